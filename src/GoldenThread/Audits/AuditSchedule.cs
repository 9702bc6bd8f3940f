using GoldenThread.Time;

namespace GoldenThread.Audits;

/// <summary>An audit that comes back: a short sheet for some files, every month or week, in each organisation.</summary>
public sealed class AuditSchedule
{
    private readonly List<RoundOwner> owners = [];

    private AuditSchedule() => (Title, Tool, Every) = ("", null!, "");

    /// <summary>A schedule.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public AuditSchedule(PartnershipId partnership, string title, AuditTool tool, IEnumerable<OrganisationId> organisations, string every, int files, DateOnly first, DateOnly? until, ActionId? action = null)
        : this()
    {
        if (string.IsNullOrWhiteSpace(title)) throw new RuleException("Enter a title.") { About = nameof(title) };
        if (files < 1) throw new RuleException("Enter how many files each organisation reads in a round.") { About = nameof(files) };
        if (until < first) throw new RuleException("The last day must not be before the first.") { About = nameof(until) };
        (Partnership, Id, Title, Tool, Every, Files, First, Until, Action) = (partnership, Sequence.NewId(), title.Trim(), tool, every.Trim(), files, first, until, action);
        owners.AddRange(organisations.Distinct().Select(o => new RoundOwner(o, null, null)));
        if (owners.Count == 0) throw new RuleException("Choose the organisations that read files.") { About = nameof(organisations) };
        _ = RoundDays.Of(first, Period, until, first);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its title.</summary>
    [UpTo(Longest.Line, "Title")]
    public string Title { get; private set; }

    /// <summary>The tool.</summary>
    public AuditTool Tool { get; private set; }

    /// <summary>How often: "1 month".</summary>
    [UpTo(Longest.Key, "How often")]
    public string Every { get; private set; }

    /// <summary>How many files each organisation reads in a round.</summary>
    public int Files { get; private set; }

    /// <summary>The day from which rounds are counted.</summary>
    public DateOnly First { get; private set; }

    /// <summary>The last day on which a round begins; null for no end.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The action that rests on the rounds; null for none.</summary>
    public ActionId? Action { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Who reads files, each from when until when.</summary>
    public IReadOnlyList<RoundOwner> Owners => owners;

    /// <summary>True where an organisation owes the round that ends on a day.</summary>
    public bool Owes(OrganisationId organisation, DateOnly last) => owners.Exists(o => o.Organisation == organisation && o.Owes(last));

    /// <summary>How often.</summary>
    /// <exception cref="RuleException">The words are no period.</exception>
    public Period Period
    {
        get
        {
            try
            {
                return Period.Parse(Every);
            }
            catch (FormatException fault)
            {
                throw new RuleException(fault.Message) { About = nameof(Every) };
            }
        }
    }

    /// <summary>The rounds that have begun by a day.</summary>
    public IReadOnlyList<RoundDays> Rounds(DateOnly on) => RoundDays.Of(First, Period, Until, on);

    /// <summary>The rounds of one organisation with where each stands.</summary>
    public IReadOnlyList<(RoundDays Days, RoundState State)> Course(OrganisationId organisation, IEnumerable<AuditRound> kept, DateTimeOffset now)
    {
        var own = kept.Where(r => r.ScheduleId == Id && r.Organisation == organisation).ToDictionary(r => r.Number);
        return [.. Rounds(LondonTime.Day(now)).Where(d => Owes(organisation, d.Last)).Select(d => (d, d.State(RoundDays.End(First, Period, d.Number + 1), own.GetValueOrDefault(d.Number)?.CompleteBy(now), own.GetValueOrDefault(d.Number)?.ExcusedBecause is not null, now)))];
    }

    /// <summary>Ends it.</summary>
    public void End(DateOnly until)
    {
        if (until < First) throw new RuleException("The last day must not be before the first.") { About = nameof(until) };
        Until = until;
    }

    /// <summary>Rounds that are still to come pass to those that carry on the work of an organisation; what was due before stays.</summary>
    public void PassesOn(OrganisationId from, IEnumerable<OrganisationId> to, DateOnly on)
    {
        var at = owners.FindIndex(o => o.Organisation == from && o.Until is null);
        if (at < 0) return;
        owners[at] = owners[at] with { Until = on.AddDays(-1) };
        foreach (var successor in to) if (!owners.Exists(o => o.Organisation == successor && o.Until is null)) owners.Add(new RoundOwner(successor, on, null));
    }
}
