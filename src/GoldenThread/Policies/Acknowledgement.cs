using GoldenThread.Time;

namespace GoldenThread.Policies;

/// <summary>What an organisation says of a version that it was sent. Claims are added; where they stood on any day can be told.</summary>
public sealed class Acknowledgement
{
    private readonly List<AcknowledgementClaim> claims = [];

    private Acknowledgement()
    {
    }

    internal Acknowledgement(PolicyVersion version, OrganisationId organisation, DateOnly due, string? note, DateTimeOffset now)
        : this()
    {
        (Partnership, Id, Policy, VersionId, Organisation, Due, Note, AskedAt) = (version.Partnership, Sequence.NewId(), version.Policy, version.Id, organisation, due, note, now);
        InForceFrom = version.InForceFrom;
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The policy.</summary>
    public PolicyId Policy { get; private set; }

    /// <summary>The material version that it is about.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>From when that version is in force.</summary>
    public DateOnly InForceFrom { get; private set; }

    /// <summary>The organisation.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>The day by which it was asked for.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>When it was asked, in UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>From whom it came over, where an organisation ended.</summary>
    [UpTo(Longest.Text)]
    public string? Note { get; private set; }

    /// <summary>The day from which others owe it, as the organisation ended before it was due; null where that is not so.</summary>
    public DateOnly? PassedOn { get; private set; }

    /// <summary>When the organisation was reminded, in UTC; null where it never was.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>All that was said, oldest first.</summary>
    public IReadOnlyList<AcknowledgementClaim> Claims => claims;

    /// <summary>What was known at the end of a day.</summary>
    public PolicyClaim Known(DateOnly day) => new(
        Organisation, Last(ClaimKind.Received, day)?.On, Last(ClaimKind.Cascaded, day)?.On, Last(ClaimKind.Cascaded, day)?.Reached, Last(ClaimKind.Cascaded, day)?.Staff,
        Last(ClaimKind.Confirmed, day)?.On);

    /// <summary>The claim of a kind that counts at the end of a day; null where there is none, or it was withdrawn.</summary>
    public AcknowledgementClaim? Last(ClaimKind kind, DateOnly day) => claims.FindLast(c => c.Kind == kind && LondonTime.Day(c.At) <= day) is { On: not null } claim ? claim : null;

    /// <summary>It arrived.</summary>
    /// <exception cref="RuleException">The day is to come.</exception>
    public void Receive(DateOnly on, Actor by) => Say(new AcknowledgementClaim(ClaimKind.Received, on, by.Now, by.Name), by);

    /// <summary>It was passed on to staff.</summary>
    /// <param name="on">The day on which it had been.</param>
    /// <param name="how">To whom, and how.</param>
    /// <param name="reached">How many staff it reached; null where that is not known.</param>
    /// <param name="staff">Of how many; null where that is not known.</param>
    /// <param name="by">Who says so.</param>
    /// <exception cref="RuleException">It had not arrived, it is not said how, or the numbers cannot be.</exception>
    public void Cascade(DateOnly on, string how, int? reached, int? staff, Actor by)
    {
        if (string.IsNullOrWhiteSpace(how)) throw new RuleException("Enter who it was passed on to, and how.") { About = nameof(how) };
        if (reached is null != staff is null)
            throw new RuleException("Enter both numbers, or neither: how many staff it reached, and of how many.") { About = reached is null ? nameof(reached) : nameof(staff) };
        var claim = new AcknowledgementClaim(ClaimKind.Cascaded, on, by.Now, by.Name, reached, staff, how.Trim());
        if (new PolicyClaim(Organisation, Known(LondonTime.Day(by.Now)).Received, on, reached, staff).Fault is { } fault) throw new RuleException(fault) { About = nameof(on) };
        Say(claim, by);
    }

    /// <summary>Somebody looked whether it is used.</summary>
    /// <param name="on">The day on which they did.</param>
    /// <param name="shownBy">By what it is shown.</param>
    /// <param name="evidence">Which audit, survey or indicator, and what it found.</param>
    /// <param name="by">Who says so.</param>
    /// <exception cref="RuleException">It had not arrived, was not in force, or it is not said by what it is shown.</exception>
    public void Confirm(DateOnly on, UseShownBy shownBy, string evidence, Actor by)
    {
        if (string.IsNullOrWhiteSpace(evidence)) throw new RuleException("Enter which audit, survey or indicator shows it, and what it found.") { About = nameof(evidence) };
        if (Known(LondonTime.Day(by.Now)).Received is not { } received) throw new RuleException("Say first that it was received.") { About = nameof(on) };
        if (on < received) throw new RuleException("It was confirmed in use before it was received. Check both dates.") { About = nameof(on) };
        if (on < InForceFrom) throw new RuleException($"It is in force from {InForceFrom:d MMMM yyyy}. Its use can be confirmed from that day on.") { About = nameof(on) };
        Say(new AcknowledgementClaim(ClaimKind.Confirmed, on, by.Now, by.Name, Words: evidence.Trim(), ShownBy: shownBy), by);
    }

    /// <summary>Withdraws a claim. What was said, and when, stays.</summary>
    /// <exception cref="RuleException">There is none, or it is not said why.</exception>
    public void Withdraw(ClaimKind kind, string because, Actor by)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why the claim is withdrawn.") { About = nameof(because) };
        if (Last(kind, LondonTime.Day(by.Now)) is null) throw new RuleException("There is no claim to withdraw.") { About = nameof(because) };
        if (kind == ClaimKind.Received && (Last(ClaimKind.Cascaded, LondonTime.Day(by.Now)) ?? Last(ClaimKind.Confirmed, LondonTime.Day(by.Now))) is not null)
            throw new RuleException("Withdraw first that it was passed on and confirmed in use.") { About = nameof(because) };
        claims.Add(new AcknowledgementClaim(kind, null, by.Now, by.Name, Words: because.Trim()));
    }

    /// <summary>True where it was due before a day and nobody has said that the version arrived.</summary>
    public bool IsOverdue(DateOnly day) => PassedOn is null && Due < day && Known(day).Received is null;

    /// <summary>True where it is still open on a day: not yet confirmed in use.</summary>
    public bool IsOpen(DateOnly day) => PassedOn is null && Known(day).Confirmed is null;

    /// <summary>True where the organisation is reminded: the day has passed, something is missing, and it was not reminded before.</summary>
    public bool IsToRemind(DateOnly day) => Due < day && IsOpen(day) && RemindedAt is null;

    /// <summary>Notes that it was reminded.</summary>
    public void IsReminded(DateTimeOffset now) => RemindedAt = now;

    /// <summary>Passes it to those that carry on the work of an organisation that ends before it is due. What was due before stays; so does what was said.</summary>
    /// <param name="name">Name of the organisation that ends.</param>
    /// <param name="to">Those that carry on its work and were not asked themselves.</param>
    /// <param name="from">The first day without it.</param>
    /// <param name="now">The moment, in UTC.</param>
    public IEnumerable<Acknowledgement> PassOn(string name, IReadOnlyCollection<OrganisationId> to, DateOnly from, DateTimeOffset now)
    {
        if (Due < from || !IsOpen(LondonTime.Day(now))) return [];
        PassedOn = from;
        return to.Select(o => new Acknowledgement(this, o, $"From {name}, which ended on {from.AddDays(-1):d MMMM yyyy}", now));
    }

    private Acknowledgement(Acknowledgement before, OrganisationId organisation, string note, DateTimeOffset now)
        : this() =>
        (Partnership, Id, Policy, VersionId, InForceFrom, Organisation, Due, Note, AskedAt) =
            (before.Partnership, Sequence.NewId(), before.Policy, before.VersionId, before.InForceFrom, organisation, before.Due, note, now);

    private void Say(AcknowledgementClaim claim, Actor by)
    {
        if (claim.On > LondonTime.Day(by.Now)) throw new RuleException("Enter a day that is today or in the past.") { About = nameof(claim.On) };
        claims.Add(claim);
    }
}
