using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Surveys;
using GoldenThread.Work.Publications;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>The result of a survey as it was published.</summary>
[AllowAnonymous, ReadAsThePublic]
[ShowsNoRecord]
internal sealed class PublishedModel(FindPublished published, FindSurveys find) : PageModel
{
    public Partnership Partnership { get; private set; } = null!;

    public SurveyPublication Survey { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string partnership, string reference)
    {
        if (await published.Partnership(partnership) is not { } found || await find.Published(found.Id, reference) is not { } survey) return NotFound();
        (Partnership, Survey) = (found, survey);
        return Page();
    }
}
