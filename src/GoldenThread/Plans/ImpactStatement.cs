namespace GoldenThread.Plans;

/// <summary>What difference an action, or all that was done on a recommendation, made.</summary>
public sealed class ImpactStatement
{
    private ImpactStatement() => (Text, ByName) = ("", "");

    internal ImpactStatement(PartnershipId partnership, PlanId plan, RecommendationId recommendation, ActionId? action, string text, Actor by, Passage? passage)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleException("Enter what is different now.");
        (Partnership, Plan, Recommendation, Action, Id) = (partnership, plan, recommendation, action, Sequence.NewId());
        (Text, At, By, ByName, Organisation, Passage) = (text.Trim(), by.Now, by.Person, by.Name, by.Organisation, passage);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public PlanId Plan { get; private set; }

    /// <summary>The recommendation.</summary>
    public RecommendationId Recommendation { get; private set; }

    /// <summary>The action, or null where it is stated for the recommendation as a whole.</summary>
    public ActionId? Action { get; private set; }

    /// <summary>The words.</summary>
    [UpTo(Longest.Passage, "Impact")]
    public string Text { get; private set; }

    /// <summary>When it was recorded, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    public PersonId By { get; private set; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>For which organisation; null for the partnership.</summary>
    public OrganisationId? Organisation { get; private set; }

    /// <summary>The passage that it was read from.</summary>
    public Passage? Passage { get; private set; }

    /// <summary>True where it was taken back.</summary>
    public bool Withdrawn { get; private set; }

    /// <summary>Why it was taken back.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Takes it back.</summary>
    public void Withdraw(string because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason for withdrawing the impact.");
        (Withdrawn, WithdrawnBecause) = (true, because.Trim());
    }
}
