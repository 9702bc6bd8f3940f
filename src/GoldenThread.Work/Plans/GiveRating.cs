using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Proofs;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>Rates a recommendation or an action.</summary>
internal sealed class GiveRating(GoldenThreadDb db, Acting acting, KeepDoubts doubts)
{
    /// <summary>What a level still needs before it can be given without overruling, by what the plan asks of evidence.</summary>
    public async Task<IReadOnlyList<string>> Missing(IRated thing, RatingLevel level, Aspect aspect)
    {
        var (asked, proved) = await Asked(thing);
        return Rating.Missing(thing.Standing, level, aspect, asked, thing.ShowsWith(proved));
    }

    /// <summary>Gives a rating; the ones before it stay in the history.</summary>
    /// <param name="thing">What is rated.</param>
    /// <param name="level">The level.</param>
    /// <param name="aspect">What of it is rated.</param>
    /// <param name="because">Why.</param>
    /// <param name="overrule">Why it holds although proof is missing; only needed then.</param>
    /// <exception cref="RuleException">No reason, no right, or proof is missing and nobody overrules.</exception>
    public async Task Give(IRated thing, RatingLevel level, Aspect aspect, string because, string? overrule)
    {
        var (asked, proved) = await Asked(thing);
        thing.Rate(level, aspect, because, acting.By, overrule, asked, proved);
        // The rating holds its reason itself; where that is longer than a reason of the history, it stands there alone.
        await db.Save(because.Length <= Longest.Text ? because : null);
        await doubts.Of(acting.Partnership, thing is Recommendation whole ? [.. whole.Actions.Select(a => a.Id)] : [((PlanAction)thing).Id]);
    }

    // A proof that is watched still counts: one sign is none yet.
    private async Task<(ProofAsked Asked, HashSet<ActionId> Proved)> Asked(IRated thing)
    {
        var (plan, actions) = thing is Recommendation whole ? (whole.Plan, whole.Actions.Select(a => a.Id).ToList()) : (((PlanAction)thing).Plan, [((PlanAction)thing).Id]);
        var asked = await db.Plans.Where(p => p.Id == plan).Select(p => p.Proof).SingleOrDefaultAsync();
        if (asked == ProofAsked.Document) return (asked, []);
        var proofs = await db.Proofs.AsNoTracking().Where(p => actions.Contains(p.Action) && p.WithdrawnAt == null).ToListAsync();
        var records = await IndicatorLoading.Kept(db, [.. proofs.Select(p => p.Indicator).Distinct()]);
        return (asked, [.. proofs.Where(p => p.Course(records[p.Indicator], acting.Today).Stand is ProofStand.Met or ProofStand.Watch).Select(p => p.Action)]);
    }
}
