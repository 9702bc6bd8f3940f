using GoldenThread.Time;

namespace GoldenThread.Access.Sharing;

/// <summary>Somebody's consent that something of a child's record is shared, and its withdrawal.</summary>
public sealed class Consent
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>In whose record.</summary>
    public required ChildId Child { get; init; }

    /// <summary>The organisation that was given it.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Who recorded it; null where it came from a system of the organisation.</summary>
    public PersonId? By { get; init; }

    /// <summary>The name that is shown.</summary>
    [UpTo(Longest.Name)]
    public required string ByName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who gave it.</summary>
    public required IndividualId GivenBy { get; init; }

    /// <summary>The statements that may be shared.</summary>
    public required IReadOnlyList<Guid> Statements { get; init; }

    /// <summary>The organisations and people with whom.</summary>
    public required IReadOnlyList<Guid> Recipients { get; init; }

    /// <summary>What for.</summary>
    [UpTo(Longest.Line)]
    public required string Purpose { get; init; }

    /// <summary>How it was given: in writing, in words.</summary>
    [UpTo(Longest.Line)]
    public required string How { get; init; }

    /// <summary>True where the person could understand and decide; null where authority for a child is meant.</summary>
    public bool? Capacity { get; init; }

    /// <summary>By which authority somebody decides for another: parental responsibility.</summary>
    [UpTo(Longest.Line)]
    public string? Authority { get; init; }

    /// <summary>The last day; null where none was said.</summary>
    public DateOnly? UntilDay { get; init; }

    /// <summary>When it was withdrawn, in UTC.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>What was said then.</summary>
    [UpTo(Longest.Text)]
    public string? WithdrawnBecause { get; private set; }

    /// <summary>True while it holds.</summary>
    public bool HoldsAt(DateTimeOffset at) => At <= at && !(WithdrawnAt <= at) && !(UntilDay < LondonTime.Day(at));

    /// <summary>True where these statements may be shared with these recipients by it.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="recipients">The recipients, each with the organisation for which they work.</param>
    public bool Covers(IEnumerable<StatementId> statements, IEnumerable<ShareRecipient> recipients) =>
        statements.All(s => Statements.Contains(s.Value)) && recipients.All(r => Recipients.Contains(r.Id) || Recipients.Contains(r.Organisation.Value));

    /// <summary>Refuses what is not whole.</summary>
    /// <exception cref="RuleException">Something is missing; or whoever gave it could not decide, and nobody decides for them.</exception>
    public Consent Checked()
    {
        if (Statements.Count == 0) throw new RuleException("Choose what may be shared") { About = nameof(Statements) };
        if (Recipients.Count == 0) throw new RuleException("Choose with whom it may be shared") { About = nameof(Recipients) };
        if (string.IsNullOrWhiteSpace(Purpose)) throw new RuleException("Enter what it is for") { About = nameof(Purpose) };
        if (string.IsNullOrWhiteSpace(How)) throw new RuleException("Enter how consent was given") { About = nameof(How) };
        if (Capacity != true && string.IsNullOrWhiteSpace(Authority)) throw new RuleException("Say that they could decide for themselves, or by which authority somebody decided for them") { About = nameof(Capacity) };
        if (UntilDay < LondonTime.Day(At)) throw new RuleException("Enter a last day that is today or later") { About = nameof(UntilDay) };
        return this;
    }

    /// <summary>It is withdrawn: nothing more goes by it.</summary>
    /// <exception cref="RuleException">It was withdrawn already.</exception>
    public void Withdraw(DateTimeOffset at, string? because)
    {
        if (WithdrawnAt is not null) throw new RuleException("This consent was withdrawn already");
        (WithdrawnAt, WithdrawnBecause) = (at, string.IsNullOrWhiteSpace(because) ? null : because.Trim());
    }
}
