namespace GoldenThread.Plans;

/// <summary>What is rated: a recommendation, or one of its actions. Which of its ratings counts is said by <see cref="RatingInForce"/>.</summary>
public interface IRated
{
    /// <summary>Every rating that it was given, on every aspect, oldest first.</summary>
    IReadOnlyList<Rating> Ratings { get; }

    /// <summary>Where activity, evidence and impact stand, each apart.</summary>
    Standing Standing { get; }

    /// <summary>Gives a rating; the ones before it stay in the history.</summary>
    /// <param name="level">The level, on the partnership's scale.</param>
    /// <param name="aspect">What is rated.</param>
    /// <param name="because">Why.</param>
    /// <param name="by">Who rates: a business manager or an administrator.</param>
    /// <param name="overrule">Why the level holds although the proof for it is missing; only needed then.</param>
    /// <param name="asked">What the plan asks of evidence.</param>
    /// <param name="proved">The actions whose agreed proof is met.</param>
    /// <exception cref="RuleException">No reason, no right, or "completed" without proof and without an overruling reason.</exception>
    Rating Rate(
        RatingLevel level, Aspect aspect, string because, Actor by, string? overrule = null, ProofAsked asked = ProofAsked.Document, IReadOnlySet<ActionId>? proved = null);

    /// <summary>What its evidence shows, at most; of several actions, what each of them shows.</summary>
    /// <param name="proved">The actions whose agreed proof is met.</param>
    Shows ShowsWith(IReadOnlySet<ActionId>? proved);

    /// <summary>States what difference was made.</summary>
    /// <param name="text">What is different now.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="passage">The passage that it was read from.</param>
    ImpactStatement AddImpact(string text, Actor by, Passage? passage = null);
}
