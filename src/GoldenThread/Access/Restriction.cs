namespace GoldenThread.Access;

/// <summary>A list of people that replaces every grant; two guardians decide its changes together.</summary>
public sealed class Restriction
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>Who sees how much.</summary>
    public required IReadOnlyDictionary<PersonId, Level> List { get; init; }

    /// <summary>Two people of the list.</summary>
    public required IReadOnlyList<PersonId> Guardians { get; init; }

    /// <summary>Why.</summary>
    [UpTo(Longest.Text)]
    public required string Because { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it is looked at again.</summary>
    public required DateOnly ReviewDay { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How often it is reviewed, in days.</summary>
    public const int ReviewedEvery = 90;

    /// <summary>True for a guardian, and for whoever stands in for one who has no account any more: somebody of the list who sees the record.</summary>
    /// <param name="person">Who.</param>
    /// <param name="gone">The guardians who have gone.</param>
    public bool IsGuardedBy(PersonId person, IReadOnlyCollection<PersonId> gone) => Guardians.Contains(person) || (gone.Count > 0 && List.GetValueOrDefault(person) == Level.Record);

    /// <summary>True while it holds.</summary>
    public bool HoldsAt(DateTimeOffset at) => At <= at && !(EndedAt <= at);

    /// <summary>Refuses one that nobody could change.</summary>
    /// <exception cref="RuleException">There are not two guardians on the list who see the record.</exception>
    public Restriction Checked()
    {
        if (Guardians.Distinct().Count() != 2 || !Guardians.All(g => List.TryGetValue(g, out var level) && level == Level.Record))
            throw new RuleException("Name two guardians who are on the list and see the record") { About = nameof(Guardians) };
        return this;
    }
}
