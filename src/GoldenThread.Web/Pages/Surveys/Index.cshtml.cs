using GoldenThread.Surveys;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>Surveys that the person may see.</summary>
[Authorize(May.SeeSurveys)]
[ShowsNoRecord]
internal sealed class IndexModel(FindSurveys find) : PageModel
{
    public IReadOnlyList<Survey> Surveys { get; private set; } = [];

    /// <summary>Results of groups of the organisation that the person leads.</summary>
    public IReadOnlyList<SurveyGroupResult> OwnGroups { get; private set; } = [];

    public async Task OnGetAsync() => (Surveys, OwnGroups) = (await find.All(), User.Allows(May.LeadSurveys) ? [] : await find.OfOwnGroups());
}
