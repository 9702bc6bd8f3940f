using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Board;

namespace GoldenThread.Web.Pages.Board;

/// <summary>Puts the date or name of a meeting right.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class MeetingModel(FindBoard board, ArrangeMeeting arrange) : PageModel
{
    private const string Changed = "Somebody changed this meeting since you opened it. What they wrote stands beside yours; save again to keep yours.";

    [BindProperty]
    [Required(ErrorMessage = "Enter the day of the meeting")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Say what kind of meeting it is")]
    [UpTo(Longest.Line, "Meeting")]
    public string Title { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await board.Meeting(id) is not { } meeting) return NotFound();
        (HeldOn, Title, Version) = (meeting.HeldOn, meeting.Title, meeting.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await board.Meeting(id) is not { } meeting) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await this.Does(nameof(HeldOn), () => arrange.Change(meeting, Version, HeldOn!.Value, Title), Changed))
        {
            this.Say("The meeting is changed.");
            return RedirectToPage("/Board/Index");
        }

        if (await board.Meeting(id) is not { } now) return NotFound();
        Version = now.Version;
        return Page();
    }
}
