using GoldenThread.Time;

namespace GoldenThread.Plans;

/// <summary>A partnership's action plan: recommendations, and what organisations do about them.</summary>
public sealed class Plan
{
    private readonly List<Recommendation> recommendations = [];

    private Plan() => (Reference, Title) = ("", "");

    /// <summary>A new plan without recommendations.</summary>
    /// <exception cref="RuleException">Reference or title is empty.</exception>
    public Plan(PartnershipId partnership, string reference, string title)
    {
        if (string.IsNullOrWhiteSpace(reference)) throw new RuleException("A plan needs a reference, such as AB12.");
        if (string.IsNullOrWhiteSpace(title)) throw new RuleException("A plan needs a title.");
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
    public string Title { get; set; }

    /// <summary>When the document that it came from was published.</summary>
    public ApproximateDate? Published { get; set; }

    /// <summary>When it was last reviewed as a whole.</summary>
    public ApproximateDate? Reviewed { get; set; }

    /// <summary>The document that it was read from; null for a plan begun here.</summary>
    public DocumentId? Document { get; set; }

    /// <summary>Whether it is run, closed or withdrawn.</summary>
    public PlanState State { get; private set; }

    /// <summary>Why it was closed or withdrawn.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? StateReason { get; private set; }

    /// <summary>The version of the row, for two people who edit at once. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Every recommendation and part, in the order of the source: a part follows its recommendation.</summary>
    public IReadOnlyList<Recommendation> Recommendations => recommendations;

    /// <summary>Adds a recommendation, or a part of one, at the end.</summary>
    /// <param name="number">As in the source, without its full stop; empty where it has none.</param>
    /// <param name="text">Its words.</param>
    /// <param name="partOf">The recommendation that it is a part of.</param>
    public Recommendation AddRecommendation(string number, string text, Recommendation? partOf = null)
    {
        if (partOf?.PartOf is not null) throw new RuleException("A part of a recommendation has no parts of its own.");
        var recommendation = new Recommendation(this, number, text, partOf?.Id, recommendations.Count);
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
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Say why, in a sentence.");
        (State, StateReason) = (state, because.Trim());
    }
}
