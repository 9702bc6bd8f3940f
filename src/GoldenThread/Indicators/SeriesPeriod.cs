namespace GoldenThread.Indicators;

/// <summary>A period of a series: the readings of all who owe one, as one figure.</summary>
/// <param name="Label">How it is called.</param>
/// <param name="Period">The period; null where its words are none.</param>
/// <param name="Figure">The figure: Σ numerators of Σ denominators.</param>
/// <param name="IsComplete">True where all who owe a reading gave one or are excused.</param>
public sealed record SeriesPeriod(string Label, ReadingPeriod? Period, Figure Figure, bool IsComplete)
{
    /// <summary>What stands on the chart; null where it is missing, or where only a part gave a reading.</summary>
    public double? OnChart => IsComplete ? Figure.OnChart : null;
}
