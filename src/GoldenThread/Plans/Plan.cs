using GoldenThread.Time;

namespace GoldenThread.Plans;

/// <summary>A partnership's action plan: recommendations, and what organisations do about them.</summary>
public sealed class Plan
{
    private const string NoTitle = "Enter a title.";

    private readonly List<Recommendation> recommendations = [];

    private Plan() => (Reference, Title) = ("", "");

    /// <summary>A new plan without recommendations.</summary>
    /// <exception cref="RuleException">Reference or title is empty.</exception>
    public Plan(PartnershipId partnership, string reference, string title)
    {
        if (string.IsNullOrWhiteSpace(reference)) throw new RuleException("Enter a reference, such as AB12.");
        if (string.IsNullOrWhiteSpace(title)) throw new RuleException(NoTitle);
        (Partnership, Id, Reference, Title) = (partnership, PlanId.New(), reference.Trim(), title.Trim());
    }

    /// <summary>The partnership whose plan it is.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public PlanId Id { get; private set; }

    /// <summary>Its reference, unique in the partnership ("ADS14").</summary>
    [UpTo(Longest.Reference)]
    public string Reference { get; private set; }

    /// <summary>Its title.</summary>
    [UpTo(Longest.Heading)]
    public string Title { get; private set; }

    /// <summary>When the document that it came from was published.</summary>
    public ApproximateDate? Published { get; private set; }

    /// <summary>When it was last reviewed as a whole.</summary>
    public ApproximateDate? Reviewed { get; private set; }

    /// <summary>The document that it was read from; null for a plan begun here.</summary>
    public DocumentId? Document { get; private set; }

    /// <summary>Whether it is run, closed or withdrawn.</summary>
    public PlanState State { get; private set; }

    /// <summary>Why it was closed or withdrawn.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? StateReason { get; private set; }

    /// <summary>What it asks of evidence before a rating can claim completion.</summary>
    public ProofAsked Proof { get; private set; }

    /// <summary>The version of the row, for two people who edit at once. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Every recommendation and part, in the order of the source: a part follows its recommendation.</summary>
    public IReadOnlyList<Recommendation> Recommendations => recommendations;

    /// <summary>Says which document it was read from, and what that says of its dates.</summary>
    /// <param name="document">The document.</param>
    /// <param name="published">When the document was published.</param>
    /// <param name="reviewed">When the plan was last reviewed as a whole.</param>
    public void ComesFrom(DocumentId? document, ApproximateDate? published = null, ApproximateDate? reviewed = null) =>
        (Document, Published, Reviewed) = (document, published, reviewed);

    /// <summary>Asks more, or less, of evidence. Ratings that were given stay as they are.</summary>
    public void Asks(ProofAsked proof) => Proof = proof;

    /// <summary>Gives it another title.</summary>
    /// <exception cref="RuleException">It is empty or too long.</exception>
    public void Rename(string title)
    {
        if (string.IsNullOrWhiteSpace(title)) throw new RuleException(NoTitle);
        Lengths.Require(title.Trim(), Longest.Heading, "Title");
        Title = title.Trim();
    }

    /// <summary>Adds a recommendation, or a part of one, at the end.</summary>
    /// <param name="number">As in the source, without its full stop; empty where it has none.</param>
    /// <param name="text">Its words.</param>
    /// <param name="partOf">The recommendation that it is a part of.</param>
    /// <param name="passage">The passage that it was read from.</param>
    public Recommendation AddRecommendation(string number, string text, Recommendation? partOf = null, Passage? passage = null)
    {
        if (partOf?.PartOf is not null) throw new RuleException("A part of a recommendation cannot have parts.");
        var recommendation = new Recommendation(this, number, text, partOf?.Id, recommendations.Count, passage);
        recommendations.Add(recommendation);
        return recommendation;
    }

    /// <summary>The parts of a recommendation, in order.</summary>
    public IEnumerable<Recommendation> PartsOf(Recommendation recommendation) => recommendations.Where(r => r.PartOf == recommendation.Id);

    /// <summary>The number with that of the recommendation it is part of: "4 i".</summary>
    public string FullNumber(Recommendation recommendation) =>
        recommendations.FirstOrDefault(r => r.Id == recommendation.PartOf) is { } whole ? $"{whole.Number} {recommendation.Number}" : recommendation.Number;

    /// <summary>Closes, withdraws or opens the plan again.</summary>
    /// <exception cref="RuleException">The reason is empty.</exception>
    public void Become(PlanState state, string because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason.");
        (State, StateReason) = (state, because.Trim());
    }
}
