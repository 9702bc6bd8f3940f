using GoldenThread.Indicators;
using GoldenThread.Statistics;

namespace GoldenThread.Proofs;

/// <summary>
/// Two figures of one period that are published one after the other show their difference too: where it is one to four, it could be a family that somebody knows.
/// </summary>
internal static class PublishedBefore
{
    /// <summary>True where the figure of a period differs by one to four from what it was at a moment when a version was prepared.</summary>
    /// <param name="now">The figure.</param>
    /// <param name="record">The indicator with all its readings, superseded ones too.</param>
    /// <param name="period">The period.</param>
    /// <param name="prepared">When versions were prepared that are public, were, or may be.</param>
    public static bool TellsTooMuch(Figure now, IndicatorRecord record, ReadingPeriod period, IEnumerable<DateTimeOffset> prepared) =>
        prepared.Select(moment => Then(record, period, moment)).Any(then => IsNear(now, then, record.Indicator.On(period.First).Kind));

    private static Figure? Then(IndicatorRecord record, ReadingPeriod period, DateTimeOffset moment)
    {
        Figure[] given = [.. record.Readings.Where(r => r.Period == period && r.At <= moment).GroupBy(r => r.Organisation).Select(g => g.MaxBy(r => (r.At, r.Id))!.Figure)];
        Share[] shares = [.. given.OfType<Figure.OfShare>().Select(s => s.Value)];
        decimal[] singles = [.. given.OfType<Figure.Single>().Select(s => s.Value)];
        return shares.Length > 0 ? new Figure.OfShare(Share.Sum(shares)) : singles.Length > 0 ? new Figure.Single(singles.Sum()) : null;
    }

    private static bool IsNear(Figure now, Figure? then, FigureKind kind) => (now, then) switch
    {
        (Figure.OfShare one, Figure.OfShare other) => IsFew(one.Value.Numerator - other.Value.Numerator) || IsFew(one.Value.Denominator - other.Value.Denominator)
            || IsFew(one.Value.Denominator - one.Value.Numerator - other.Value.Denominator + other.Value.Numerator),
        (Figure.Single one, Figure.Single other) => kind == FigureKind.Count && IsFew(one.Value - other.Value),
        _ => false,
    };

    private static bool IsFew(decimal difference) => Math.Abs(difference) is > 0 and < SmallNumbers.Smallest;
}
