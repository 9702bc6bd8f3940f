namespace GoldenThread;

/// <summary>A seal on a part of a record.</summary>
public readonly record struct SealId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static SealId New() => new(Sequence.NewId());
}
