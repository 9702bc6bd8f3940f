using System.Collections.Immutable;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage.Audits;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Proofs;

/// <summary>Loads all that doubts are worked out of.</summary>
public static class DoubtLoading
{
    /// <summary>The records of actions, in their order; those that are not there are left out.</summary>
    /// <param name="db">A session.</param>
    /// <param name="actions">The actions.</param>
    /// <param name="on">The day that doubts are asked for, today or a past one; null where it is asked for several or for the readings themselves: then all of them are read.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyList<DoubtRecord>> Load(GoldenThreadDb db, IReadOnlyCollection<ActionId> actions, DateOnly? on, CancellationToken cancellation = default)
    {
        var found = await PlanLoading.Read(db, actions, cancellation);
        var recommendations = found.Select(a => a.Recommendation).Distinct().ToList();
        var ratings = (await db.Set<Rating>().AsNoTracking().Where(r => recommendations.Contains(r.Recommendation) && r.Action == null).OrderBy(r => r.Id)
            .ToListAsync(cancellation)).ToLookup(r => r.Recommendation);
        var proofs = (await db.Proofs.AsNoTracking().Where(p => actions.Contains(p.Action)).OrderBy(p => p.Id).ToListAsync(cancellation)).ToLookup(p => p.Action);
        IndicatorId[] shown = [.. proofs.SelectMany(p => p).Select(p => p.Indicator).Distinct()];
        var indicators = (on is { } day ? await IndicatorLoading.AsKnown(db, shown, day, cancellation: cancellation) : await IndicatorLoading.Records(db, shown, cancellation)).ToImmutableDictionary();
        var register = await OrganisationLoading.Register(db, cancellation);
        var (audits, rounds) = (await AuditGrounds.ReAudits(db, actions, cancellation), await AuditGrounds.Rounds(db, actions, cancellation));
        var policies = await PolicyGrounds.Of(db, actions, cancellation);
        return
        [
            .. found.Select(a => new DoubtRecord(a, [.. ratings[a.Recommendation]], [.. proofs[a.Id]], indicators, register)
            {
                ReAudits = [.. audits[a.Id]],
                Rounds = [.. rounds[a.Id]],
                Policies = [.. policies[a.Id]],
            }),
        ];
    }

    /// <summary>The actions that can have doubts: those with a rating that claims completion, of their own or of their recommendation; those of a plan together.</summary>
    public static IQueryable<ActionId> CanHave(GoldenThreadDb db)
    {
        // Each set is found once, and not for each action.
        var claims = db.Set<Rating>().Where(r => r.ClaimsCompletion && r.Aspect == Aspect.Overall);
        var whole = claims.Where(r => r.Action == null).Select(r => r.Recommendation);
        var own = claims.Where(r => r.Action != null).Select(r => r.Action);
        var doubted = db.Set<Doubt>().Where(d => d.GoneAt == null).Select(d => d.Action);
        return db.Actions.Where(a => whole.Contains(a.Recommendation) || own.Contains(a.Id) || doubted.Contains(a.Id)).OrderBy(a => a.Plan).ThenBy(a => a.Id).Select(a => a.Id);
    }
}
