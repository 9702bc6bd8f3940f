namespace GoldenThread.Statistics;

/// <summary>Which way of a figure is the better one.</summary>
public enum Better
{
    /// <summary>The higher, the better.</summary>
    Higher,

    /// <summary>The lower, the better.</summary>
    Lower,

    /// <summary>Neither: a change is worth a look, whichever way it goes.</summary>
    Neither,
}
