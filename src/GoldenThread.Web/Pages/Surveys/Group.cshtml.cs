using GoldenThread.Surveys;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>The result of an organisation's own group, for its lead.</summary>
[Authorize(May.SeeSurveys)]
[ShowsNoRecord]
internal sealed class GroupModel(FindSurveys find) : PageModel
{
    public IReadOnlyList<SurveyGroupResult> Results { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        Results = await find.OfOwnGroups(reference);
        return Results.Count == 0 ? NotFound() : Page();
    }
}
