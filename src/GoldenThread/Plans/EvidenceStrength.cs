namespace GoldenThread.Plans;

/// <summary>What shows that an action was done.</summary>
public enum EvidenceStrength
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Only somebody's word.</summary>
    StatementOnly,

    /// <summary>At least one piece that is more than a bare statement.</summary>
    Shown,
}
