using System.Collections.Immutable;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Proofs;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Proofs;

/// <summary>Finds doubts and proofs: of all plans, of one, of an action, on a past day.</summary>
internal sealed class FindDoubts(GoldenThreadDb db, Acting acting)
{
    private const int AtATime = 200;

    /// <summary>How many doubts wait for an answer.</summary>
    public Task<int> Waiting()
    {
        var today = acting.Today;
        return db.Doubts.CountAsync(d => d.GoneAt == null && (d.AnsweredUntil == null || d.AnsweredUntil < today || d.Challenges.Any(c => c.At >= d.AnsweredAt)));
    }

    /// <summary>The doubts that stand, the oldest first; those without an answer before the others.</summary>
    /// <param name="plan">Of which plan; null for all.</param>
    public async Task<IReadOnlyList<FoundDoubt>> Standing(PlanId? plan = null)
    {
        var today = acting.Today;
        return await With(db.Doubts.AsNoTracking().Where(d => d.GoneAt == null && (plan == null || d.Plan == plan))
            .OrderBy(d => d.AnsweredUntil != null && d.AnsweredUntil >= today && !d.Challenges.Any(c => c.At >= d.AnsweredAt)).ThenBy(d => d.Since).ThenBy(d => d.Id));
    }

    /// <summary>The doubts of an action, those that are gone last.</summary>
    public async Task<IReadOnlyList<Doubt>> Of(ActionId action) =>
        await db.Doubts.AsNoTracking().Where(d => d.Action == action).OrderBy(d => d.GoneAt != null).ThenBy(d => d.Since).ThenBy(d => d.Id).ToListAsync();

    /// <summary>A doubt; null where the person may not see it or it is not there.</summary>
    public Task<Doubt?> Doubt(Guid id) => db.Doubts.SingleOrDefaultAsync(d => d.Id == id);

    /// <summary>A doubt with what it stands on.</summary>
    public async Task<FoundDoubt?> Found(Guid id) => (await With(db.Doubts.Where(d => d.Id == id))).SingleOrDefault();

    /// <summary>The doubts of an action as they were at the end of a past day, worked out from what was known then.</summary>
    public async Task<ImmutableArray<RaisedDoubt>> On(ActionId action, DateOnly day) =>
        await DoubtLoading.Load(db, [action], day) is [var record] ? Doubts.Of(record, day) : [];

    /// <summary>The doubts of all actions of a plan at the end of a past day.</summary>
    public async Task<IReadOnlyList<(ActionId Action, RaisedDoubt Doubt)>> On(PlanId plan, DateOnly day)
    {
        var actions = await db.Actions.Where(a => a.Plan == plan).OrderBy(a => a.Position).ThenBy(a => a.Id).Select(a => a.Id).ToListAsync();
        return [.. (await DoubtLoading.Load(db, actions, day)).SelectMany(r => Doubts.Of(r, day).Select(d => (r.Action.Id, d)))];
    }

    /// <summary>The doubts of all actions at the end of a past day.</summary>
    public async Task<IReadOnlyList<(ActionId Action, RaisedDoubt Doubt)>> On(DateOnly day)
    {
        var found = new List<(ActionId, RaisedDoubt)>();
        foreach (var some in (await DoubtLoading.CanHave(db).ToListAsync()).Chunk(AtATime))
            found.AddRange((await DoubtLoading.Load(db, some, day)).SelectMany(r => Doubts.Of(r, day).Select(d => (r.Action.Id, d))));
        return found;
    }

    /// <summary>The proofs of an action, as far as they stand.</summary>
    public async Task<IReadOnlyList<FoundProof>> Proofs(ActionId action)
    {
        var proofs = await db.Proofs.AsNoTracking().Where(p => p.Action == action && p.WithdrawnAt == null).OrderBy(p => p.Id).ToListAsync();
        return await Courses(proofs);
    }

    /// <summary>The proofs that an indicator is to give, as far as they stand and the person may see their actions.</summary>
    public async Task<IReadOnlyList<FoundProof>> Proofs(IndicatorId indicator) =>
        await Courses(await db.Proofs.AsNoTracking().Where(p => p.Indicator == indicator && p.WithdrawnAt == null).OrderBy(p => p.Id).ToListAsync());

    /// <summary>All proofs that stood at the end of a day, with their course as it was known then.</summary>
    /// <param name="on">The day: today, or a past one.</param>
    /// <param name="plan">Of which plan; null for all.</param>
    public async Task<IReadOnlyList<FoundProof>> Proofs(DateOnly on, PlanId? plan)
    {
        var end = new DateTimeOffset(LondonTime.End(on), TimeSpan.Zero);
        var proofs = await db.Proofs.AsNoTracking().Where(p => (plan == null || p.Plan == plan) && p.At <= end && (p.WithdrawnAt == null || p.WithdrawnAt > end)).OrderBy(p => p.Id).ToListAsync();
        IndicatorId[] shown = [.. proofs.Select(p => p.Indicator).Distinct()];
        var records = on >= acting.Today ? await IndicatorLoading.Kept(db, shown) : await IndicatorLoading.AsKnown(db, shown, on);
        return [.. proofs.Select(p => new FoundProof(p, records[p.Indicator].Indicator, p.Course(records[p.Indicator], on)))];
    }

    /// <summary>A proof; null where the person may not see it or it is not there.</summary>
    public Task<Proof?> Proof(Guid id) => db.Proofs.SingleOrDefaultAsync(p => p.Id == id);

    private async Task<IReadOnlyList<FoundProof>> Courses(List<Proof> proofs)
    {
        // By the kept figures of the whole: a lead does not see what others gave, and the proof is of all.
        var records = await IndicatorLoading.Kept(db, [.. proofs.Select(p => p.Indicator).Distinct()]);
        return [.. proofs.Select(p => new FoundProof(p, records[p.Indicator].Indicator, p.Course(records[p.Indicator], acting.Today)))];
    }

    private async Task<IReadOnlyList<FoundDoubt>> With(IQueryable<Doubt> doubts)
    {
        var found = await doubts.ToListAsync();
        if (found.Count == 0) return [];
        var (plans, actions) = (found.Select(d => d.Plan).Distinct().ToList(), found.Select(d => d.Action).Distinct().ToList());
        var references = await db.Set<Plan>().Where(p => plans.Contains(p.Id)).Select(p => new { p.Id, p.Reference }).ToDictionaryAsync(p => p.Id, p => p.Reference);
        var texts = await db.Set<PlanAction>().Where(a => actions.Contains(a.Id)).Select(a => new { a.Id, a.Text }).ToDictionaryAsync(a => a.Id, a => a.Text);
        return [.. found.Select(d => new FoundDoubt(d, references.GetValueOrDefault(d.Plan) ?? "", texts.GetValueOrDefault(d.Action) ?? ""))];
    }
}
