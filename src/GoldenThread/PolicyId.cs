namespace GoldenThread;

/// <summary>A policy, protocol, guidance or briefing.</summary>
public readonly record struct PolicyId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static PolicyId New() => new(Sequence.NewId());
}
