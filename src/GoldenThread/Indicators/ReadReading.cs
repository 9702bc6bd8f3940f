namespace GoldenThread.Indicators;

/// <summary>A reading that was read out of a file.</summary>
/// <param name="Row">The row in the file, from 1.</param>
/// <param name="Indicator">The indicator, as it is called there.</param>
/// <param name="Period">The period; null where the words are none.</param>
/// <param name="PeriodWords">The period as it stands there.</param>
/// <param name="Organisation">The organisation, as it is called there; empty for the whole.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Note">What is to be known about it.</param>
public sealed record ReadReading(int Row, string Indicator, ReadingPeriod? Period, string PeriodWords, string Organisation, Figure Figure, string Note)
{
    /// <summary>The counts that the figure was made of, in words; null where it stands there itself.</summary>
    public string? Counts { get; init; }
}
