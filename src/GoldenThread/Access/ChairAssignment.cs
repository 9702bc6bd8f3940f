namespace GoldenThread.Access;

/// <summary>That somebody is a child's conference chair or independent reviewing officer.</summary>
public sealed class ChairAssignment
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>The person.</summary>
    public required PersonId Account { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day; null while no end is known.</summary>
    public DateOnly? ToDay { get; set; }

    /// <summary>True on its first and last day and between them.</summary>
    public bool HoldsOn(DateOnly day) => FromDay <= day && !(ToDay < day);
}
