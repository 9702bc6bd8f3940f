namespace GoldenThread.Access;

/// <summary>A duty of a worker beside their role: managing a team, being the named professional.</summary>
public sealed class WorkerDuty
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The person.</summary>
    public required PersonId Account { get; init; }

    /// <summary>The duty.</summary>
    public required DutyKind Kind { get; init; }

    /// <summary>The team that is managed.</summary>
    public TeamId? Team { get; init; }

    /// <summary>The other role.</summary>
    public Role? Role { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day; null while no end is known.</summary>
    public DateOnly? ToDay { get; set; }

    /// <summary>True on its first and last day and between them.</summary>
    public bool HoldsOn(DateOnly day) => FromDay <= day && !(ToDay < day);
}
