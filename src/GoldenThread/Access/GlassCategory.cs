namespace GoldenThread.Access;

/// <summary>Why the glass is broken.</summary>
public enum GlassCategory
{
    /// <summary>A child is in danger now.</summary>
    ChildInDangerNow,

    /// <summary>A child is missing.</summary>
    ChildMissing,

    /// <summary>A child must be placed at once.</summary>
    UrgentPlacement,

    /// <summary>A child needs urgent health care.</summary>
    UrgentCare,
}
