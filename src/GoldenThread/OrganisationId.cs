namespace GoldenThread;

/// <summary>An organisation (agency) of a partnership.</summary>
public readonly record struct OrganisationId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static OrganisationId New() => new(Sequence.NewId());
}
