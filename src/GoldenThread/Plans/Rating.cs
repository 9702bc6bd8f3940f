namespace GoldenThread.Plans;

/// <summary>A rating that was given, with its reason. Ratings are never changed: a later one takes the place of an earlier.</summary>
public sealed class Rating
{
    private Rating() => (Level, Because, ByName) = ("", "", "");

    private Rating(RatedThing thing, RatingLevel level, Aspect aspect, string because, Actor by)
    {
        (Partnership, Plan, Recommendation, Action) = (thing.Partnership, thing.Plan, thing.Recommendation, thing.Action);
        (Id, Level, ClaimsCompletion, Aspect) = (Sequence.NewId(), level.Key, level.SaysCompleted, aspect);
        (Because, At, By, ByName) = (because.Trim(), by.Now, by.Person, by.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public PlanId Plan { get; private set; }

    /// <summary>The recommendation.</summary>
    public RecommendationId Recommendation { get; private set; }

    /// <summary>The action, or null where the recommendation is rated.</summary>
    public ActionId? Action { get; private set; }

    /// <summary>What is rated.</summary>
    public Aspect Aspect { get; private set; }

    /// <summary>Key of the level on the partnership's scale.</summary>
    [UpTo(Longest.Key)]
    public string Level { get; private set; }

    /// <summary>True where the level claims that the work is completed.</summary>
    public bool ClaimsCompletion { get; private set; }

    /// <summary>Why.</summary>
    [UpTo(Longest.Passage, "Reason")]
    public string Because { get; private set; }

    /// <summary>Why it holds although the proof is missing; shown wherever the rating is shown.</summary>
    [UpTo(Longest.Text, "Reason for overruling")]
    public string? OverruledBecause { get; private set; }

    /// <summary>True where the source document gave it: nobody here has judged it yet.</summary>
    public bool FromSource { get; private set; }

    /// <summary>True where the board sent it back.</summary>
    public bool SentBack { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    public PersonId By { get; private set; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    internal static Rating Given(RatedThing thing, Standing standing, RatingLevel level, Aspect aspect, string because, Actor by, string? overrule, ProofAsked asked, Shows shows)
    {
        if (by.Role is not (Role.BusinessManager or Role.Administrator))
            throw new RuleException("Only the business manager can give a rating. An organisation can propose one in its return.");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason for the rating.");
        var missing = Missing(standing, level, aspect, asked, shows);
        if (missing.Count > 0 && string.IsNullOrWhiteSpace(overrule))
            throw new RuleException(
                $"“{level.Name}” needs {string.Join(", and ", missing)}. Add what is missing, choose another rating, or give a reason for this rating although the record is incomplete.");
        return new Rating(thing, level, aspect, because, by) { OverruledBecause = missing.Count > 0 ? overrule!.Trim() : null };
    }

    internal static Rating TakenOver(RatedThing thing, RatingLevel level, string asWritten, Actor by) =>
        new(thing, level, Aspect.Overall, $"The document says “{asWritten}”", by) { FromSource = true };

    internal void SendBack() => SentBack = true;

    /// <summary>What a level still needs before it can be given without overruling; empty where nothing is missing.</summary>
    /// <param name="standing">What the record says.</param>
    /// <param name="level">The level.</param>
    /// <param name="aspect">What is rated.</param>
    /// <param name="asked">What the plan asks of evidence.</param>
    /// <param name="shows">What the evidence shows, at most.</param>
    public static IReadOnlyList<string> Missing(
        Standing standing, RatingLevel level, Aspect aspect, ProofAsked asked = ProofAsked.Document, Shows shows = Shows.Nothing)
    {
        if (!level.SaysCompleted) return [];
        var missing = new List<string>();
        if (aspect is Aspect.Overall or Aspect.Activity && !standing.ActivityDone) missing.Add("all activity to be done");
        if (aspect is Aspect.Overall or Aspect.Evidence && standing.Evidence != EvidenceStrength.Shown)
            missing.Add("evidence that is more than a statement");
        if (aspect is Aspect.Overall or Aspect.Evidence && asked >= ProofAsked.Practice && shows < Shows.Practice)
            missing.Add("evidence of changed practice: an audit, a measure or an agreed proof that is met");
        if (aspect is Aspect.Overall or Aspect.Impact && !standing.ImpactStated) missing.Add("a recorded impact");
        if (aspect is Aspect.Overall or Aspect.Impact && asked == ProofAsked.Impact && shows < Shows.Impact)
            missing.Add("evidence of a difference for children and families, such as a survey beside an audit or a measure");
        return missing;
    }
}
