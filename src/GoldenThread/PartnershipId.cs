namespace GoldenThread;

/// <summary>A safeguarding partnership: the owner of every row.</summary>
public readonly record struct PartnershipId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static PartnershipId New() => new(Sequence.NewId());
}
