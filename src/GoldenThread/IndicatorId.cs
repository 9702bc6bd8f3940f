namespace GoldenThread;

/// <summary>An indicator.</summary>
public readonly record struct IndicatorId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static IndicatorId New() => new(Sequence.NewId());
}
