using System.Collections.Immutable;
using GoldenThread.Organisations;
using GoldenThread.Statistics;

namespace GoldenThread.Indicators;

/// <summary>A phase that is offered: after a shift, and where one organisation carries on the work of another. A person begins it who answers the four questions; it never begins by itself.</summary>
/// <param name="From">The period that it would begin with.</param>
/// <param name="Because">Why it is offered, in a sentence.</param>
public sealed record PhaseOffer(ReadingPeriod From, string Because)
{
    /// <summary>The phases that are offered on a day; none where one begins there already.</summary>
    /// <param name="record">The indicator.</param>
    /// <param name="series">The series that is shown.</param>
    /// <param name="chart">Its chart.</param>
    /// <param name="register">The partnership's organisations.</param>
    /// <param name="on">The day.</param>
    public static ImmutableArray<PhaseOffer> Of(IndicatorRecord record, IReadOnlyList<SeriesPeriod> series, ControlChart chart, OrganisationRegister register, DateOnly on)
    {
        var begun = record.PhaseStarts(series, on);
        return
        [
            .. OfSuccessions(record.Indicator, series, register).Append(OfShift(series, chart)).OfType<(int At, PhaseOffer Offer)>()
                .Where(o => o.At > 0 && !begun.Contains(o.At)).DistinctBy(o => o.At).OrderBy(o => o.At).Select(o => o.Offer),
        ];
    }

    private static IEnumerable<(int At, PhaseOffer Offer)?> OfSuccessions(Indicator indicator, IReadOnlyList<SeriesPeriod> series, OrganisationRegister register)
    {
        foreach (var owner in indicator.Owners)
        {
            if (register.Find(owner.Organisation) is not { Ended: { } ended } gone || owner.Until != ended || register.CarriedOnBy(gone.Id, ended.AddDays(1)).Count == 0) continue;
            var at = series.TakeWhile(s => s.Period is { } period && period.First <= ended).Count();
            if (at < series.Count && series[at].Period is { } from) yield return (at, new PhaseOffer(from, $"{gone.Name} ended on {ended:d MMMM yyyy}, and others carry on its work."));
        }
    }

    // Of the last reading alone: a shift that has ended is history.
    private static (int At, PhaseOffer Offer)? OfShift(IReadOnlyList<SeriesPeriod> series, ControlChart chart)
    {
        var last = chart.Points.Count - 1;
        while (last >= 0 && chart.Points[last].Value is null) last--;
        if (last < 0) return null;
        var high = chart.Points[last].High.HasFlag(ChartSignals.Shift);
        if (!high && !chart.Points[last].Low.HasFlag(ChartSignals.Shift)) return null;
        var (from, readings) = (last, 0);
        for (var i = last; i >= 0 && chart.Points[i].Phase == chart.Points[last].Phase; i--)
        {
            if (chart.Points[i].Value is null) continue;
            if (!(high ? chart.Points[i].High : chart.Points[i].Low).HasFlag(ChartSignals.Shift)) break;
            (from, readings) = (i, readings + 1);
        }

        return series[from].Period is { } period ? (from, new PhaseOffer(period, $"Since {period.Words}, {readings} readings running are {(high ? "above" : "below")} the mean.")) : null;
    }
}
