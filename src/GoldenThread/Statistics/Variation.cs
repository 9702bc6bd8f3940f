namespace GoldenThread.Statistics;

/// <summary>What the last reading of a chart says.</summary>
public enum Variation
{
    /// <summary>There are no limits yet.</summary>
    TooFew,

    /// <summary>Nothing that chance does not explain.</summary>
    Common,

    /// <summary>A signal the wrong way.</summary>
    Concern,

    /// <summary>A signal the right way.</summary>
    Improvement,

    /// <summary>A signal, where neither way is better.</summary>
    Change,
}
