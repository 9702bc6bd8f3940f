namespace GoldenThread;

/// <summary>A plan.</summary>
public readonly record struct PlanId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static PlanId New() => new(Sequence.NewId());
}
