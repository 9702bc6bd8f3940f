using GoldenThread.Plans;
using GoldenThread.Storage;

namespace GoldenThread.Work.Plans;

/// <summary>Rates a recommendation or an action.</summary>
internal sealed class GiveRating(GoldenThreadDb db, Acting acting)
{
    /// <summary>Gives a rating; the ones before it stay in the history.</summary>
    /// <param name="thing">What is rated.</param>
    /// <param name="level">The level.</param>
    /// <param name="aspect">What of it is rated.</param>
    /// <param name="because">Why.</param>
    /// <param name="overrule">Why it holds although proof is missing; only needed then.</param>
    /// <exception cref="RuleException">No reason, no right, or proof is missing and nobody overrules.</exception>
    public async Task Give(IRated thing, RatingLevel level, Aspect aspect, string because, string? overrule)
    {
        thing.Rate(level, aspect, because, acting.By, overrule);
        await db.Save(because);
    }
}
