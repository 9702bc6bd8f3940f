using GoldenThread.Time;

namespace GoldenThread.Plans;

/// <summary>What shows that an action was done, or that practice changed.</summary>
public sealed class Evidence
{
    private readonly List<EvidenceWeighing> weighings = [];

    private Evidence() => (Title, ByName) = ("", "");

    internal Evidence(
        PlanAction action, EvidenceKind kind, string title, string? description, ApproximateDate? dated, string? source, AttachmentId? attachment, Actor by)
    {
        if (string.IsNullOrWhiteSpace(title)) throw new RuleException("Enter a title for the evidence.");
        // Corroboration from outside counts only with its source.
        if (kind == EvidenceKind.Inspection && string.IsNullOrWhiteSpace(source))
            throw new RuleException("Enter the source of the inspection finding: the report and its date.");
        (Partnership, Plan, Action, Id) = (action.Partnership, action.Plan, action.Id, Sequence.NewId());
        (Kind, Title, Description, Dated, Source, Attachment) = (kind, title.Trim(), description?.Trim(), dated, source?.Trim(), attachment);
        (At, By, ByName, Organisation) = (by.Now, by.Person, by.Name, by.Organisation);
        GoodUntil = MonthsGood(kind) is { } months ? (dated?.Latest ?? LondonTime.Day(by.Now)).AddMonths(months) : null;
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public PlanId Plan { get; private set; }

    /// <summary>The action.</summary>
    public ActionId Action { get; private set; }

    /// <summary>What kind.</summary>
    public EvidenceKind Kind { get; private set; }

    /// <summary>What it is, in a few words.</summary>
    [UpTo(Longest.Line, "Title of the evidence")]
    public string Title { get; private set; }

    /// <summary>What it shows.</summary>
    [UpTo(Longest.Passage)]
    public string? Description { get; private set; }

    /// <summary>The date of it.</summary>
    public ApproximateDate? Dated { get; private set; }

    /// <summary>Where it comes from: a report, an address, an audit's name.</summary>
    [UpTo(Longest.Text)]
    public string? Source { get; private set; }

    /// <summary>The file, where there is one.</summary>
    public AttachmentId? Attachment { get; private set; }

    /// <summary>When it was recorded, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    public PersonId By { get; private set; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>For which organisation; null for the partnership.</summary>
    public OrganisationId? Organisation { get; private set; }

    /// <summary>True where it was taken back; it stays in the history and no longer counts.</summary>
    public bool Withdrawn { get; private set; }

    /// <summary>Why it was taken back.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? WithdrawnBecause { get; private set; }

    /// <summary>When it was taken back, in UTC; null where it was not, or before that was kept.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>What it says about the rating that it stands beside.</summary>
    public Bearing Bearing { get; private set; } = Bearing.Supports;

    /// <summary>The last day on which it shows anything; null where it does not age.</summary>
    public DateOnly? GoodUntil { get; private set; }

    /// <summary>Says what it means for the rating, and how long it is good.</summary>
    /// <param name="bearing">What it says about the rating.</param>
    /// <param name="goodUntil">The last day on which it shows anything; null where it does not age.</param>
    /// <param name="now">The moment, in UTC; null where it is so since the piece is there.</param>
    /// <exception cref="RuleException">It was taken back.</exception>
    public void Weigh(Bearing bearing, DateOnly? goodUntil, DateTimeOffset? now = null)
    {
        if (Withdrawn) throw new RuleException("This evidence was withdrawn. It no longer counts.");
        if (now is { } moment)
        {
            // What it was until then.
            if (weighings.Count == 0) weighings.Add(new EvidenceWeighing(At, Bearing, GoodUntil));
            weighings.Add(new EvidenceWeighing(moment, bearing, goodUntil));
        }

        (Bearing, GoodUntil) = (bearing, goodUntil);
    }

    /// <summary>The last day on which it shows anything, as it was known at the end of a day.</summary>
    public DateOnly? GoodUntilOn(DateOnly day) => weighings.FindLast(w => LondonTime.Day(w.At) <= day) is { } known ? known.GoodUntil : GoodUntil;

    /// <summary>Since when it contradicts the rating, as it was known at the end of a day; null where it did not.</summary>
    public DateOnly? ContradictsOn(DateOnly day)
    {
        if (weighings.Count == 0) return Bearing == Bearing.Contradicts ? LondonTime.Day(At) : null;
        var last = weighings.FindLastIndex(w => LondonTime.Day(w.At) <= day);
        if (last < 0 || weighings[last].Bearing != Bearing.Contradicts) return null;
        while (last > 0 && weighings[last - 1].Bearing == Bearing.Contradicts) last--;
        return LondonTime.Day(weighings[last].At);
    }

    /// <summary>Takes it back. A rating that stood on it is then in question by itself.</summary>
    /// <param name="because">Why.</param>
    /// <param name="now">The moment, in UTC; null where it is not kept.</param>
    public void Withdraw(string because, DateTimeOffset? now = null)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason for withdrawing the evidence.");
        (Withdrawn, WithdrawnBecause, WithdrawnAt) = (true, because.Trim(), now);
    }

    /// <summary>How many months a piece of a kind is good by itself: what was found once is not known to hold for ever. Null where it does not age.</summary>
    public static int? MonthsGood(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Audit => 12,
        EvidenceKind.Survey or EvidenceKind.StaffSurvey or EvidenceKind.FamilySurvey => 24,
        EvidenceKind.Inspection => 36,
        _ => null,
    };
}
