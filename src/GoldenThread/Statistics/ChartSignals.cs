namespace GoldenThread.Statistics;

/// <summary>Patterns of a chart that chance hardly explains.</summary>
[Flags]
public enum ChartSignals
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A reading beyond a limit.</summary>
    Limit = 1,

    /// <summary>Seven readings running on one side of the mean.</summary>
    Shift = 2,

    /// <summary>Seven readings running, each further than the last.</summary>
    Trend = 4,

    /// <summary>Two of three readings running beyond two thirds of the way to a limit, all three on one side.</summary>
    TwoOfThree = 8,
}
