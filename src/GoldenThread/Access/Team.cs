namespace GoldenThread.Access;

/// <summary>A team of workers. A hub has members of several organisations; each still writes for their own.</summary>
public sealed class Team
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public TeamId Id { get; init; } = TeamId.New();

    /// <summary>Its organisation; null for a hub.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>Its name.</summary>
    [UpTo(Longest.Line)]
    public required string Name { get; set; }

    /// <summary>True for the team that takes what nobody else has: the duty team of its organisation.</summary>
    public bool IsDuty { get; set; }

    /// <summary>First day.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day; null while no end is known.</summary>
    public DateOnly? ToDay { get; set; }

    /// <summary>True on its first and last day and between them.</summary>
    public bool HoldsOn(DateOnly day) => FromDay <= day && !(ToDay < day);
}
