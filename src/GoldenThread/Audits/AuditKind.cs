namespace GoldenThread.Audits;

/// <summary>What kind of audit.</summary>
public enum AuditKind
{
    /// <summary>Each organisation reads its own files.</summary>
    Single,

    /// <summary>Organisations read their records of the same children, and a panel judges the work done together.</summary>
    MultiAgency,

    /// <summary>A small audit with few questions.</summary>
    DipSample,
}
