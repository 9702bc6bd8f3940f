namespace GoldenThread.Audits;

/// <summary>What a panel judged of the work done together for a child, for one aspect.</summary>
public sealed class PanelGrade
{
    private PanelGrade() => (Aspect, Grade, Because, ByName) = ("", "", "", "");

    /// <summary>Records a joint grade. It is not worked out from the sheets.</summary>
    /// <exception cref="RuleException">The audit has no panel, the grade is not on the scale, or a reason is missing.</exception>
    public PanelGrade(Audit audit, AuditCase one, string aspect, string grade, string because, Actor by)
        : this()
    {
        if (audit.Kind != AuditKind.MultiAgency) throw new RuleException("A panel judges audits of several organisations that read the same children.");
        if (!audit.IsLedBy(by.Person)) throw new RuleException("Only who leads the audit can do this.");
        if (audit.State is not (AuditState.Reading or AuditState.Moderating)) throw new RuleException("The panel meets once sheets are written and before results are reported.");
        if (audit.Tool.Aspect(aspect) is null) throw new RuleException("Choose an aspect.") { About = nameof(aspect) };
        if (audit.Tool.Scale.PlaceOf(grade) is null) throw new RuleException(audit.Tool.Scale.Fault(grade)) { About = nameof(grade) };
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter the panel's reason.") { About = nameof(because) };
        (Partnership, Id, Audit, CaseId, Aspect, Grade, Because, At, ByName) = (audit.Partnership, Sequence.NewId(), audit.Id, one.Id, aspect, grade, because.Trim(), by.Now, by.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id; of two for one aspect of a case the later counts.</summary>
    public Guid Id { get; private set; }

    /// <summary>The audit.</summary>
    public AuditId Audit { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Key of the aspect.</summary>
    [UpTo(Longest.Key)]
    public string Aspect { get; private set; }

    /// <summary>Key of the grade.</summary>
    [UpTo(Longest.Key)]
    public string Grade { get; private set; }

    /// <summary>Why.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string Because { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who wrote it down.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }
}
