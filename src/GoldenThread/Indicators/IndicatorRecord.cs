using System.Collections.Immutable;
using GoldenThread.Statistics;
using GoldenThread.Time;

namespace GoldenThread.Indicators;

/// <summary>An indicator with its readings: what is known of it now, or was on a past day.</summary>
/// <param name="indicator">The indicator.</param>
/// <param name="readings">All its readings, superseded ones included.</param>
public sealed class IndicatorRecord(Indicator indicator, IReadOnlyList<IndicatorReading> readings)
{
    private IReadOnlyList<WholeFigure>? kept;
    // Many proofs ask for the same day.
    private (DateOnly On, ImmutableArray<SeriesPeriod> Series)? asked;
    private (DateOnly On, HashSet<(ReadingPeriod, OrganisationId?)> Known)? answered;

    /// <summary>What was known of it on a day, out of the figures of that day: the same without what was given. It answers for that day alone.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="kept">Its figures of the whole as they were known then.</param>
    /// <param name="missing">Readings that say why there is none, where it is asked what is owed.</param>
    public static IndicatorRecord OfKept(Indicator indicator, IReadOnlyList<WholeFigure> kept, IReadOnlyList<IndicatorReading>? missing = null) => new(indicator, missing ?? []) { kept = kept };

    /// <summary>The indicator.</summary>
    public Indicator Indicator => indicator;

    /// <summary>All its readings.</summary>
    public IReadOnlyList<IndicatorReading> Readings => readings;

    /// <summary>The readings that count, as they were known at the end of a day: the last for each period and organisation.</summary>
    public IEnumerable<IndicatorReading> Known(DateOnly on) => readings.Where(r => LondonTime.Day(r.At) <= on)
        .GroupBy(r => (r.PeriodKind, r.PeriodFirst, r.Organisation)).Select(g => g.MaxBy(r => (r.At, r.Id))!).OrderBy(r => r.Id);

    /// <summary>The series of the whole, as it was known at the end of a day: every period that has ended, from the first reading on.</summary>
    public ImmutableArray<SeriesPeriod> Series(DateOnly on)
    {
        if (asked is { } before && before.On == on) return before.Series;
        var series = kept is null ? OfReadings(on) : OfFigures(kept, on);
        asked = (on, series);
        return series;
    }

    /// <summary>For which periods who has given a reading or is excused, as it was known at the end of a day; null stands for the partnership.</summary>
    public IReadOnlySet<(ReadingPeriod Period, OrganisationId? Organisation)> Answered(DateOnly on)
    {
        if (answered is { } before && before.On == on) return before.Known;
        HashSet<(ReadingPeriod, OrganisationId?)> known = kept is null
            ? [.. Known(on).Where(Answers).Select(r => (r.Period, r.Organisation))]
            : [.. kept.SelectMany(k => k.Said.Select(who => (new ReadingPeriod(k.PeriodKind, k.PeriodFirst), who == Guid.Empty ? null : (OrganisationId?)new OrganisationId(who))))];
        answered = (on, known);
        return known;
    }

    private ImmutableArray<SeriesPeriod> OfReadings(DateOnly on)
    {
        var version = indicator.On(on);
        var known = Known(on).Where(r => r.PeriodKind == version.Period).GroupBy(r => r.Period).ToDictionary(g => g.Key, g => g.ToList());
        if (known.Count == 0) return [];
        var (first, last) = (known.Keys.Min(), known.Keys.Max());
        var series = ImmutableArray.CreateBuilder<SeriesPeriod>();
        foreach (var period in version.Period == PeriodKind.Day ? known.Keys.Order() : Through(first, last, on))
            series.Add(Whole(period, known.GetValueOrDefault(period) ?? []));
        return series.ToImmutable();
    }

    private ImmutableArray<SeriesPeriod> OfFigures(IReadOnlyList<WholeFigure> figures, DateOnly on)
    {
        var version = indicator.On(on);
        var known = figures.Where(k => k.PeriodKind == version.Period).Select(k => (Period: new ReadingPeriod(k.PeriodKind, k.PeriodFirst), Kept: k)).ToDictionary(k => k.Period, k => k.Kept);
        if (known.Count == 0) return [];
        return
        [
            .. (version.Period == PeriodKind.Day ? known.Keys.Order() : Through(known.Keys.Min(), known.Keys.Max(), on))
                .Select(period => known.TryGetValue(period, out var one) ? one.AsPeriod(indicator, Owing(period)) : Whole(period, [])),
        ];
    }

    /// <summary>The series of one organisation and those whose work it carries on, as it was known at the end of a day.</summary>
    /// <param name="line">The organisation and its predecessors.</param>
    /// <param name="on">The day.</param>
    public ImmutableArray<SeriesPeriod> SeriesOf(IReadOnlySet<OrganisationId> line, DateOnly on)
    {
        var version = indicator.On(on);
        var known = Known(on).Where(r => r.PeriodKind == version.Period && r.Organisation is { } one && line.Contains(one)).GroupBy(r => r.Period)
            .ToDictionary(g => g.Key, g => g.ToList());
        if (known.Count == 0) return [];
        return
        [
            .. (version.Period == PeriodKind.Day ? known.Keys.Order() : Through(known.Keys.Min(), known.Keys.Max(), on)).Select(period =>
            {
                var own = known.GetValueOrDefault(period) ?? [];
                var owed = indicator.Owners.Where(o => line.Contains(o.Organisation) && o.Owes(period)).Select(o => o.Organisation).ToList();
                var figure = Together([.. own.Select(r => r.Figure)], version);
                return new SeriesPeriod(period.Text, period, figure, figure is not Figure.Missing && owed.All(o => own.Exists(r => r.Organisation == o && Answers(r))));
            }),
        ];
    }

    /// <summary>Readings that are owed and not there at the end of a day, though their day has passed.</summary>
    /// <param name="on">The day.</param>
    /// <param name="working">The working days.</param>
    public IEnumerable<OwedReading> Owed(DateOnly on, WorkingDays working)
    {
        var version = indicator.On(on);
        if (version.Period == PeriodKind.Day || version.Source is ReadingSource.Pathway or ReadingSource.Training or ReadingSource.Survey) yield break;
        var known = Known(on).Where(r => r.Figure is not Figure.Missing { Reason: "" }).Select(r => (r.Period, r.Organisation)).ToHashSet();
        if (kept is not null) known.UnionWith(Answered(on));
        for (var period = new ReadingPeriod(version.Period, version.InForceFrom); period.Last < on; period = period.Next)
        {
            var due = working.Add(period.Last, version.DueDays);
            if (due >= on) continue;
            foreach (var organisation in Owing(period))
            {
                if (!known.Contains((period, organisation))) yield return new OwedReading(period, organisation, due);
            }
        }
    }

    /// <summary>Who owes a reading of a period; null stands for the partnership.</summary>
    public IEnumerable<OrganisationId?> Owing(ReadingPeriod period) => indicator.On(period.First).ByOrganisation
        ? indicator.Owners.Where(o => o.Owes(period)).Select(o => (OrganisationId?)o.Organisation)
        : [null];

    /// <summary>The places in a series at which a phase begins: where people began one, and where a version cannot be compared.</summary>
    public ImmutableArray<int> PhaseStarts(IReadOnlyList<SeriesPeriod> series, DateOnly on)
    {
        var days = indicator.Steps.Where(s => LondonTime.Day(s.At) <= on).Select(s => s.InForceFrom)
            .Concat(indicator.Versions.Where(v => !v.IsComparable && LondonTime.Day(v.At) <= on).Select(v => v.InForceFrom));
        return Places(series, days);
    }

    /// <summary>The places in a series of the first periods after changes in practice.</summary>
    public ImmutableArray<int> Changes(IReadOnlyList<SeriesPeriod> series, DateOnly on) =>
        Places(series, indicator.Changes.Where(c => LondonTime.Day(c.At) <= on).Select(c => c.Day));

    /// <summary>The chart of a series.</summary>
    public ControlChart Chart(IReadOnlyList<SeriesPeriod> series, DateOnly on) => ControlChart.Of([.. series.Select(s => s.OnChart)], new ChartOptions
    {
        PhaseStarts = PhaseStarts(series, on),
        Changes = Changes(series, on),
        Better = indicator.On(on).Better,
        Target = (double?)indicator.TargetOn(on),
    });

    private SeriesPeriod Whole(ReadingPeriod period, List<IndicatorReading> given)
    {
        var figure = Together([.. given.Select(r => r.Figure)], indicator.On(period.First));
        var complete = figure is not Figure.Missing && Owing(period).All(o => given.Exists(r => r.Organisation == o && Counts(r, given.Count)));
        return new SeriesPeriod(period.Text, period, figure, complete);
    }

    // Counts are added up, shares by their numbers. Of medians and rates of several organisations there is no whole; a stated percentage is no part of one.
    private static Figure Together(Figure[] figures, IndicatorVersion version)
    {
        Figure[] there = [.. figures.Where(f => f is not Figure.Missing)];
        if (there.Length < 2) return version.Meant(ReadingSeries.Together(figures));
        return version.Kind switch
        {
            FigureKind.Share => version.Meant(ReadingSeries.Together([.. there.Where(f => f is Figure.OfShare)])),
            FigureKind.Count => new Figure.Single(there.OfType<Figure.Single>().Sum(s => s.Value)),
            _ => new Figure.Missing(""),
        };
    }

    private static bool Counts(IndicatorReading reading, int given) => Answers(reading) && (given == 1 || reading.Figure is not Figure.Stated);

    private static bool Answers(IndicatorReading reading) => reading.IsExcused || reading.Figure is not Figure.Missing;

    // Without gaps; a period that has ended and has no reading at all is missing.
    private static IEnumerable<ReadingPeriod> Through(ReadingPeriod first, ReadingPeriod last, DateOnly on)
    {
        for (var period = first; period <= last || period.Last < on; period = period.Next) yield return period;
    }

    private static ImmutableArray<int> Places(IReadOnlyList<SeriesPeriod> series, IEnumerable<DateOnly> days) =>
    [
        .. days.Select(day => series.TakeWhile(s => s.Period is { } period && period.First < day).Count()).Where(at => at > 0 && at < series.Count).Distinct().Order(),
    ];
}
