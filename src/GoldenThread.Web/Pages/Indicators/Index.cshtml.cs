using GoldenThread.Indicators;
using GoldenThread.Statistics;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>All indicators: the last figure of each, what it says, and its target.</summary>
[Authorize(May.SeeIndicators)]
[ShowsNoRecord]
internal sealed class IndexModel(FindIndicators find, Acting acting) : PageModel
{
    public sealed record Row(Indicator Indicator, SeriesPeriod? Last, Variation Variation, decimal? Target);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var today = acting.Today;
        Rows =
        [
            .. (await find.Wholes()).Select(one => new Row(
                one.Record.Indicator, one.Series.LastOrDefault(s => s.Figure is not Figure.Missing), one.Record.Chart(one.Series, today).Variation, one.Record.Indicator.TargetOn(today))),
        ];
    }
}
