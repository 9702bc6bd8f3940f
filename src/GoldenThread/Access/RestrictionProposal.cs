namespace GoldenThread.Access;

/// <summary>A change of a restriction that one guardian proposes and the other agrees to, or does not.</summary>
public sealed class RestrictionProposal
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The restriction.</summary>
    public required Guid Restriction { get; init; }

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>Who would see how much.</summary>
    public required IReadOnlyDictionary<PersonId, Level> List { get; init; }

    /// <summary>The guardians after it.</summary>
    public required IReadOnlyList<PersonId> Guardians { get; init; }

    /// <summary>True where the restriction would end.</summary>
    public bool Ends { get; init; }

    /// <summary>Why.</summary>
    [UpTo(Longest.Text)]
    public required string Because { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who proposes it.</summary>
    public required PersonId By { get; init; }

    /// <summary>When the other guardian decided, in UTC.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The other guardian.</summary>
    public PersonId? DecidedBy { get; private set; }

    /// <summary>True where they agreed.</summary>
    public bool? Agreed { get; private set; }

    /// <summary>The other guardian decides.</summary>
    /// <param name="agreed">True where they agree.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="of">The restriction.</param>
    /// <param name="gone">The guardians who have no account any more: somebody of the list who sees the record stands in for each.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <exception cref="RuleException">It was decided, the restriction has ended, or this is not the other guardian.</exception>
    public void Decide(bool agreed, PersonId by, Restriction of, IReadOnlyCollection<PersonId> gone, DateTimeOffset now)
    {
        if (DecidedAt is not null || of.EndedAt is not null) throw new RuleException("This was decided already");
        PersonId[] two = [By, by];
        if (by == By || !two.All(p => of.IsGuardedBy(p, gone)) || !of.Guardians.All(g => two.Contains(g) || gone.Contains(g))) throw new RuleException("The other guardian decides: its two guardians change a restriction together");
        (DecidedAt, DecidedBy, Agreed) = (now, by, agreed);
    }
}
