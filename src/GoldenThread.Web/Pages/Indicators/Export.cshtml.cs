using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>The indicators with their last figure as a file.</summary>
[Authorize(May.SeeIndicators)]
[ShowsNoRecord]
internal sealed class ExportModel(FindIndicators find, Acting acting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellation) => format is not ("xlsx" or "csv") ? NotFound()
        : await TableAnswer.Send(IndicatorExports.Indicators(await find.Wholes(), acting.Today), format, acting.Today, Response, cancellation);
}
