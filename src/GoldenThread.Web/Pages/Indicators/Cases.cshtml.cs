using GoldenThread.Indicators;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>The cases of the person's own organisation behind a computed reading.</summary>
[Authorize(May.SeeReadingCases)]
[ShowsNoRecord]
internal sealed class CasesModel(FindIndicators find) : PageModel
{
    public Indicator Indicator { get; private set; } = null!;

    public IndicatorReading Reading { get; private set; } = null!;

    public IReadOnlyList<ReadingCase> Cases { get; private set; } = [];

    public int InTime => Cases.Count(one => one.InTime);

    public async Task<IActionResult> OnGetAsync(string key, Guid reading)
    {
        if (await find.One(key) is not { } indicator || await find.Cases(indicator, reading) is not { } found) return NotFound();
        (Indicator, Reading, Cases) = (indicator, found.Reading, found.Cases);
        return Page();
    }
}
