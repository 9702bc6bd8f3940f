using GoldenThread.Access;

namespace GoldenThread.Storage.Access;

/// <summary>Who opened a record, or was refused it; written by the database alone.</summary>
public sealed class Opening
{
    private Opening() => (PersonName, Purpose) = ("", "");

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who opened it.</summary>
    public PersonId Person { get; private set; }

    /// <summary>The name that is shown.</summary>
    [UpTo(Longest.Name)]
    public string PersonName { get; private set; }

    /// <summary>For which organisation.</summary>
    public OrganisationId? Organisation { get; private set; }

    /// <summary>Whose record.</summary>
    public ChildId Child { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>How much was shown; nothing where it was refused.</summary>
    public Level Level { get; private set; }

    /// <summary>By what.</summary>
    public Ground Ground { get; private set; }

    /// <summary>What for.</summary>
    [UpTo(Longest.Line)]
    public string Purpose { get; private set; }

    /// <summary>Why.</summary>
    [UpTo(Longest.Text)]
    public string? Because { get; private set; }

    /// <summary>The silent seal under which something was written.</summary>
    public SealId? Seal { get; private set; }
}
