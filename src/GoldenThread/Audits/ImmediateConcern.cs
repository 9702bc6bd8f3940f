namespace GoldenThread.Audits;

/// <summary>An auditor sees that a child may be unsafe now. It leaves the audit at once, and is in no result.</summary>
/// <remarks>Kent, case file audit guidance, 4.7.</remarks>
public sealed class ImmediateConcern
{
    private ImmediateConcern() => (What, ToldWhom, ByName) = ("", "", "");

    /// <summary>Raises it.</summary>
    /// <exception cref="RuleException">It is not said what was seen, or who was told.</exception>
    public ImmediateConcern(AuditSheet sheet, string what, string toldWhom, DateTimeOffset toldAt, Actor by)
        : this()
    {
        if (sheet.Auditor != by.Person) throw new RuleException($"{sheet.AuditorName} reads this case.");
        if (string.IsNullOrWhiteSpace(what)) throw new RuleException("Enter what you saw.") { About = nameof(what) };
        if (string.IsNullOrWhiteSpace(toldWhom)) throw new RuleException("Enter who you told. Tell somebody now, by telephone.") { About = nameof(toldWhom) };
        if (toldAt > by.Now) throw new RuleException("The time you told them must be now or in the past.") { About = nameof(toldAt) };
        (Partnership, Id, Audit, SheetId, Organisation, What, ToldWhom, ToldAt, At, By, ByName) =
            (sheet.Partnership, Sequence.NewId(), sheet.Audit, sheet.Id, sheet.Organisation, what.Trim(), toldWhom.Trim(), toldAt, by.Now, by.Person, by.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The audit.</summary>
    public AuditId Audit { get; private set; }

    /// <summary>The sheet.</summary>
    public Guid SheetId { get; private set; }

    /// <summary>Whose records.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>What was seen.</summary>
    [UpTo(Longest.Text, "What you saw")]
    public string What { get; private set; }

    /// <summary>Who was told.</summary>
    [UpTo(Longest.Line, "Who was told")]
    public string ToldWhom { get; private set; }

    /// <summary>When they were told, in UTC.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    /// <summary>When it was raised, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    public PersonId By { get; private set; }

    /// <summary>Their name at the time.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>What was done; null while it is open.</summary>
    [UpTo(Longest.Text, "What was done")]
    public string? Done { get; private set; }

    /// <summary>Who answered; null while it is open.</summary>
    [UpTo(Longest.Name)]
    public string? AnsweredByName { get; private set; }

    /// <summary>When it was answered, in UTC; null while it is open.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Answers it.</summary>
    /// <exception cref="RuleException">It was answered, or it is not said what was done.</exception>
    public void Answer(string done, Actor by)
    {
        if (AnsweredAt is not null) throw new RuleException("This concern has been answered.");
        if (string.IsNullOrWhiteSpace(done)) throw new RuleException("Enter what was done to make the child safe.") { About = nameof(done) };
        (Done, AnsweredByName, AnsweredAt) = (done.Trim(), by.Name, by.Now);
    }
}
