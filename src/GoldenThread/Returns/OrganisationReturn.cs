using GoldenThread.Plans;

namespace GoldenThread.Returns;

/// <summary>What an organisation's lead sends in on one action: an update, perhaps an impact, files and a proposed rating.</summary>
/// <remarks>A rating that an organisation proposes is not the partnership's rating.</remarks>
public sealed class OrganisationReturn
{
    private readonly List<AttachmentId> attachments = [];

    private OrganisationReturn() => Text = "";

    /// <summary>A return that somebody begins to write.</summary>
    /// <exception cref="RuleException">The organisation does not act in the action.</exception>
    public OrganisationReturn(PlanAction action, OrganisationId organisation, string text, Actor by)
    {
        if (!action.ActsNow.Contains(organisation)) throw new RuleException("Your organisation is not responsible for this action.");
        (Partnership, Plan, Action, Organisation, Id) = (action.Partnership, action.Plan, action.Id, organisation, Sequence.NewId());
        (Text, By, ByName, Began) = (text.Trim(), by.Person, by.Name, by.Now);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public PlanId Plan { get; private set; }

    /// <summary>The action.</summary>
    public ActionId Action { get; private set; }

    /// <summary>The organisation that reports.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>What has happened.</summary>
    [UpTo(Longest.Text, "Return")]
    public string Text { get; private set; }

    /// <summary>What difference it made, in the organisation's words.</summary>
    [UpTo(Longest.Text)]
    public string? Impact { get; private set; }

    /// <summary>How far the organisation holds the activity to be.</summary>
    public Activity? ProposedActivity { get; private set; }

    /// <summary>Key of the level that the organisation proposes.</summary>
    [UpTo(Longest.Key)]
    public string? ProposedRating { get; private set; }

    /// <summary>Files sent with it.</summary>
    public IReadOnlyList<AttachmentId> Attachments => attachments;

    /// <summary>Where it stands.</summary>
    public ReturnState State { get; private set; }

    /// <summary>Who wrote it.</summary>
    public PersonId By { get; private set; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; } = "";

    /// <summary>When it was begun, in UTC.</summary>
    public DateTimeOffset Began { get; private set; }

    /// <summary>When it was sent in, in UTC.</summary>
    public DateTimeOffset? Sent { get; private set; }

    /// <summary>When it was accepted or sent back, in UTC.</summary>
    public DateTimeOffset? Decided { get; private set; }

    /// <summary>Who decided.</summary>
    [UpTo(Longest.Name)]
    public string? DecidedBy { get; private set; }

    /// <summary>What the business manager said about it.</summary>
    [UpTo(Longest.Text)]
    public string? Comment { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Changes what is written, until it is sent in or after it was sent back.</summary>
    public void Write(string text, string? impact, Activity? activity, string? rating)
    {
        MayChange();
        (Text, Impact, ProposedActivity, ProposedRating) = (text.Trim(), Blank(impact), activity, Blank(rating));
    }

    /// <summary>Adds a file, until it is sent in or after it was sent back.</summary>
    public void Attach(AttachmentId attachment)
    {
        MayChange();
        attachments.Add(attachment);
    }

    /// <summary>Sends it in.</summary>
    /// <exception cref="RuleException">It says nothing, or was sent in before.</exception>
    public void SendIn(DateTimeOffset now)
    {
        if (State is ReturnState.Sent or ReturnState.Accepted) throw new RuleException("This return has already been sent.");
        if (string.IsNullOrWhiteSpace(Text)) throw new RuleException("Enter what has happened before you send the return.");
        (State, Sent) = (ReturnState.Sent, now);
    }

    /// <summary>The business manager accepts it: it becomes an update of the action, its files evidence, its impact a statement.</summary>
    public void Accept(PlanAction action, IReadOnlyDictionary<AttachmentId, string> fileNames, Actor by, string? comment = null)
    {
        Decide(ReturnState.Accepted, comment, by);
        var reporter = by with { Person = By, Name = ByName, Organisation = Organisation };
        action.Report(Text, reporter);
        if (Impact is { } impact) action.AddImpact(impact, reporter);
        foreach (var file in attachments)
            action.AddEvidence(EvidenceKind.Document, fileNames.GetValueOrDefault(file, "Attached file"), null, null, null, file, reporter);
        if (ProposedActivity is { } activity) action.Reach(activity, $"Return from {ByName}, accepted by {by.Name}");
    }

    /// <summary>The business manager sends it back, with what is missing.</summary>
    public void SendBack(string comment, Actor by)
    {
        if (string.IsNullOrWhiteSpace(comment)) throw new RuleException("Enter a comment that explains what is missing.");
        Decide(ReturnState.SentBack, comment, by);
    }

    private void MayChange()
    {
        if (State is ReturnState.Sent or ReturnState.Accepted)
            throw new RuleException("You cannot change this return because it has been sent. You can change it if the business manager sends it back.");
    }

    private void Decide(ReturnState state, string? comment, Actor by)
    {
        if (by.Role is not (Role.BusinessManager or Role.Administrator)) throw new RuleException("Only the business manager can decide on a return.");
        if (State != ReturnState.Sent) throw new RuleException("You can only decide on a return that has been sent.");
        (State, Decided, DecidedBy, Comment) = (state, by.Now, by.Name, Blank(comment));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
