using GoldenThread.Documents.Surveys;
using GoldenThread.Work.Publications;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>The result of a survey as it was published, as a file.</summary>
[AllowAnonymous, ReadAsThePublic]
[ShowsNoRecord]
internal sealed class PublishedFileModel(FindPublished published, FindSurveys find) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string partnership, string reference, string format, CancellationToken cancellation)
    {
        if (format is not ("xlsx" or "csv") || await published.Partnership(partnership) is not { } found || await find.Published(found.Id, reference) is not { } survey) return NotFound();
        return await TableAnswer.Send(ResultTable.Of(survey.Reference, survey.Title, survey.Content), format, survey.On, Response, cancellation);
    }
}
