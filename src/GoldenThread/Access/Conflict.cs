namespace GoldenThread.Access;

/// <summary>That somebody is too near to a child to see the record. It covers the child and every child in a household with them, now or later.</summary>
public sealed class Conflict
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>The person.</summary>
    public required PersonId Account { get; init; }

    /// <summary>What they are to the child.</summary>
    public required ConflictKind Kind { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who said so: they themselves, or a manager; null for a system.</summary>
    public required PersonId? DeclaredBy { get; init; }

    /// <summary>When it was ended, in UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who ended it.</summary>
    public PersonId? EndedBy { get; private set; }

    /// <summary>Why.</summary>
    [UpTo(Longest.Text)]
    public string? EndedBecause { get; private set; }

    /// <summary>True while it holds.</summary>
    public bool HoldsAt(DateTimeOffset at) => At <= at && !(EndedAt <= at);

    /// <summary>A second person ends it.</summary>
    /// <exception cref="RuleException">It ended, it is one's own or one noted it, or no reason is given.</exception>
    public void End(string? because, PersonId by, DateTimeOffset now)
    {
        if (EndedAt is not null) throw new RuleException("This conflict has ended already");
        if (by == Account || by == DeclaredBy) throw new RuleException("A second person decides that a conflict ends");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason") { About = nameof(because) };
        (EndedAt, EndedBy, EndedBecause) = (now, by, because.Trim());
    }
}
