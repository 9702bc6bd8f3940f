namespace GoldenThread.Indicators;

/// <summary>What kind of figure an indicator is.</summary>
public enum FigureKind
{
    /// <summary>How many, of how many.</summary>
    Share,

    /// <summary>How many for each so many.</summary>
    Rate,

    /// <summary>How many.</summary>
    Count,

    /// <summary>The middle of several figures.</summary>
    Median,
}
