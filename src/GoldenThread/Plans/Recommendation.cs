namespace GoldenThread.Plans;

/// <summary>A recommendation of a review, or a part of one ("4 i").</summary>
public sealed class Recommendation
{
    private readonly List<PlanAction> actions = [];
    private readonly List<Rating> ratings = [];
    private readonly List<ImpactStatement> impacts = [];
    private readonly List<BoardExchange> exchanges = [];

    private Recommendation() => (Number, Text, Themes) = ("", "", []);

    internal Recommendation(Plan plan, string number, string text, RecommendationId? partOf, int position)
    {
        if (string.IsNullOrWhiteSpace(text) && string.IsNullOrWhiteSpace(number)) throw new RuleException("A recommendation needs words.");
        (Partnership, Plan, Id, PartOf, Position) = (plan.Partnership, plan.Id, RecommendationId.New(), partOf, position);
        (Number, Text, Themes) = (number.Trim(), text.Trim(), []);
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
    public string Number { get; set; }

    /// <summary>Its words.</summary>
    [UpTo(Longest.Passage, "Recommendation")]
    public string Text { get; set; }

    /// <summary>Keys of the themes that it belongs to.</summary>
    public List<string> Themes { get; private set; }

    /// <summary>The passage that it was read from.</summary>
    public Passage? Passage { get; set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Its actions, in order.</summary>
    public IReadOnlyList<PlanAction> Actions => actions;

    /// <summary>Every rating that it was given, on every aspect, oldest first.</summary>
    public IReadOnlyList<Rating> Ratings => ratings;

    /// <summary>Impacts stated for it as a whole.</summary>
    public IReadOnlyList<ImpactStatement> Impacts => impacts;

    /// <summary>The board's questions, answers and challenges, oldest first.</summary>
    public IReadOnlyList<BoardExchange> Exchanges => exchanges;

    /// <summary>Adds an action at the end.</summary>
    public PlanAction AddAction(string text)
    {
        var action = new PlanAction(this, text, actions.Count);
        actions.Add(action);
        return action;
    }

    /// <summary>States an impact for the recommendation as a whole.</summary>
    public ImpactStatement AddImpact(string text, Actor by, Passage? passage = null)
    {
        var impact = new ImpactStatement(Partnership, Plan, Id, null, text, by, passage);
        impacts.Add(impact);
        return impact;
    }

    /// <summary>The rating in force on an aspect, or null: a blank is no rating.</summary>
    public Rating? RatingOf(Aspect aspect) => ratings.LastOrDefault(r => r.Aspect == aspect && !r.SentBack);

    /// <summary>Gives a rating; the ones before it stay in the history.</summary>
    /// <param name="level">The level, on the partnership's scale.</param>
    /// <param name="aspect">What is rated.</param>
    /// <param name="because">Why.</param>
    /// <param name="by">Who rates: a business manager or an administrator.</param>
    /// <param name="overrule">Why the level holds although the proof for it is missing; only needed then.</param>
    /// <exception cref="RuleException">No reason, no right, or "completed" without proof and without an overruling reason.</exception>
    public Rating Rate(RatingLevel level, Aspect aspect, string because, Actor by, string? overrule = null)
    {
        var rating = Rating.Given(new RatedThing(Partnership, Plan, Id, null), Standing, level, aspect, because, by, overrule);
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

    /// <summary>True where the rating claims completion and the record no longer, or never, supported it (docs/glossary.md: in question).</summary>
    public bool RatingIsInQuestion => RatingOf(Aspect.Overall) is { ClaimsCompletion: true, OverruledBecause: null } && !Standing.SupportsCompletion;

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
        if (RatingOf(Aspect.Overall) is not { } rating) throw new RuleException("There is no rating to send back.");
        rating.SendBack();
        return Ask(BoardExchangeKind.Challenge, because, by);
    }
}
