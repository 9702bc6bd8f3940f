namespace GoldenThread;

/// <summary>An audit.</summary>
public readonly record struct AuditId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static AuditId New() => new(Sequence.NewId());
}
