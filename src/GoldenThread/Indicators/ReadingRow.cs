namespace GoldenThread.Indicators;

/// <summary>A row of a file of readings, as its words stand there; empty where the file has no such column.</summary>
/// <param name="Row">The row in the file, from 1.</param>
/// <param name="Column">The column that a figure stands in, where periods go across; else empty.</param>
public sealed record ReadingRow(int Row, string Column = "")
{
    /// <summary>The indicator.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>The period.</summary>
    public string Period { get; init; } = "";

    /// <summary>The organisation.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>How many.</summary>
    public string Numerator { get; init; } = "";

    /// <summary>Of how many.</summary>
    public string Denominator { get; init; } = "";

    /// <summary>A figure that is no share; or "72 of 86", or a percentage.</summary>
    public string Value { get; init; } = "";

    /// <summary>A percentage that was stated.</summary>
    public string Percentage { get; init; } = "";

    /// <summary>What is to be known about it.</summary>
    public string Note { get; init; } = "";

    /// <summary>Why it is missing.</summary>
    public string Reason { get; init; } = "";
}
