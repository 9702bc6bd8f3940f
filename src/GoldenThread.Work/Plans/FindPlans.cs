using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.History;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>Finds plans, recommendations and actions, with what is needed to show and change them.</summary>
internal sealed class FindPlans(GoldenThreadDb db, Acting acting)
{
    public Task<RatingScale> Scale()
    {
        var partnership = acting.Partnership;
        return db.Partnerships.Where(p => p.Id == partnership).Select(p => p.Scale).SingleAsync();
    }

    public Task<OrganisationRegister> Organisations() => OrganisationLoading.Register(db);

    /// <summary>Every plan that the person may see, with how much is in it.</summary>
    public Task<IReadOnlyList<PlanRow>> All() => PlanList.All(db, acting.Today);

    /// <summary>The heads of plans, by reference: a page of them.</summary>
    /// <param name="state">Where they stand; null for all.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="size">How many to a page.</param>
    public async Task<Page<Plan>> Heads(PlanState? state, int number, int size)
    {
        var plans = db.Plans.AsNoTracking().Where(p => state == null || p.State == state);
        return new Page<Plan>(await plans.OrderBy(p => p.Reference).Skip((number - 1) * size).Take(size).ToListAsync(), await plans.CountAsync(), number, size);
    }

    /// <summary>The head of a plan; null where the person may not see it or it is not there.</summary>
    public Task<Plan?> Head(PlanId id) => db.Plans.SingleOrDefaultAsync(p => p.Id == id);

    /// <summary>The same by reference, to be read and not changed.</summary>
    public Task<Plan?> Head(string reference) => PlanLoading.Head(db, reference);

    /// <summary>A plan as its page shows it, by reference, whatever the capitals.</summary>
    public Task<PlanSheet?> Sheet(string reference) => PlanSheet.Read(db, reference);

    /// <summary>A plan with everything in it.</summary>
    public Task<Plan?> Plan(PlanId id) => PlanLoading.Load(db, id);

    /// <summary>The same by reference, whatever the capitals.</summary>
    public Task<Plan?> Plan(string reference) => PlanLoading.Load(db, reference);

    /// <summary>A recommendation with its plan's head; null where the person may not see it or it is not there.</summary>
    public async Task<RecommendationInPlan?> Recommendation(Guid id)
    {
        if (await Recommendation(new RecommendationId(id)) is not { } recommendation) return null;
        var plan = await db.Plans.SingleAsync(p => p.Id == recommendation.Plan);
        return new RecommendationInPlan(plan, recommendation, await FullNumber(recommendation), await Scale());
    }

    /// <summary>A recommendation with all that hangs on it, and nothing around it.</summary>
    public Task<Recommendation?> Recommendation(RecommendationId id) => PlanLoading.Load(db, id);

    /// <summary>The parts of a recommendation, in order.</summary>
    public async Task<IReadOnlyList<Recommendation>> PartsOf(RecommendationId whole) =>
        await db.Recommendations.AsNoTracking().Where(r => r.PartOf == whole).OrderBy(r => r.Position).ToListAsync();

    /// <summary>An action with its recommendation's and plan's heads; null where the person may not see it or it is not there.</summary>
    public async Task<ActionInPlan?> Action(Guid id)
    {
        if (await Action(new ActionId(id)) is not { } action) return null;
        var plan = await db.Plans.SingleAsync(p => p.Id == action.Plan);
        var recommendation = await db.Recommendations.SingleAsync(r => r.Id == action.Recommendation);
        return new ActionInPlan(plan, recommendation, await FullNumber(recommendation), action, await Scale(), await Organisations());
    }

    /// <summary>An action with all that hangs on it, and nothing around it.</summary>
    public Task<PlanAction?> Action(ActionId id) => PlanLoading.Load(db, id);

    /// <summary>What can be rated, as addresses say it.</summary>
    /// <param name="things">"recommendations" or "actions".</param>
    /// <param name="id">Which of them.</param>
    public async Task<IRatedInPlan?> Rated(string things, Guid id) => things switch
    {
        "recommendations" => await Recommendation(id),
        "actions" => await Action(id),
        _ => null,
    };

    /// <summary>The files of an action, oldest first.</summary>
    public async Task<IReadOnlyList<Attachment>> FilesOf(ActionId action) =>
        await db.Attachments.AsNoTracking().Where(a => a.Action == action && !a.Withdrawn).OrderBy(a => a.Id).ToListAsync();

    /// <summary>The document that a plan was read from.</summary>
    public Task<PlanSource> Source(DocumentId document) => db.Documents.Where(d => d.Id == document)
        .Select(d => new PlanSource(d.Name, d.Text, d.ReceivedAt, d.ByName)).SingleAsync();

    /// <summary>Who changed what, when and why: a page of it, the newest first.</summary>
    public Task<HistoryPage> History(HistoryOf of, int number, int size, CancellationToken cancellation) =>
        HistoryTimeline.Find(db, of, number, size, cancellation);

    /// <summary>What the lists of actions and recommendations can be narrowed to.</summary>
    public async Task<PlanChoices> ToChoose()
    {
        var plans = await db.Plans.Where(p => p.State != PlanState.Withdrawn).OrderBy(p => p.Reference).Select(p => new { p.Id, p.Reference, p.Title })
            .ToListAsync();
        var organisations = await db.Organisations.IgnoreAutoIncludes().OrderBy(o => o.Name).Select(o => new { o.Id, o.Name, Ended = o.Ended != null })
            .ToListAsync();
        return new PlanChoices([.. plans.Select(p => (p.Id, p.Reference, p.Title))], [.. organisations.Select(o => (o.Id, o.Name, o.Ended))], await Scale());
    }

    private async Task<string> FullNumber(Recommendation recommendation) => recommendation.PartOf is { } whole
        ? $"{await db.Recommendations.Where(r => r.Id == whole).Select(r => r.Number).FirstOrDefaultAsync()} {recommendation.Number}".Trim()
        : recommendation.Number;
}
