namespace GoldenThread.Indicators;

/// <summary>What is wrong in a file of readings, or is to be asked.</summary>
/// <param name="Row">The row in the file, from 1.</param>
/// <param name="Column">The column; empty where it is about the row.</param>
/// <param name="Says">What is wrong, and what to do.</param>
public sealed record ReadingProblem(int Row, string Column, string Says)
{
    /// <summary>"Row 6: 210 of 205. …"; with its column where periods go across.</summary>
    public string Sentence => $"Row {Row}{(ReadingPeriod.TryParse(Column) is null ? "" : $", {Column}")}: {Says}";
}
