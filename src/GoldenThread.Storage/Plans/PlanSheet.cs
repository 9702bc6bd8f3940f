using GoldenThread.Organisations;
using GoldenThread.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Plans;

/// <summary>
/// A plan as its page shows it: no more is read than is shown, and nothing is watched for changes. What it says of each thing is worked out by the model's own rules.
/// </summary>
/// <param name="Plan">The plan's head.</param>
/// <param name="Recommendations">With their parts, in order.</param>
public sealed record PlanSheet(Plan Plan, IReadOnlyList<SheetRecommendation> Recommendations)
{
    /// <summary>Reads it; null where there is none of this reference that the person may see.</summary>
    /// <param name="db">A session.</param>
    /// <param name="reference">The plan's reference, whatever the capitals.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<PlanSheet?> Read(GoldenThreadDb db, string reference, CancellationToken cancellation = default)
    {
        if (await PlanLoading.Head(db, reference, cancellation) is not { } plan) return null;
        var id = plan.Id;
        var recommendations = await db.Recommendations.AsNoTracking().Where(r => r.Plan == id).OrderBy(r => r.Position)
            .Select(r => new { r.Id, r.PartOf, r.Number, r.Text }).ToListAsync(cancellation);
        var ratings = await db.Set<Rating>().AsNoTracking().Where(r => r.Plan == id && r.Action == null && r.Aspect == Aspect.Overall && !r.SentBack)
            .OrderBy(r => r.Id).ToListAsync(cancellation);
        var impacts = await db.Set<ImpactStatement>().Where(i => i.Plan == id && !i.Withdrawn).OrderBy(i => i.Id)
            .Select(i => new { i.Recommendation, i.Action, i.Text }).ToListAsync(cancellation);
        var actions = await Actions(db, id, impacts.Where(i => i.Action is not null).ToLookup(i => i.Action!.Value, i => i.Text), cancellation);
        var numbers = recommendations.ToDictionary(r => r.Id, r => r.Number);
        return new PlanSheet(plan,
        [
            .. from one in recommendations
               let own = actions[one.Id].ToList()
               select new SheetRecommendation(
                   one.Id, one.PartOf, one.Number, one.PartOf is { } whole && numbers.TryGetValue(whole, out var before) ? $"{before} {one.Number}" : one.Number, one.Text,
                   ratings.FindLast(r => r.Recommendation == one.Id),
                   Standing.Of(own.Select(a => a.Standing), impacts.Count(i => i.Recommendation == one.Id && i.Action is null)), own),
        ]);
    }

    private static async Task<ILookup<RecommendationId, SheetAction>> Actions(
        GoldenThreadDb db, PlanId plan, ILookup<ActionId, string> impacts, CancellationToken cancellation)
    {
        var actions = db.Actions.AsNoTracking().Where(a => a.Plan == plan);
        var rows = await actions.OrderBy(a => a.Position).ThenBy(a => a.Id).Select(a => new { a.Id, a.Recommendation, a.Text, a.Activity }).ToListAsync(cancellation);
        var evidence = (await db.Set<Evidence>().Where(e => e.Plan == plan && !e.Withdrawn).Select(e => new { e.Action, e.Kind }).Distinct().ToListAsync(cancellation))
            .ToLookup(e => e.Action, e => e.Kind);
        var reported = (await db.Set<ProgressUpdate>().Where(u => u.Plan == plan).Select(u => u.Action).Distinct().ToListAsync(cancellation)).ToHashSet();
        var organisations = await (
                from action in actions
                from acting in action.Organisations
                where acting.HandedOver == null
                orderby acting.Id
                select new { Action = action.Id, acting.Organisation }).ToListAsync(cancellation);
        var acted = organisations.Select(o => o.Organisation).Distinct().ToList();
        var names = await db.Set<Organisation>().IgnoreAutoIncludes().Where(o => acted.Contains(o.Id)).Select(o => new { o.Id, o.Name })
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        var byAction = organisations.Where(o => names.ContainsKey(o.Organisation)).ToLookup(o => o.Action, o => names[o.Organisation]);
        var dates = (await (
                from action in actions
                from date in action.Dates
                where !date.Superseded
                orderby date.Id
                select new { Action = action.Id, Date = date }).ToListAsync(cancellation))
            .ToLookup(d => d.Action, d => d.Date);
        return rows.ToLookup(
            row => row.Recommendation,
            row => new SheetAction(
                row.Id, row.Text, Standing.Of(row.Activity, evidence[row.Id], reported.Contains(row.Id), impacts.Contains(row.Id)),
                [.. byAction[row.Id]], [.. dates[row.Id]], impacts[row.Id].LastOrDefault()));
    }
}
