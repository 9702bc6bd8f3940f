using System.Collections.Immutable;
using GoldenThread.Organisations;
using GoldenThread.Statistics;

namespace GoldenThread.Indicators;

/// <summary>Readings of one indicator as a series: a figure a period, in order, with the gaps.</summary>
public static class ReadingSeries
{
    private const int MostGaps = 1_000;

    /// <summary>The series of readings that were read.</summary>
    /// <param name="readings">
    /// The readings. Several organisations are put together by their numerators and denominators. Each that stands anywhere among them owes a reading of every
    /// period; one that is missing with a reason is excused.
    /// </param>
    /// <exception cref="RuleException">Figures that are no shares cannot be put together.</exception>
    public static ImmutableArray<SeriesPeriod> Of(IReadOnlyList<ReadReading> readings)
    {
        var owing = readings.Select(r => NameForm.Of(r.Organisation)).Distinct(StringComparer.Ordinal).Count();
        var kinds = readings.Select(r => r.Period?.Kind).Distinct().ToList();
        if (kinds is not [{ } kind])
        {
            return
            [
                .. readings.Select((r, i) => (Label: r.PeriodWords.Length > 0 ? r.PeriodWords : $"{i + 1}", Reading: r))
                    .GroupBy(p => p.Label, StringComparer.OrdinalIgnoreCase).Select(g => Period(g.Key, null, [.. g.Select(p => p.Reading)], owing)),
            ];
        }

        var of = readings.GroupBy(r => r.Period!.Value).ToDictionary(g => g.Key, g => g.ToList());
        var series = ImmutableArray.CreateBuilder<SeriesPeriod>();
        foreach (var period in of.Keys.Order())
        {
            // A period without any reading is a gap. Of days nobody knows which ones are due.
            if (kind != PeriodKind.Day && series.Count > 0)
            {
                for (var gap = series[^1].Period!.Value.Next; gap < period && series.Count < MostGaps; gap = gap.Next)
                    series.Add(new SeriesPeriod(gap.Text, gap, new Figure.Missing(""), false));
            }

            series.Add(Period(period.Text, period, of[period], owing));
        }

        return series.ToImmutable();
    }

    /// <summary>Several figures of a period as one.</summary>
    /// <returns>Missing where there is none.</returns>
    /// <exception cref="RuleException">They are no shares, so that they cannot be put together.</exception>
    public static Figure Together(IReadOnlyList<Figure> figures)
    {
        Figure[] there = [.. figures.Where(f => f is not Figure.Missing)];
        return there switch
        {
            [] => figures.OfType<Figure.Missing>().FirstOrDefault(m => m.Reason.Length > 0) ?? new Figure.Missing(""),
            [var one] => one,
            _ when there.All(f => f is Figure.OfShare) => new Figure.OfShare(Share.Sum(there.Cast<Figure.OfShare>().Select(s => s.Value))),
            _ => throw new RuleException("Figures of several organisations can only be put together where each is a number of a number. Averages of averages mean nothing."),
        };
    }

    private static SeriesPeriod Period(string label, ReadingPeriod? period, List<ReadReading> readings, int owing)
    {
        var figure = Together([.. readings.Select(r => r.Figure)]);
        var answered = readings.Count(r => r.Figure is not Figure.Missing { Reason: "" });
        return new SeriesPeriod(label, period, figure, figure is not Figure.Missing && answered >= owing);
    }
}
