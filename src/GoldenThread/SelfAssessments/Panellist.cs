namespace GoldenThread.SelfAssessments;

/// <summary>Somebody who reads what was signed off in a cycle, asks, and scores.</summary>
public sealed class Panellist
{
    private Panellist() => Name = "";

    internal Panellist(Cycle cycle, PersonId person, string name, OrganisationId? organisation)
        : this() => (Partnership, Id, CycleId, Person, Name, Organisation) = (cycle.Partnership, Sequence.NewId(), cycle.Id, person, name, organisation);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cycle.</summary>
    public Guid CycleId { get; private set; }

    /// <summary>Who.</summary>
    public PersonId Person { get; private set; }

    /// <summary>Their name.</summary>
    [UpTo(Longest.Name)]
    public string Name { get; private set; }

    /// <summary>The organisation that they work for, whose own return they neither question nor score; null for the partnership.</summary>
    public OrganisationId? Organisation { get; private set; }

    /// <summary>When they left the panel, in UTC; null while they are on it.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>They leave the panel. What they said stays.</summary>
    public void Leave(DateTimeOffset now) => LeftAt ??= now;
}
