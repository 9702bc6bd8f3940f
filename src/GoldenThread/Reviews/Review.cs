namespace GoldenThread.Reviews;

/// <summary>A review of a serious incident: from the day the partnership hears of it to what is learnt.</summary>
/// <remarks>It is seen and changed by the people who are named on it, whatever their role; the database holds to that.</remarks>
public sealed class Review
{
    private const string WithTheDecision = "With the decision";
    private readonly List<ReviewMember> members = [];
    private readonly List<StepDone> done = [];
    private readonly Dictionary<StepKey, DayKey> choices = [];

    private Review() => (Reference, Title, Incident) = ("", "", ReviewIncident.Nothing);

    /// <summary>Takes a case in. Who does so leads the review until others are named.</summary>
    /// <exception cref="RuleException">Reference or title is empty, or the incident lies in the future.</exception>
    public Review(PartnershipId partnership, string reference, string title, ReviewIncident incident, Actor by, DateOnly today) : this()
    {
        if (string.IsNullOrWhiteSpace(reference)) throw new RuleException("A review needs a reference, such as AB26.");
        if (string.IsNullOrWhiteSpace(title)) throw new RuleException("A review needs a title. Do not use a name in it.");
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

    /// <summary>Everybody who was ever named on it.</summary>
    public IReadOnlyList<ReviewMember> Members => members;

    /// <summary>The people who are named on it now.</summary>
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
    /// <exception cref="RuleException">The person is not named on the review, or a day lies in the future.</exception>
    public void Describe(ReviewIncident incident, Actor by, DateOnly today)
    {
        Require(by);
        if (incident.Aware > today) throw new RuleException("The day on which the local authority became aware lies in the future.");
        if (incident.Happened?.Earliest > today) throw new RuleException("The incident lies in the future.");
        if (incident.Happened?.Earliest > incident.Aware)
            throw new RuleException("The local authority became aware of the incident before it happened. Look at both dates.");
        Incident = incident with { Known = incident.Known.Trim(), CriteriaMet = incident.CriteriaMet.Trim(), CriteriaNotMet = incident.CriteriaNotMet.Trim() };
    }

    /// <summary>Decides what comes of the rapid review, which is a step of the timetable; deciding again keeps the earlier decision in the history.</summary>
    /// <exception cref="RuleException">Somebody or some reason is missing, or the day cannot be.</exception>
    public void Decide(ReviewDecision decision, Actor by, DateOnly today)
    {
        Require(by);
        if (string.IsNullOrWhiteSpace(decision.By)) throw new RuleException("Say who decided.");
        if (string.IsNullOrWhiteSpace(decision.Reasons)) throw new RuleException("Give the reasons. The national panel asks for them.");
        if (decision.On > today) throw new RuleException("The decision lies in the future.");
        if (decision.On < Incident.Aware)
            throw new RuleException("The decision lies before the day on which the local authority became aware of the incident.");
        Decision = decision with { By = decision.By.Trim(), Reasons = decision.Reasons.Trim() };
        // The step of the timetable is done with it, unless somebody has written down otherwise.
        if (done.Find(d => d.Step == StepKeys.Decision) is null or { Note: WithTheDecision })
            Complete(StepKeys.Decision, decision.On, WithTheDecision, by, today);
    }

    /// <summary>Says when the report is published, and why later than guidance has it.</summary>
    /// <exception cref="RuleException">The person is not named on the review.</exception>
    public void PlanPublication(DateOnly? on, string? delay, Actor by)
    {
        Require(by);
        (Publication, Delay) = (on, string.IsNullOrWhiteSpace(delay) ? null : delay.Trim());
    }

    /// <summary>Writes down that a step of the timetable was done; writing it down again corrects it.</summary>
    /// <exception cref="RuleException">The person is not named on the review, or the day lies in the future.</exception>
    public void Complete(StepKey step, DateOnly on, string? note, Actor by, DateOnly today)
    {
        Require(by);
        if (on > today) throw new RuleException("A step cannot have been done in the future.");
        done.RemoveAll(d => d.Step == step);
        done.Add(new StepDone(step, on, note?.Trim() ?? "", by.Name));
    }

    /// <summary>Chooses from which day a step runs, where sources differ.</summary>
    /// <exception cref="RuleException">The person is not named on the review, or no source lets the step run from that day.</exception>
    public void Choose(TimetableStep step, DayKey from, Actor by)
    {
        Require(by);
        if (!step.Beginnings.Contains(from)) throw new RuleException($"No source lets “{step.Name}” run from that day.");
        choices[step.Key] = from;
    }

    /// <summary>Names somebody on the review, who sees it from then on.</summary>
    /// <exception cref="RuleException">Only a lead may; or the person is named already.</exception>
    public void Name(PersonId person, string name, ReviewPart part, Actor by, DateOnly today)
    {
        RequireLead(by);
        if (Team.Any(m => m.Person == person)) throw new RuleException($"{name} is named on the review already.");
        members.Add(new ReviewMember(person, name, part, today, null));
    }

    /// <summary>Somebody leaves the review, and no longer sees it.</summary>
    /// <exception cref="RuleException">Only a lead may; and nobody takes themselves off it, so that it always has a lead.</exception>
    public void Leave(PersonId person, Actor by, DateOnly today)
    {
        RequireLead(by);
        // Whoever takes somebody off the review must still be able to see that it was done.
        if (person == by.Person) throw new RuleException("Another lead takes you off the review. Name one first.");
        var member = Team.FirstOrDefault(m => m.Person == person) ?? throw new RuleException("The person is not named on the review.");
        members[members.IndexOf(member)] = member with { Left = today };
    }

    /// <summary>True where the person leads the review now.</summary>
    public bool IsLedBy(PersonId person) => Team.Any(m => m.Person == person && m.Part == ReviewPart.Lead);

    internal void Require(Actor by)
    {
        if (!Team.Any(m => m.Person == by.Person)) throw new RuleException("Only people who are named on the review may change it.");
    }

    private void RequireLead(Actor by)
    {
        if (!IsLedBy(by.Person)) throw new RuleException("Only a lead of the review says who is named on it.");
    }
}
