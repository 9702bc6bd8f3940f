using GoldenThread.Indicators;
using GoldenThread.Statistics;

namespace GoldenThread.Work.Indicators;

/// <summary>A reading that was computed again.</summary>
/// <param name="Kept">The reading as it is kept.</param>
/// <param name="Then">The figure by what was known then; null where there is none.</param>
/// <param name="Now">The figure by what is known now.</param>
/// <param name="SameEvents">True where the events are the very same.</param>
internal sealed record Recomputed(IndicatorReading Kept, Share? Then, Share? Now, bool SameEvents)
{
    /// <summary>True where it comes out as it is kept.</summary>
    public bool IsSame => Then is { } then && Kept.Figure == new Figure.OfShare(then);
}
