namespace GoldenThread.Audits;

/// <summary>What one auditor found in one case.</summary>
public sealed class AuditSheet
{
    private AuditSheet() => (AuditorName, CaseCode) = ("", "");

    /// <summary>Gives a case to an auditor.</summary>
    /// <exception cref="RuleException">The auditor is not named for the audit.</exception>
    public AuditSheet(Audit audit, AuditCase one, AuditMember auditor)
        : this()
    {
        if (auditor.Part != AuditPart.Auditor || !audit.Members.Contains(auditor)) throw new RuleException($"{auditor.Name} is not an auditor of this audit.");
        if (one.NotReadBecause is not null) throw new RuleException($"{one.Code} cannot be read: {one.NotReadBecause}");
        (Partnership, Id, Audit, CaseId, CaseCode, Organisation, Auditor, AuditorName) =
            (audit.Partnership, Sequence.NewId(), audit.Id, one.Id, one.Code, auditor.Organisation!.Value, auditor.Person, auditor.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The audit.</summary>
    public AuditId Audit { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The case's code.</summary>
    [UpTo(Longest.Key)]
    public string CaseCode { get; private set; }

    /// <summary>Whose records are read.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>Who reads.</summary>
    public PersonId Auditor { get; private set; }

    /// <summary>Their name at the time.</summary>
    [UpTo(Longest.Name)]
    public string AuditorName { get; private set; }

    /// <summary>Where it stands.</summary>
    public SheetState State { get; private set; }

    /// <summary>What was found.</summary>
    public SheetContent Content { get; private set; } = SheetContent.Nothing;

    /// <summary>Why the child is not known to the organisation; null where it is, or before that is said.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? NotKnown { get; private set; }

    /// <summary>Why the lead sent it back last; null where that never happened.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? SentBackBecause { get; private set; }

    /// <summary>When it was sent, in UTC; null before.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>True where its moderation was drawn at random; false where the lead added it; null where it is not moderated.</summary>
    public bool? ModeratedAtRandom { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Keeps what was written so far.</summary>
    /// <exception cref="RuleException">Somebody else writes, or it was sent.</exception>
    public void Write(SheetContent content, Actor by)
    {
        Owned(by);
        Content = content;
    }

    /// <summary>Sends it.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public void Send(AuditTool tool, Actor by)
    {
        Owned(by);
        if (Content.Missing(tool).ToList() is { Count: > 0 } missing) throw new RuleException(missing[0].Says) { About = missing[0].About };
        (State, SentAt) = (SheetState.Sent, by.Now);
    }

    /// <summary>Answers that the child is not known to the organisation: nothing is graded.</summary>
    /// <exception cref="RuleException">Somebody else writes, or it was sent.</exception>
    public void IsNotKnown(string because, Actor by)
    {
        Owned(by);
        (NotKnown, State, SentAt, Content) = (string.IsNullOrWhiteSpace(because) ? "Not known to us" : because.Trim(), SheetState.Sent, by.Now, SheetContent.Nothing);
    }

    /// <summary>Accepts it.</summary>
    /// <exception cref="RuleException">It was not sent, or the person does not lead the audit.</exception>
    public void Accept(Audit audit, Actor by)
    {
        Led(audit, by);
        if (State != SheetState.Sent) throw new RuleException("The sheet has not been sent.");
        State = SheetState.Accepted;
    }

    /// <summary>Sends it back to the auditor.</summary>
    /// <exception cref="RuleException">It was not sent, is moderated already, or it is not said why.</exception>
    public void SendBack(Audit audit, string because, Actor by)
    {
        Led(audit, by);
        if (State == SheetState.Open) throw new RuleException("The sheet has not been sent.");
        if (ModeratedAtRandom is not null) throw new RuleException("The sheet is being moderated. It stays as it was sent.");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why the sheet goes back.") { About = nameof(because) };
        (State, SentBackBecause, SentAt, NotKnown) = (SheetState.Open, because.Trim(), null, null);
    }

    /// <summary>It is moderated.</summary>
    internal void IsModerated(bool atRandom) => ModeratedAtRandom ??= atRandom;

    private static void Led(Audit audit, Actor by)
    {
        if (!audit.IsLedBy(by.Person)) throw new RuleException("Only who leads the audit can do this.");
    }

    private void Owned(Actor by)
    {
        if (Auditor != by.Person) throw new RuleException($"{AuditorName} writes this sheet.");
        if (State != SheetState.Open) throw new RuleException("The sheet has been sent.");
    }
}
