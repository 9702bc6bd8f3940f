using GoldenThread.Time;

namespace GoldenThread.Access;

/// <summary>That somebody opened a record in an emergency without any other ground: this child alone, four hours, no seals, no right to pass anything on.</summary>
public sealed class BrokenGlass
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>The person.</summary>
    public required PersonId Account { get; init; }

    /// <summary>The organisation for which they act.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Why, from the list.</summary>
    public required GlassCategory Category { get; init; }

    /// <summary>Why, in words.</summary>
    [UpTo(Longest.Text)]
    public required string Because { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it ends, in UTC.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>When a review is due, in UTC.</summary>
    public required DateTimeOffset ReviewBy { get; init; }

    /// <summary>When it was reviewed, in UTC.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>Who reviewed it.</summary>
    public PersonId? ReviewedBy { get; private set; }

    /// <summary>What the review found.</summary>
    public GlassVerdict? Verdict { get; private set; }

    /// <summary>Why.</summary>
    [UpTo(Longest.Text)]
    public string? VerdictBecause { get; private set; }

    /// <summary>When it was escalated, because nobody had reviewed it in time.</summary>
    public DateTimeOffset? EscalatedAt { get; set; }

    /// <summary>How long the glass stays broken.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(4);

    /// <summary>How long after breaking it the same person cannot again.</summary>
    public static readonly TimeSpan NotAgainFor = TimeSpan.FromHours(24);

    /// <summary>The fewest characters of a reason.</summary>
    public const int ShortestReason = 20;

    /// <summary>True while it lasts.</summary>
    public bool HoldsAt(DateTimeOffset at) => At <= at && at < Until;

    /// <summary>Breaks the glass.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="child">The child, this one alone.</param>
    /// <param name="by">Who breaks it.</param>
    /// <param name="organisation">For whom they act.</param>
    /// <param name="roles">Their roles.</param>
    /// <param name="category">Why, from the list.</param>
    /// <param name="because">Why, in words.</param>
    /// <param name="secondStep">True where they have just signed in again, with a second step.</param>
    /// <param name="last">When the same person broke this child's glass last; null for never.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="days">Working days, by which the review is due.</param>
    /// <exception cref="RuleException">The role may not, the reason is too short, they did not sign in again, or it is too soon.</exception>
    public static BrokenGlass Break(
        PartnershipId partnership, ChildId child, PersonId by, OrganisationId organisation, IEnumerable<Role> roles, GlassCategory category, string? because, bool secondStep,
        DateTimeOffset? last, DateTimeOffset now, WorkingDays days)
    {
        if (!roles.Any(Roles.OfRecords.Contains)) throw new RuleException("Your role does not open children's records");
        if ((because ?? "").Trim().Length < ShortestReason) throw new RuleException($"Enter a reason of at least {ShortestReason} characters") { About = nameof(because) };
        if (!secondStep) throw new RuleException("Sign in again first, with your second step") { About = nameof(secondStep) };
        if (last is { } earlier && now < earlier + NotAgainFor) throw new RuleException("You broke the glass on this record in the last 24 hours. Ask to see it, or ask your manager");
        return new BrokenGlass
        {
            Partnership = partnership,
            Child = child,
            Account = by,
            Organisation = organisation,
            Category = category,
            Because = because!.Trim(),
            At = now,
            Until = now + Lasts,
            ReviewBy = new DateTimeOffset(LondonTime.Start(days.Add(LondonTime.Day(now), 1).AddDays(1)), TimeSpan.Zero),
        };
    }

    /// <summary>Refuses roles that review no broken glass.</summary>
    /// <exception cref="RuleException">None of them does.</exception>
    public static void RequireReviewer(IEnumerable<Role> roles)
    {
        if (!roles.Any(r => r is Role.TeamManager or Role.IndependentChair or Role.DataProtectionOfficer)) throw new RuleException("A team manager of another line, an independent chair or a data protection officer reviews this");
    }

    /// <summary>Reviews it.</summary>
    /// <param name="verdict">What was found.</param>
    /// <param name="because">Why.</param>
    /// <param name="by">Who reviews it.</param>
    /// <param name="roles">Their roles.</param>
    /// <param name="inTheirTeamOrLine">True where the reviewer is of the breaker's team or line.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <exception cref="RuleException">It was reviewed, or by somebody who is too near.</exception>
    public void Review(GlassVerdict verdict, string? because, PersonId by, IEnumerable<Role> roles, bool inTheirTeamOrLine, DateTimeOffset now)
    {
        if (ReviewedAt is not null) throw new RuleException("This was reviewed already");
        if (by == Account || inTheirTeamOrLine) throw new RuleException("Somebody else reviews this: nobody of the person's own team or line");
        RequireReviewer(roles);
        (ReviewedAt, ReviewedBy, Verdict, VerdictBecause) = (now, by, verdict, because?.Trim());
    }
}
