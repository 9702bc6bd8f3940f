using GoldenThread.Time;

namespace GoldenThread.Audits;

/// <summary>An audit: from the tool and the frame to results, findings and the day to look again.</summary>
public sealed partial class Audit
{
    private const int MonthsOfReferences = 6;

    private readonly List<OrganisationId> organisations = [];
    private readonly List<OrganisationId> joined = [];
    private readonly List<AuditMember> members = [];
    private readonly List<AuditDraw> draws = [];
    private readonly List<AuditFinding> findings = [];
    private readonly List<ReportedAspect> results = [];

    private Audit() => (Reference, Title, Tool, Recommendation) = ("", "", null!, null);

    /// <summary>Plans an audit. Who does so leads it.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public Audit(PartnershipId partnership, AuditPlan plan, Actor by)
        : this()
    {
        if (string.IsNullOrWhiteSpace(plan.Reference)) throw new RuleException("Enter a reference, such as AUD26-1.") { About = nameof(plan.Reference) };
        if (string.IsNullOrWhiteSpace(plan.Title)) throw new RuleException("Enter a title.") { About = nameof(plan.Title) };
        if (plan.PeriodTo < plan.PeriodFrom) throw new RuleException("The last day of the period must not be before the first.") { About = nameof(plan.PeriodTo) };
        if (plan.Organisations.Count == 0) throw new RuleException("Choose the organisations whose files are read.") { About = nameof(plan.Organisations) };
        (Partnership, Id, Reference, Title, Kind, Tool) = (partnership, AuditId.New(), plan.Reference.Trim(), plan.Title.Trim(), plan.Kind, plan.Tool);
        (PeriodFrom, PeriodTo, Recommendation, ReAuditOf, PlannedAt) = (plan.PeriodFrom, plan.PeriodTo, plan.Recommendation, plan.ReAuditOf, by.Now);
        organisations.AddRange(plan.Organisations.Distinct());
        members.Add(new AuditMember(by.Person, by.Name, AuditPart.Lead, by.Organisation));
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public AuditId Id { get; private set; }

    /// <summary>Its reference, once in a partnership.</summary>
    [UpTo(Longest.Reference, "Reference")]
    public string Reference { get; private set; }

    /// <summary>Its title.</summary>
    [UpTo(Longest.Line, "Title")]
    public string Title { get; private set; }

    /// <summary>What kind.</summary>
    public AuditKind Kind { get; private set; }

    /// <summary>Where it stands.</summary>
    public AuditState State { get; private set; }

    /// <summary>The tool, as it was when the audit was planned.</summary>
    public AuditTool Tool { get; private set; }

    /// <summary>First day of the period whose work is read.</summary>
    public DateOnly PeriodFrom { get; private set; }

    /// <summary>Its last day.</summary>
    public DateOnly PeriodTo { get; private set; }

    /// <summary>The recommendation behind it; null for none.</summary>
    public RecommendationId? Recommendation { get; private set; }

    /// <summary>The audit that it repeats; null for none.</summary>
    public AuditId? ReAuditOf { get; private set; }

    /// <summary>When it was planned, in UTC.</summary>
    public DateTimeOffset PlannedAt { get; private set; }

    /// <summary>When the frame was locked, in UTC; null before.</summary>
    public DateTimeOffset? LockedAt { get; private set; }

    /// <summary>How many cases the frame has.</summary>
    public int FrameCases { get; private set; }

    /// <summary>SHA-256 of the frame's references.</summary>
    [UpTo(Longest.Key)]
    public string? Digest { get; private set; }

    /// <summary>The seed of its draws; null before the lock.</summary>
    [UpTo(Longest.Key, "Seed")]
    public string? Seed { get; private set; }

    /// <summary>True where a person typed the seed.</summary>
    public bool SeedTyped { get; private set; }

    /// <summary>When results were reported, in UTC.</summary>
    public DateTimeOffset? ReportedAt { get; private set; }

    /// <summary>When it was closed or abandoned, in UTC.</summary>
    public DateTimeOffset? OverAt { get; private set; }

    /// <summary>When references of its cases were removed, in UTC.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    /// <summary>The day on which it is looked at again.</summary>
    public DateOnly? LookAgainOn { get; private set; }

    /// <summary>Why it is not looked at again, or why it was given up.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Whose files are read.</summary>
    public IReadOnlyList<OrganisationId> Organisations => organisations;

    /// <summary>Those of them that came midway, for another that ended and had given its list: they owe none.</summary>
    public IReadOnlyList<OrganisationId> Joined => joined;

    /// <summary>Who is named for it.</summary>
    public IReadOnlyList<AuditMember> Members => members;

    /// <summary>Its draws.</summary>
    public IReadOnlyList<AuditDraw> Draws => draws;

    /// <summary>What it found.</summary>
    public IReadOnlyList<AuditFinding> Findings => findings;

    /// <summary>Its results; empty before they are reported.</summary>
    public IReadOnlyList<ReportedAspect> Results => results;

    /// <summary>True where a person leads it.</summary>
    public bool IsLedBy(PersonId person) => members.Exists(m => m.Person == person && m.Part == AuditPart.Lead);

    /// <summary>Names somebody for it.</summary>
    /// <exception cref="RuleException">They are already, in this part.</exception>
    public void Name(PersonId person, string name, AuditPart part, OrganisationId? organisation)
    {
        GoesOn();
        if (members.Exists(m => m.Person == person && m.Part == part)) throw new RuleException($"{name} is already named.") { About = nameof(person) };
        if (part == AuditPart.Auditor && (organisation is not { } own || !organisations.Contains(own)))
            throw new RuleException($"{name} does not work for an organisation of this audit.") { About = nameof(person) };
        members.Add(new AuditMember(person, name, part, organisation));
    }

    /// <summary>Gives it up.</summary>
    /// <exception cref="RuleException">It is over, or it is not said why.</exception>
    public void Abandon(string because, Actor by)
    {
        GoesOn();
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why the audit is abandoned.") { About = nameof(because) };
        (State, OverAt, Because) = (AuditState.Abandoned, by.Now, because.Trim());
    }

    /// <summary>True six months after it was closed or abandoned: references of cases are not needed any more.</summary>
    public bool IsToForget(DateOnly on) => ForgottenAt is null && OverAt is { } over && LondonTime.Day(over).AddMonths(MonthsOfReferences) <= on;

    /// <summary>References of its cases go; ranks and the digest of the frame stay, so that the draw can still be checked by who has the references.</summary>
    /// <exception cref="RuleException">It is too early.</exception>
    public void Forget(IEnumerable<AuditCase> cases, IEnumerable<AuditFrame> frames, DateTimeOffset now)
    {
        if (!IsToForget(LondonTime.Day(now))) throw new RuleException("References stay for six months after an audit has ended.");
        foreach (var one in cases) one.Forget();
        foreach (var frame in frames) frame.Forget();
        ForgottenAt = now;
    }

    /// <summary>What is due passes to those that carry on the work of an organisation: its list of cases where it gave none, and the reading of its files.</summary>
    /// <param name="from">The organisation that ends.</param>
    /// <param name="to">Those that carry on its work.</param>
    /// <param name="gaveList">True where it gave its list: that stays its own, and nobody gives it again.</param>
    public void PassesOn(OrganisationId from, IEnumerable<OrganisationId> to, bool gaveList)
    {
        if (State is AuditState.Closed or AuditState.Reported or AuditState.Abandoned || !organisations.Contains(from)) return;
        var successors = to.Where(o => !organisations.Contains(o)).ToList();
        organisations.AddRange(successors);
        if (gaveList || State != AuditState.Planned) joined.AddRange(successors);
        else if (organisations.Count > 1) organisations.Remove(from);
    }

    private void GoesOn()
    {
        if (State is AuditState.Closed or AuditState.Abandoned) throw new RuleException("This audit is over.");
    }

    private void Requires(AuditState state, string otherwise)
    {
        if (State != state) throw new RuleException(otherwise);
    }
}
