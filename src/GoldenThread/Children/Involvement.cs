using GoldenThread.Time;

namespace GoldenThread.Children;

/// <summary>That an organisation works with a child, from a day to a day. Where no worker is named, the team holds it.</summary>
public sealed class Involvement
{
    /// <summary>How long a worker may finish writing after the last day, in working days.</summary>
    public const int WritingUp = 10;

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>The organisation.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The team; it may have members of several organisations.</summary>
    public TeamId? Team { get; set; }

    /// <summary>The worker; null where the team holds it.</summary>
    public PersonId? Worker { get; private set; }

    /// <summary>How.</summary>
    public required InvolvementKind Kind { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day; null while no end is known.</summary>
    public DateOnly? ToDay { get; private set; }

    /// <summary>The last day on which its worker may finish writing.</summary>
    public DateOnly? WritesUntil { get; private set; }

    /// <summary>Why it began.</summary>
    [UpTo(Longest.Text)]
    public required string Because { get; init; }

    /// <summary>When its closing was announced, in UTC.</summary>
    public DateTimeOffset? AnnouncedAt { get; private set; }

    /// <summary>Why it ends.</summary>
    [UpTo(Longest.Text)]
    public string? EndsBecause { get; private set; }

    /// <summary>Names the worker.</summary>
    public Involvement With(PersonId? worker)
    {
        Worker = worker;
        return this;
    }

    /// <summary>Says the last day.</summary>
    /// <exception cref="RuleException">It is before the first.</exception>
    public Involvement Until(DateOnly? last, WorkingDays days)
    {
        if (last < FromDay) throw new RuleException("The last day is before the first") { About = nameof(last) };
        (ToDay, WritesUntil) = (last, last is { } day ? days.Add(day, WritingUp) : null);
        return this;
    }

    /// <summary>Announces the closing.</summary>
    /// <exception cref="RuleException">It is over or announced already, the last day is before the first or in the past, or no reason is given.</exception>
    public void Announce(DateOnly last, string because, DateTimeOffset now, WorkingDays days)
    {
        if (!HoldsOn(LondonTime.Day(now)) && FromDay <= LondonTime.Day(now)) throw new RuleException("This involvement has ended");
        if (AnnouncedAt is not null) throw new RuleException("The closing was announced already");
        if (last < LondonTime.Day(now)) throw new RuleException("Enter a last day that is not in the past: a closing is announced before it happens") { About = nameof(last) };
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason") { About = nameof(because) };
        Until(last, days);
        (AnnouncedAt, EndsBecause) = (now, because.Trim());
    }

    /// <summary>When it was recorded, in UTC; null where that is not known.</summary>
    public DateTimeOffset? Recorded { get; init; }

    /// <summary>Passes it to the team, where its worker leaves, moves or is locked.</summary>
    /// <param name="team">The worker's team, where the involvement names none.</param>
    public void PassToTeam(TeamId? team) => (Worker, Team) = (null, Team ?? team);

    /// <summary>The last day as it was known at a moment: before a closing was announced there was none.</summary>
    public DateOnly? LastKnownAt(DateTimeOffset known) => AnnouncedAt > known ? null : ToDay;

    /// <summary>True on its first and last day and between them.</summary>
    public bool HoldsOn(DateOnly day) => FromDay <= day && !(ToDay < day);
}
