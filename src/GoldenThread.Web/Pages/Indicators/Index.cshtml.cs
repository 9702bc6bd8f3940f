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

    public bool OwnOnly { get; private set; }

    public async Task OnGetAsync()
    {
        var (today, line) = (acting.Today, await find.Line());
        OwnOnly = line is not null;
        Rows =
        [
            .. (await find.All()).Select(record =>
            {
                var series = line is not null && record.Indicator.Current.ByOrganisation ? record.SeriesOf(line, today) : record.Series(today);
                return new Row(record.Indicator, series.LastOrDefault(s => s.Figure is not Figure.Missing), record.Chart(series, today).Variation, record.Indicator.TargetOn(today));
            }),
        ];
    }
}
