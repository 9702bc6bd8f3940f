namespace GoldenThread.Plans;

/// <summary>What a rating is about: activity, evidence and impact are rated apart.</summary>
public enum Aspect
{
    /// <summary>The thing as a whole.</summary>
    Overall,

    /// <summary>Whether what was promised has been done.</summary>
    Activity,

    /// <summary>Whether that is shown.</summary>
    Evidence,

    /// <summary>Whether it made a difference.</summary>
    Impact,
}
