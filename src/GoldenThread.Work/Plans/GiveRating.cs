using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Work.Plans;

/// <summary>Rates a recommendation or an action.</summary>
internal sealed class GiveRating(GoldenThreadDb db, Acting acting, KeepDoubts doubts)
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
        // The rating holds its reason itself; where that is longer than a reason of the history, it stands there alone.
        await db.Save(because.Length <= Longest.Text ? because : null);
        await doubts.Of(acting.Partnership, thing is Recommendation whole ? [.. whole.Actions.Select(a => a.Id)] : [((PlanAction)thing).Id]);
    }
}
