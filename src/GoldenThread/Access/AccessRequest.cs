using GoldenThread.Time;

namespace GoldenThread.Access;

/// <summary>That somebody asks to see a record, and what was answered.</summary>
public sealed class AccessRequest
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>The person.</summary>
    public required PersonId Account { get; init; }

    /// <summary>The organisation that they ask for.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>What for.</summary>
    [UpTo(Longest.Key)]
    public required string Purpose { get; init; }

    /// <summary>Why.</summary>
    [UpTo(Longest.Text)]
    public required string Because { get; init; }

    /// <summary>How much they ask for.</summary>
    public required Level Level { get; init; }

    /// <summary>For how many days after the day of the answer.</summary>
    public required int Days { get; init; }

    /// <summary>True where an answer is needed within the hour.</summary>
    public bool Urgent { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When an answer is due, in UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it was answered, in UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Who answered.</summary>
    public PersonId? AnsweredBy { get; private set; }

    /// <summary>True where it was granted, false where it was refused.</summary>
    public bool? Granted { get; private set; }

    /// <summary>Why it was refused.</summary>
    [UpTo(Longest.Text)]
    public string? Reason { get; private set; }

    /// <summary>The longest that a request may ask for, and be granted, in days.</summary>
    public const int LongestDays = 28;

    /// <summary>Refuses a request that asks for more than there is to be had.</summary>
    /// <exception cref="RuleException">It asks for too little, too much or too long, or does not say why.</exception>
    public AccessRequest Checked()
    {
        if (Level is Level.Nothing or Level.Own) throw new RuleException("Choose what you need to see: who knows the child, the plan, or the record") { About = nameof(Level) };
        if (Days is < 1 or > LongestDays) throw new RuleException($"Enter a number of days from 1 to {LongestDays}") { About = nameof(Days) };
        if (string.IsNullOrWhiteSpace(Because)) throw new RuleException("Enter why you need to see this record") { About = nameof(Because) };
        if (string.IsNullOrWhiteSpace(Purpose)) throw new RuleException("Choose a purpose") { About = nameof(Purpose) };
        return this;
    }

    /// <summary>Grants it, as asked or less.</summary>
    /// <returns>The grant.</returns>
    /// <exception cref="RuleException">It was answered, it is one's own, or more is granted than was asked for.</exception>
    public AccessGrant Grant(Level level, int days, PersonId by, DateTimeOffset now)
    {
        Answer(by, now);
        if (level > Level || level is Level.Nothing) throw new RuleException("Grant what was asked for, or less") { About = nameof(level) };
        if (days < 1 || days > Math.Min(Days, LongestDays)) throw new RuleException("Grant the days that were asked for, or fewer") { About = nameof(days) };
        Granted = true;
        return new AccessGrant
        {
            Partnership = Partnership,
            Child = Child,
            Account = Account,
            Kind = GrantKind.Request,
            Level = level,
            At = now,
            ToDay = LondonTime.Day(now).AddDays(days),
            GivenBy = by,
            Of = Id,
        };
    }

    /// <summary>Refuses it.</summary>
    /// <exception cref="RuleException">It was answered, it is one's own, or no reason is given.</exception>
    public void Refuse(string? reason, PersonId by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleException("Enter why you refuse. It can be challenged") { About = nameof(reason) };
        Answer(by, now);
        (Granted, Reason) = (false, reason.Trim());
    }

    private void Answer(PersonId by, DateTimeOffset now)
    {
        if (AnsweredAt is not null) throw new RuleException("This request was answered already");
        if (by == Account) throw new RuleException("Nobody answers their own request");
        (AnsweredAt, AnsweredBy) = (now, by);
    }
}
