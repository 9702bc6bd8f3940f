namespace GoldenThread.Plans;

/// <summary>A recommendation of a review, or a part of one ("4 i").</summary>
public sealed class Recommendation : IRated
{
    private const string NoWords = "Enter the recommendation.";

    private readonly List<PlanAction> actions = [];
    private readonly List<Rating> ratings = [];
    private readonly List<ImpactStatement> impacts = [];
    private readonly List<BoardExchange> exchanges = [];
    private List<string> themes = [];

    private Recommendation() => (Number, Text) = ("", "");

    internal Recommendation(Plan plan, string number, string text, RecommendationId? partOf, int position, Passage? passage)
    {
        // A document may hold a number whose words all stand in its parts.
        if (string.IsNullOrWhiteSpace(text) && string.IsNullOrWhiteSpace(number)) throw new RuleException(NoWords);
        (Partnership, Plan, Id, PartOf, Position) = (plan.Partnership, plan.Id, RecommendationId.New(), partOf, position);
        (Number, Text, Passage) = (number.Trim(), text.Trim(), passage);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public RecommendationId Id { get; private set; }

    /// <summary>The plan that it stands in.</summary>
    public PlanId Plan { get; private set; }

    /// <summary>The recommendation that it is a part of, or null.</summary>
    public RecommendationId? PartOf { get; private set; }

    /// <summary>Its place in the plan, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Its number as in the source, without its full stop.</summary>
    [UpTo(Longest.Key)]
    public string Number { get; private set; }

    /// <summary>Its words.</summary>
    [UpTo(Longest.Passage, "Recommendation")]
    public string Text { get; private set; }

    /// <summary>Keys of the themes that it belongs to.</summary>
    public IReadOnlyList<string> Themes => themes;

    /// <summary>The passage that it was read from.</summary>
    public Passage? Passage { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Its actions, in order.</summary>
    public IReadOnlyList<PlanAction> Actions => actions;

    /// <inheritdoc/>
    public IReadOnlyList<Rating> Ratings => ratings;

    /// <summary>Impacts stated for it as a whole.</summary>
    public IReadOnlyList<ImpactStatement> Impacts => impacts;

    /// <summary>The board's questions, answers and challenges, oldest first.</summary>
    public IReadOnlyList<BoardExchange> Exchanges => exchanges;

    /// <summary>Says it in other words.</summary>
    /// <exception cref="RuleException">They are empty or too long.</exception>
    public void Rewrite(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleException(NoWords);
        Lengths.Require(text.Trim(), Longest.Passage, "Recommendation");
        Text = text.Trim();
    }

    /// <summary>Gives it another number; an empty one where it has none.</summary>
    /// <exception cref="RuleException">It is too long.</exception>
    public void Renumber(string number)
    {
        Lengths.Require(number.Trim(), Longest.Key, "Number");
        Number = number.Trim();
    }

    /// <summary>Says to which themes it belongs; those before them are forgotten.</summary>
    /// <param name="keys">Their keys. An empty one is none, and each counts once.</param>
    public void BelongTo(IEnumerable<string> keys) => themes = [.. keys.Where(key => !string.IsNullOrWhiteSpace(key)).Distinct(StringComparer.Ordinal)];

    /// <summary>Adds an action at the end.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="passage">The passage that it was read from.</param>
    public PlanAction AddAction(string text, Passage? passage = null)
    {
        var action = new PlanAction(this, text, actions.Count, passage);
        actions.Add(action);
        return action;
    }

    /// <inheritdoc/>
    public ImpactStatement AddImpact(string text, Actor by, Passage? passage = null)
    {
        var impact = new ImpactStatement(Partnership, Plan, Id, null, text, by, passage);
        impacts.Add(impact);
        return impact;
    }

    /// <inheritdoc/>
    public Shows ShowsWith(IReadOnlySet<ActionId>? proved) =>
        actions.Where(a => a.Activity != Activity.NoLongerNeeded).Select(a => a.ShowsWith(proved)).DefaultIfEmpty(Shows.Nothing).Min();

    /// <inheritdoc/>
    public Rating Rate(
        RatingLevel level, Aspect aspect, string because, Actor by, string? overrule = null, ProofAsked asked = ProofAsked.Document, IReadOnlySet<ActionId>? proved = null)
    {
        var rating = Rating.Given(new RatedThing(Partnership, Plan, Id, null), Standing, level, aspect, because, by, overrule, asked, ShowsWith(proved));
        ratings.Add(rating);
        return rating;
    }

    /// <summary>Takes over a rating that the source document gave. It is what the document said: no proof is asked for, and it is shown as such.</summary>
    public Rating TakeOver(RatingLevel level, string asWritten, Actor by)
    {
        var rating = Rating.TakenOver(new RatedThing(Partnership, Plan, Id, null), level, asWritten, by);
        ratings.Add(rating);
        return rating;
    }

    /// <summary>What its actions add up to: the least advanced counts.</summary>
    public Standing Standing => Standing.Of(actions.Select(a => a.Standing), impacts.Count(i => !i.Withdrawn));

    /// <summary>Puts a question, an answer or a challenge to the record of the board.</summary>
    public BoardExchange Ask(BoardExchangeKind kind, string text, Actor by, BoardExchange? inReplyTo = null, Passage? passage = null)
    {
        var exchange = new BoardExchange(this, kind, text, by, inReplyTo, passage);
        exchanges.Add(exchange);
        return exchange;
    }

    /// <summary>The board challenges the rating in force and sends it back; the one before it is in force again.</summary>
    /// <exception cref="RuleException">There is no rating to send back, or the person may not.</exception>
    public BoardExchange SendBackRating(string because, Actor by)
    {
        if (this.RatingOf(Aspect.Overall) is not { } rating) throw new RuleException("You cannot send back a rating that has not been given.");
        rating.SendBack();
        return Ask(BoardExchangeKind.Challenge, because, by);
    }
}
