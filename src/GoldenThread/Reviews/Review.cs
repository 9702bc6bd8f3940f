namespace GoldenThread.Reviews;

/// <summary>A review of a serious incident: from the day the partnership hears of it to what is learnt.</summary>
/// <remarks>It is seen and changed by the review team, whatever their role; the database holds to that.</remarks>
public sealed class Review
{
    private const string WithTheDecision = "With the decision";
    private readonly List<ReviewMember> members = [];
    private readonly List<StepDone> done = [];
    private readonly Dictionary<StepKey, DayKey> choices = [];

    private Review() => (Reference, Title, Incident) = ("", "", ReviewIncident.Nothing);

    /// <summary>Records a serious incident. Who does so leads its review.</summary>
    /// <exception cref="RuleException">Reference or title is empty, or the incident lies in the future.</exception>
    public Review(PartnershipId partnership, string reference, string title, ReviewIncident incident, Actor by, DateOnly today) : this()
    {
        if (string.IsNullOrWhiteSpace(reference)) throw new RuleException("Enter a reference for the review, such as AB26.");
        if (string.IsNullOrWhiteSpace(title)) throw new RuleException("Enter a title for the review. Do not use a name in it.");
        (Partnership, Id, Reference, Title) = (partnership, ReviewId.New(), reference.Trim(), title.Trim());
        members.Add(new ReviewMember(by.Person, by.Name, ReviewPart.Lead, today, null));
        Describe(incident, by, today);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public ReviewId Id { get; private set; }

    /// <summary>Its reference, unique in the partnership.</summary>
    [UpTo(Longest.Reference)]
    public string Reference { get; private set; }

    /// <summary>Its title.</summary>
    [UpTo(Longest.Line)]
    public string Title { get; private set; }

    /// <summary>What happened.</summary>
    public ReviewIncident Incident { get; private set; }

    /// <summary>What was decided; null before.</summary>
    public ReviewDecision? Decision { get; private set; }

    /// <summary>When its report is, or was, published; null before that is known.</summary>
    public DateOnly? Publication { get; private set; }

    /// <summary>Why it is published later than guidance has it, and when it is due now; null where it is not late.</summary>
    [UpTo(Longest.Text, "Reason for the delay")]
    public string? Delay { get; private set; }

    /// <summary>Everybody who was ever on its review team.</summary>
    public IReadOnlyList<ReviewMember> Members => members;

    /// <summary>The people on its review team now.</summary>
    public IEnumerable<ReviewMember> Team => members.Where(m => m.Left is null);

    /// <summary>Steps of its timetable that were done.</summary>
    public IReadOnlyList<StepDone> Done => done;

    /// <summary>Where sources differ, the day from which a step runs, by the step's key.</summary>
    public IReadOnlyDictionary<StepKey, DayKey> Choices => choices;

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>The days from which the periods of its timetable run, as far as they are known.</summary>
    public IReadOnlyDictionary<DayKey, DateOnly> Days
    {
        get
        {
            var days = new Dictionary<DayKey, DateOnly>();
            if (Incident.Aware is { } aware) days[DayKeys.Aware] = aware;
            if (done.Find(d => d.Step == StepKeys.Notification) is { } notified) days[DayKeys.Notified] = notified.On;
            if (Decision is { } decision) days[DayKeys.Decided] = decision.On;
            if (Publication is { } publication) days[DayKeys.Published] = publication;
            return days;
        }
    }

    /// <summary>What is known of the incident now.</summary>
    /// <exception cref="RuleException">The person is not on the review team, or a day lies in the future.</exception>
    public void Describe(ReviewIncident incident, Actor by, DateOnly today)
    {
        Require(by);
        if (incident.Aware > today) throw new RuleException("The date the local authority became aware must be today or in the past.");
        if (incident.Happened?.Earliest > today) throw new RuleException("The date of the incident must be today or in the past.");
        if (incident.Happened?.Earliest > incident.Aware)
            throw new RuleException("The date the local authority became aware must not be before the date of the incident. Check both dates.");
        Incident = incident with { Known = incident.Known.Trim(), CriteriaMet = incident.CriteriaMet.Trim(), CriteriaNotMet = incident.CriteriaNotMet.Trim() };
    }

    /// <summary>Decides what comes of the rapid review, which is a step of the timetable; deciding again keeps the earlier decision in the history.</summary>
    /// <exception cref="RuleException">Somebody or some reason is missing, or the day cannot be.</exception>
    public void Decide(ReviewDecision decision, Actor by, DateOnly today)
    {
        Require(by);
        if (string.IsNullOrWhiteSpace(decision.By)) throw new RuleException("Enter who made the decision.");
        if (string.IsNullOrWhiteSpace(decision.Reasons)) throw new RuleException("Enter the reasons for the decision. The national panel asks for them.");
        if (decision.On > today) throw new RuleException("The date of the decision must be today or in the past.");
        if (decision.On < Incident.Aware)
            throw new RuleException("The date of the decision must not be before the date the local authority became aware of the incident.");
        Decision = decision with { By = decision.By.Trim(), Reasons = decision.Reasons.Trim() };
        // The step of the timetable is done with it, unless somebody has written down otherwise.
        if (done.Find(d => d.Step == StepKeys.Decision) is null or { Note: WithTheDecision })
            Complete(StepKeys.Decision, decision.On, WithTheDecision, by, today);
    }

    /// <summary>Says when the report is published, and why later than guidance has it.</summary>
    /// <exception cref="RuleException">The person is not on the review team.</exception>
    public void PlanPublication(DateOnly? on, string? delay, Actor by)
    {
        Require(by);
        (Publication, Delay) = (on, string.IsNullOrWhiteSpace(delay) ? null : delay.Trim());
    }

    /// <summary>Writes down that a step of the timetable was done; writing it down again corrects it.</summary>
    /// <exception cref="RuleException">The person is not on the review team, or the day lies in the future.</exception>
    public void Complete(StepKey step, DateOnly on, string? note, Actor by, DateOnly today)
    {
        Require(by);
        if (on > today) throw new RuleException("The date it was done must be today or in the past.");
        done.RemoveAll(d => d.Step == step);
        done.Add(new StepDone(step, on, note?.Trim() ?? "", by.Name));
    }

    /// <summary>Chooses from which day a step runs, where sources differ.</summary>
    /// <exception cref="RuleException">The person is not on the review team, or no source lets the step run from that day.</exception>
    public void Choose(TimetableStep step, DayKey from, Actor by)
    {
        Require(by);
        if (!step.Beginnings.Contains(from)) throw new RuleException($"“{step.Name}” cannot be counted from that date. Choose one of the dates shown.");
        choices[step.Key] = from;
    }

    /// <summary>Names somebody on the review, who sees it from then on.</summary>
    /// <exception cref="RuleException">Only a lead may; or the person is named already.</exception>
    public void Name(PersonId person, string name, ReviewPart part, Actor by, DateOnly today)
    {
        RequireLead(by);
        if (Team.Any(m => m.Person == person)) throw new RuleException($"{name} is already on the review team.");
        members.Add(new ReviewMember(person, name, part, today, null));
    }

    /// <summary>Somebody leaves the review, and no longer sees it.</summary>
    /// <exception cref="RuleException">Only a lead may; and nobody takes themselves off it, so that it always has a lead.</exception>
    public void Leave(PersonId person, Actor by, DateOnly today)
    {
        RequireLead(by);
        // Whoever takes somebody off the review must still be able to see that it was done.
        if (person == by.Person) throw new RuleException("You cannot remove yourself from the review team. Ask another lead to remove you.");
        var member = Team.FirstOrDefault(m => m.Person == person) ?? throw new RuleException("This person is not on the review team.");
        members[members.IndexOf(member)] = member with { Left = today };
    }

    /// <summary>True where the person leads the review now.</summary>
    public bool IsLedBy(PersonId person) => Team.Any(m => m.Person == person && m.Part == ReviewPart.Lead);

    internal void Require(Actor by)
    {
        if (!Team.Any(m => m.Person == by.Person)) throw new RuleException("Only people on the review team can change the review.");
    }

    private void RequireLead(Actor by)
    {
        if (!IsLedBy(by.Person)) throw new RuleException("Only a lead of the review can change the review team.");
    }
}
