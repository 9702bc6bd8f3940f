namespace GoldenThread.Audits;

/// <summary>The list of cases of one organisation.</summary>
public sealed class AuditFrame
{
    private List<FrameCase> cases = [];

    private AuditFrame() => ByName = "";

    /// <summary>A list.</summary>
    /// <exception cref="RuleException">It has faults, all of which are named; or the organisation is none of the audit's; or the frame is locked.</exception>
    public AuditFrame(Audit audit, OrganisationId organisation, IReadOnlyCollection<FrameRow> rows, Actor by)
        : this()
    {
        (Partnership, Id, Audit, Organisation) = (audit.Partnership, Sequence.NewId(), audit.Id, organisation);
        Give(audit, rows, by);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The audit.</summary>
    public AuditId Audit { get; private set; }

    /// <summary>Whose cases.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>When it was given, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>The cases.</summary>
    public IReadOnlyList<FrameCase> Cases => cases;

    /// <summary>Its references go; how many there were stays.</summary>
    internal void Forget() => cases = [];

    /// <summary>Gives a list in the place of the one before.</summary>
    /// <exception cref="RuleException">It has faults, all of which are named; or the organisation is none of the audit's; or the frame is locked.</exception>
    public void Give(Audit audit, IReadOnlyCollection<FrameRow> rows, Actor by)
    {
        if (audit.State != AuditState.Planned) throw new RuleException("The frame is locked. It never changes.");
        if (!audit.Organisations.Contains(Organisation)) throw new RuleException("This organisation is not a part of the audit.") { About = nameof(Organisation) };
        cases = [.. CaseFrame.Of(rows).Cases];
        (Count, At, ByName) = (cases.Count, by.Now, by.Name);
    }
}
