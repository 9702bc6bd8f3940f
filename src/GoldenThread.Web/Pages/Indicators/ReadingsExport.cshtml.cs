using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>The readings of an indicator as a file, superseded ones included: those that the person may see.</summary>
[Authorize(May.SeeIndicators)]
[ShowsNoRecord]
internal sealed class ReadingsExportModel(FindIndicators find, Acting acting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, string format, CancellationToken cancellation) =>
        format is not ("xlsx" or "csv") || await find.Record(key) is not { } record ? NotFound()
        : await TableAnswer.Send(IndicatorExports.Readings(record, await find.Organisations(), acting.Today), format, acting.Today, Response, cancellation);
}
