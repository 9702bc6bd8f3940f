using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Board;

namespace GoldenThread.Web.Pages.Board;

/// <summary>Puts the date or name of a meeting right.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class MeetingModel(FindBoard board, ArrangeMeeting arrange) : PageModel
{
    private const string Changed = "Somebody else changed this meeting after you opened it. Their version is shown on this page. Save again to replace it with yours.";

    [BindProperty]
    [Required(ErrorMessage = "Enter the date of the meeting")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter a name for the meeting")]
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
            this.Say("Meeting saved.");
            return RedirectToPage("/Board/Index");
        }

        if (await board.Meeting(id) is not { } now) return NotFound();
        Version = now.Version;
        return Page();
    }
}
