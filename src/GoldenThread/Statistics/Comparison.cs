namespace GoldenThread.Statistics;

/// <summary>How a stated percentage is said to lie.</summary>
public enum Comparison
{
    /// <summary>"96%".</summary>
    Exactly,

    /// <summary>"Less than 30%".</summary>
    LessThan,

    /// <summary>"At most 30%", "up to 30%".</summary>
    AtMost,

    /// <summary>"At least 95%".</summary>
    AtLeast,

    /// <summary>"More than 95%", "over 95%".</summary>
    MoreThan,
}
