namespace GoldenThread.Access;

/// <summary>That a worker is a member of a team.</summary>
public sealed class TeamMember
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The team.</summary>
    public required TeamId Team { get; init; }

    /// <summary>The person.</summary>
    public required PersonId Account { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day; null while no end is known. The day before the first where they left on the day on which they joined.</summary>
    public DateOnly? ToDay { get; set; }

    /// <summary>True on its first and last day and between them.</summary>
    public bool HoldsOn(DateOnly day) => FromDay <= day && !(ToDay < day);
}
