using GoldenThread.Time;

namespace GoldenThread.Plans;

/// <summary>What organisations do, or did, about a recommendation.</summary>
public sealed class PlanAction : IRated
{
    private const string NoWords = "Enter the action.";

    private readonly List<ActionOrganisation> organisations = [];
    private readonly List<ActionDate> dates = [];
    private readonly List<ProgressUpdate> updates = [];
    private readonly List<Evidence> evidence = [];
    private readonly List<ImpactStatement> impacts = [];
    private readonly List<Rating> ratings = [];

    private PlanAction() => Text = "";

    internal PlanAction(Recommendation recommendation, string text, int position, Passage? passage)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleException(NoWords);
        (Partnership, Plan, Recommendation, Id) = (recommendation.Partnership, recommendation.Plan, recommendation.Id, ActionId.New());
        (Text, Position, Passage) = (text.Trim(), position, passage);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public ActionId Id { get; private set; }

    /// <summary>The plan.</summary>
    public PlanId Plan { get; private set; }

    /// <summary>The recommendation that it answers.</summary>
    public RecommendationId Recommendation { get; private set; }

    /// <summary>Its place under the recommendation, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Its words.</summary>
    [UpTo(Longest.Passage, "Action")]
    public string Text { get; private set; }

    /// <summary>How far the activity has come, and why it is held to be there.</summary>
    public Activity Activity { get; private set; }

    /// <summary>Why the activity is held to be where it is.</summary>
    [UpTo(Longest.Passage, "Reason")]
    public string? ActivityReason { get; private set; }

    /// <summary>The passage that it was read from.</summary>
    public Passage? Passage { get; private set; }

    /// <summary>Posts, people and services as the document names them, one a line: the contacts as named. Null where there are none.</summary>
    [UpTo(Longest.Text, "Contacts as named")]
    public string? Contacts { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Who acts, those that handed over included.</summary>
    public IReadOnlyList<ActionOrganisation> Organisations => organisations;

    /// <summary>Its dates, as given; superseded ones included.</summary>
    public IReadOnlyList<ActionDate> Dates => dates;

    /// <summary>What was reported, oldest first; never overwritten.</summary>
    public IReadOnlyList<ProgressUpdate> Updates => updates;

    /// <summary>What shows that it was done.</summary>
    public IReadOnlyList<Evidence> Evidence => evidence;

    /// <summary>What difference it made.</summary>
    public IReadOnlyList<ImpactStatement> Impacts => impacts;

    /// <inheritdoc/>
    public IReadOnlyList<Rating> Ratings => ratings;

    /// <summary>When it is due: the latest of the due dates in force, or null.</summary>
    public ApproximateDate? Due => ActionDate.DueOf(dates);

    /// <summary>True where the last day on which it could be due has passed and the activity is not done.</summary>
    public bool IsOverdue(DateOnly today) => ActionDate.AreOverdue(dates, Activity, today);

    /// <summary>The organisations that act now.</summary>
    public IEnumerable<OrganisationId> ActsNow => organisations.Where(o => o.HandedOver is null).Select(o => o.Organisation);

    /// <summary>Says it in other words.</summary>
    /// <exception cref="RuleException">They are empty or too long.</exception>
    public void Rewrite(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleException(NoWords);
        Lengths.Require(text.Trim(), Longest.Passage, "Action");
        Text = text.Trim();
    }

    /// <summary>Adds an organisation that acts. One that acts already changes nothing.</summary>
    public void AddOrganisation(OrganisationId organisation)
    {
        if (!ActsNow.Contains(organisation)) organisations.Add(new ActionOrganisation(Sequence.NewId(), organisation, null, null));
    }

    /// <summary>Keeps a post, a person or a service as a contact, in the words of the document. One that is there already changes nothing.</summary>
    /// <exception cref="RuleException">There are too many for one text.</exception>
    public void KeepContact(string asNamed)
    {
        var line = string.Join(' ', asNamed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length == 0 || ContactsAsNamed.Contains(line)) return;
        KeepContacts(Contacts is null ? line : $"{Contacts}\n{line}");
    }

    /// <summary>Says whom the action names as contacts.</summary>
    /// <param name="lines">One a line; empty for none.</param>
    /// <exception cref="RuleException">It is too long.</exception>
    public void KeepContacts(string? lines)
    {
        string[] kept = [.. (lines ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var text = kept.Length == 0 ? null : string.Join('\n', kept);
        if (text is not null) Lengths.Require(text, Longest.Text, "Contacts as named");
        Contacts = text;
    }

    /// <summary>The contacts as named.</summary>
    public IReadOnlyList<string> ContactsAsNamed => Contacts?.Split('\n') ?? [];

    /// <summary>An organisation stops acting, perhaps because another takes over.</summary>
    public void HandOver(OrganisationId from, IEnumerable<OrganisationId> to, DateOnly on, string note)
    {
        var index = organisations.FindIndex(o => o.Organisation == from && o.HandedOver is null);
        if (index < 0) throw new RuleException("Choose an organisation that is responsible for this action.");
        organisations[index] = organisations[index] with { HandedOver = on, Note = note };
        foreach (var successor in to) AddOrganisation(successor);
    }

    /// <summary>Adds a date.</summary>
    public ActionDate AddDate(string asGiven, ApproximateDate? when, DateMeaning meaning, bool uncertain = false, Passage? passage = null)
    {
        var date = new ActionDate(Sequence.NewId(), asGiven, when, meaning, uncertain, false, passage);
        dates.Add(date);
        return date;
    }

    /// <summary>Sets a new due date; the ones before it stay as superseded.</summary>
    public void BecomeDue(string asGiven, ApproximateDate when)
    {
        for (var i = 0; i < dates.Count; i++)
            if (dates[i].Meaning == DateMeaning.Due && !dates[i].Superseded) dates[i] = dates[i] with { Superseded = true };
        AddDate(asGiven, when, DateMeaning.Due);
    }

    /// <summary>Says how far the activity has come.</summary>
    /// <exception cref="RuleException">The reason is missing where one is needed.</exception>
    public void Reach(Activity activity, string because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter what shows this.");
        (Activity, ActivityReason) = (activity, because.Trim());
    }

    /// <summary>Adds what an organisation or the partnership reports. Nothing before it is changed.</summary>
    public ProgressUpdate Report(string text, Actor by, Passage? passage = null)
    {
        var update = new ProgressUpdate(this, text, by, passage);
        updates.Add(update);
        return update;
    }

    /// <summary>Adds a piece of evidence.</summary>
    public Evidence AddEvidence(
        EvidenceKind kind, string title, string? description, ApproximateDate? dated, string? source, AttachmentId? attachment, Actor by)
    {
        var piece = new Evidence(this, kind, title, description, dated, source, attachment, by);
        evidence.Add(piece);
        return piece;
    }

    /// <inheritdoc/>
    public ImpactStatement AddImpact(string text, Actor by, Passage? passage = null)
    {
        var impact = new ImpactStatement(Partnership, Plan, Recommendation, Id, text, by, passage);
        impacts.Add(impact);
        return impact;
    }

    /// <inheritdoc/>
    public Standing Standing =>
        Standing.Of(Activity, evidence.Where(e => !e.Withdrawn).Select(e => e.Kind), updates.Count > 0, impacts.Any(i => !i.Withdrawn));

    /// <inheritdoc/>
    public Shows ShowsWith(IReadOnlySet<ActionId>? proved) => Showing.Of(evidence, proved?.Contains(Id) == true);

    /// <inheritdoc/>
    public Rating Rate(
        RatingLevel level, Aspect aspect, string because, Actor by, string? overrule = null, ProofAsked asked = ProofAsked.Document, IReadOnlySet<ActionId>? proved = null)
    {
        var rating = Rating.Given(new RatedThing(Partnership, Plan, Recommendation, Id), Standing, level, aspect, because, by, overrule, asked, ShowsWith(proved));
        ratings.Add(rating);
        return rating;
    }

    /// <summary>Takes over a rating that the source document gave.</summary>
    public Rating TakeOver(RatingLevel level, string asWritten, Actor by)
    {
        var rating = Rating.TakenOver(new RatedThing(Partnership, Plan, Recommendation, Id), level, asWritten, by);
        ratings.Add(rating);
        return rating;
    }
}
