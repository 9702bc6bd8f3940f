namespace GoldenThread;

/// <summary>A child, and the record about them: the id names both.</summary>
public readonly record struct ChildId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static ChildId New() => new(Sequence.NewId());
}
