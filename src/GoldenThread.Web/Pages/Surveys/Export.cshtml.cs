using GoldenThread.Documents.Surveys;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>The result of a survey as a file: counts alone.</summary>
[Authorize(May.SeeSurveys)]
[ShowsNoRecord]
internal sealed class ExportModel(FindSurveys find, Acting acting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, string format, CancellationToken cancellation) =>
        format is "xlsx" or "csv" && await find.One(reference) is { Result: not null } survey ? await TableAnswer.Send(ResultTable.Of(survey), format, acting.Today, Response, cancellation) : NotFound();
}
