namespace GoldenThread.Policies;

/// <summary>By what it was confirmed that a policy is used.</summary>
public enum UseShownBy
{
    /// <summary>A question or aspect of an audit.</summary>
    Audit,

    /// <summary>An answer of a survey.</summary>
    Survey,

    /// <summary>A reading of an indicator.</summary>
    Indicator,
}
