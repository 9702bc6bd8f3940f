namespace GoldenThread;

/// <summary>A limit that an organisation set on what it shared.</summary>
public readonly record struct LimitId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static LimitId New() => new(Sequence.NewId());
}
