using GoldenThread.Time;

namespace GoldenThread.Access;

/// <summary>A seal on a part of a record: only those who are named open what is under it, and what is worked out from it is sealed with it.</summary>
public sealed class Seal
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public SealId Id { get; init; } = SealId.New();

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>The organisation whose seal it is.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Why.</summary>
    public required SealKind Kind { get; init; }

    /// <summary>Who opens it.</summary>
    public required IReadOnlyList<PersonId> Openers { get; set; }

    /// <summary>What others see.</summary>
    public required OthersSee OthersSee { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Last day; null where it is reviewed instead.</summary>
    public DateOnly? UntilDay { get; init; }

    /// <summary>When it is looked at again.</summary>
    public DateOnly? ReviewDay { get; set; }

    /// <summary>The address that it seals, as addresses are compared.</summary>
    [UpTo(Longest.Line)]
    public string? PlaceKey { get; init; }

    /// <summary>When it was lifted, in UTC.</summary>
    public DateTimeOffset? LiftedAt { get; set; }

    /// <summary>Who lifted it.</summary>
    public PersonId? LiftedBy { get; set; }

    /// <summary>Who set it; null for a system.</summary>
    public PersonId? SetBy { get; init; }

    /// <summary>When a manager confirmed it, in UTC.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Which manager.</summary>
    public PersonId? ConfirmedBy { get; private set; }

    /// <summary>When it was looked at last, in UTC.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>A manager confirms it.</summary>
    /// <exception cref="RuleException">It was confirmed, or by whoever set it.</exception>
    public void Confirm(PersonId by, DateTimeOffset now)
    {
        if (ConfirmedAt is not null) throw new RuleException("This seal was confirmed already");
        if (by == SetBy) throw new RuleException("Somebody else confirms a seal");
        (ConfirmedAt, ConfirmedBy) = (now, by);
    }

    /// <summary>One of its openers looks at it, and keeps it until the next review.</summary>
    /// <exception cref="RuleException">It is open, has an end instead, or the next review is too late.</exception>
    public void Keep(DateOnly next, DateTimeOffset now)
    {
        if (!ClosedAt(now)) throw new RuleException("This seal was lifted, or has ended");
        if (UntilDay is not null) throw new RuleException("This seal has a last day. Set another if it is still needed");
        if (next.DayNumber - LondonTime.Day(now).DayNumber is < 1 or > LongestDays) throw new RuleException($"Enter a review within {LongestDays} days") { About = nameof(ReviewDay) };
        (ReviewedAt, ReviewDay) = (now, next);
    }

    /// <summary>One of its openers says who opens it from now on. They stay one themselves, until another takes them off.</summary>
    /// <exception cref="RuleException">It is open, or the list would leave out who changes it.</exception>
    public void OpenFor(IReadOnlyList<PersonId> openers, PersonId by, DateTimeOffset now)
    {
        if (!ClosedAt(now)) throw new RuleException("This seal was lifted, or has ended");
        if (!openers.Contains(by)) throw new RuleException("You stay one of those who may open it. Another of them can take you off") { About = nameof(Openers) };
        Openers = [.. openers.Distinct()];
    }

    /// <summary>The longest until an end or a review, in days.</summary>
    public const int LongestDays = 90;

    /// <summary>True while it is closed.</summary>
    public bool ClosedAt(DateTimeOffset at) => At <= at && !(LiftedAt <= at) && !(UntilDay < LondonTime.Day(at));

    /// <summary>True where somebody may open it.</summary>
    public bool OpensFor(PersonId person, DateTimeOffset at) => !ClosedAt(at) || Openers.Contains(person);

    /// <summary>Refuses one that nobody opens or looks at again.</summary>
    /// <exception cref="RuleException">Nobody opens it, or it has neither an end nor a review within 90 days.</exception>
    public Seal Checked()
    {
        if (Openers.Count == 0) throw new RuleException("Name who may open the seal") { About = nameof(Openers) };
        if ((UntilDay ?? ReviewDay) is not { } day || day.DayNumber - LondonTime.Day(At).DayNumber is < 0 or > LongestDays)
            throw new RuleException($"Enter an end or a review within {LongestDays} days") { About = nameof(ReviewDay) };
        return this;
    }
}
