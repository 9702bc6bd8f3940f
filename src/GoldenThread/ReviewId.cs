namespace GoldenThread;

/// <summary>A review of a serious incident.</summary>
public readonly record struct ReviewId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static ReviewId New() => new(Sequence.NewId());
}
