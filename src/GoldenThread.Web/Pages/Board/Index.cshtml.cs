using System.ComponentModel.DataAnnotations;
using GoldenThread.Storage.Board;
using GoldenThread.Work.Board;

namespace GoldenThread.Web.Pages.Board;

/// <summary>The board's meetings; the business manager keeps their dates.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class IndexModel(FindBoard board, ArrangeMeeting arrange, Acting acting) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the date of the meeting")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter a name for the meeting")]
    [UpTo(Longest.Line, "Meeting")]
    public string Title { get; set; } = "Board meeting";

    public DateOnly Today => acting.Today;

    public IReadOnlyList<BoardMeeting> Meetings { get; private set; } = [];

    public async Task OnGetAsync() => Meetings = await board.Meetings();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!User.Allows(May.EditPlans)) return Forbid();
        if (!ModelState.IsValid || !await this.Does(nameof(HeldOn), () => arrange.Add(HeldOn!.Value, Title)))
        {
            await OnGetAsync();
            return Page();
        }

        this.Say("Meeting added.");
        return RedirectToPage();
    }
}
