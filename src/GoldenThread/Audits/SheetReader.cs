namespace GoldenThread.Audits;

/// <summary>That a practitioner may read what was written of a case of theirs. Their organisation allows it; they read it once the audit is reported.</summary>
public sealed class SheetReader
{
    private SheetReader() => (Name, ByName) = ("", "");

    /// <summary>Allows it.</summary>
    /// <param name="audit">The audit.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="person">The practitioner.</param>
    /// <param name="name">Their name.</param>
    /// <param name="organisation">Their organisation.</param>
    /// <param name="by">The lead of the organisation whose records were read.</param>
    /// <exception cref="RuleException">The sheet was not sent, or the practitioner or the lead is of another organisation.</exception>
    public SheetReader(Audit audit, AuditSheet sheet, PersonId person, string name, OrganisationId? organisation, Actor by)
        : this()
    {
        if (by.Role != Role.OrganisationLead || by.Organisation is null) throw new RuleException("The lead of the organisation says who reads its sheets.");
        if (organisation is null || organisation != by.Organisation) throw new RuleException($"{name} does not work for your organisation.") { About = nameof(person) };
        if (person == sheet.Auditor) throw new RuleException($"{name} wrote this sheet.") { About = nameof(person) };
        if (sheet.State == SheetState.Open) throw new RuleException("The sheet has not been sent yet.") { About = nameof(person) };
        (Partnership, Id, Audit, SheetId, Organisation, Person, Name, At, ByName) =
            (audit.Partnership, Sequence.NewId(), audit.Id, sheet.Id, sheet.Organisation, person, name, by.Now, by.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The audit.</summary>
    public AuditId Audit { get; private set; }

    /// <summary>The sheet.</summary>
    public Guid SheetId { get; private set; }

    /// <summary>The organisation that allows it.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>The practitioner.</summary>
    public PersonId Person { get; private set; }

    /// <summary>Their name at the time.</summary>
    [UpTo(Longest.Name)]
    public string Name { get; private set; }

    /// <summary>When it was allowed, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>When it was withdrawn, in UTC; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Withdraws it, or allows it again.</summary>
    public void Stands(bool stands, DateTimeOffset now) => WithdrawnAt = stands ? null : WithdrawnAt ?? now;
}
