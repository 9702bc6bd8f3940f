namespace GoldenThread.Access;

/// <summary>That somebody supervises a worker.</summary>
public sealed class Supervision
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>Who supervises.</summary>
    public required PersonId Supervisor { get; init; }

    /// <summary>Who is supervised.</summary>
    public required PersonId Worker { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day; null while no end is known.</summary>
    public DateOnly? ToDay { get; set; }

    /// <summary>True on its first and last day and between them.</summary>
    public bool HoldsOn(DateOnly day) => FromDay <= day && !(ToDay < day);
}
