namespace GoldenThread.Policies;

/// <summary>That somebody confirmed that they have read a version. It is added and never changed.</summary>
public sealed class PolicyRead
{
    private PolicyRead() => ByName = "";

    /// <summary>Somebody has read a version.</summary>
    /// <exception cref="RuleException">It is not in force yet, or nobody is asked.</exception>
    public PolicyRead(Policy policy, PolicyVersion version, DateOnly today, Actor by)
        : this()
    {
        if (policy.On(today)?.Id != version.Id) throw new RuleException($"Version {version.Number} is not in force. Read the version that is in force today.");
        if (!version.AsksReaders) throw new RuleException("Nobody is asked to confirm that they have read this.");
        (Partnership, Id, Policy, Version, By, ByName, Organisation, At) = (policy.Partnership, Sequence.NewId(), policy.Id, version.Number, by.Person, by.Name, by.Organisation, by.Now);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The policy.</summary>
    public PolicyId Policy { get; private set; }

    /// <summary>Number of the version that was read.</summary>
    public int Version { get; private set; }

    /// <summary>Who read it.</summary>
    public PersonId By { get; private set; }

    /// <summary>Their name at the time.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>Their organisation at the time; null for the partnership.</summary>
    public OrganisationId? Organisation { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
