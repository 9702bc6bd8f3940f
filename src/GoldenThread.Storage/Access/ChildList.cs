namespace GoldenThread.Storage.Access;

/// <summary>That somebody was shown a list of children, or searched; written by the database alone.</summary>
public sealed class ChildList
{
    private ChildList() => (PersonName, Kind, Children) = ("", "", []);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who was shown it.</summary>
    public PersonId Person { get; private set; }

    /// <summary>The name that is shown.</summary>
    [UpTo(Longest.Name)]
    public string PersonName { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>A list, or a search.</summary>
    [UpTo(Longest.Key)]
    public string Kind { get; private set; }

    /// <summary>Whom it showed.</summary>
    public IReadOnlyList<Guid> Children { get; private set; }
}
