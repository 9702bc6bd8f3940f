using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>A cycle: how far it has come, the returns that the person may see, and figures by statement.</summary>
[Authorize(May.SeeSelfAssessments)]
[ShowsNoRecord]
internal sealed class OneModel(FindSelfAssessments find, Acting acting) : PageModel
{
    public FoundCycle Found { get; private set; } = null!;

    public DateOnly Today => acting.Today;

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await find.One(reference) is not { } found) return NotFound();
        Found = found;
        return Page();
    }
}
