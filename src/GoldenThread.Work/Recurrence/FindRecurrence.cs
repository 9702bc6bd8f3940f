using GoldenThread.Findings;
using GoldenThread.Plans;
using GoldenThread.Recurrence;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Recurrence;
using GoldenThread.Storage.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Recurrence;

/// <summary>Finds similar earlier recommendations, and the families of what people confirmed.</summary>
internal sealed class FindRecurrence(GoldenThreadDb db, RecurrenceIndexes indexes)
{
    /// <summary>Recommendations of other plans that are most like a text; nothing for an empty one.</summary>
    public async Task<IReadOnlyList<SaidBefore>> Like(string? text, PlanId? except, int most = 5)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var index = await indexes.Of(db);
        return await Shown(
            index, text, index.Like(text, most, s => s.Source == except?.Value).Select(h => h.Statement.Id), new Dictionary<Guid, RecurrenceVerdict>());
    }

    /// <summary>What is most like a recommendation, and after that all on which somebody decided.</summary>
    public async Task<IReadOnlyList<SaidBefore>> Of(Recommendation asked, int most = 5)
    {
        if (asked.Text.Length == 0) return [];
        var index = await indexes.Of(db);
        var verdicts = (await db.RecurrenceVerdicts.AsNoTracking().Where(v => v.One == asked.Id || v.Other == asked.Id).OrderBy(v => v.Decided).ToListAsync())
            .ToDictionary(v => (v.One == asked.Id ? v.Other : v.One).Value);
        var hits = index.Like(asked.Text, most, s => s.Source == asked.Plan.Value).Select(h => h.Statement.Id);
        return await Shown(index, asked.Text, hits.Concat(verdicts.Keys).Distinct(), verdicts);
    }

    /// <summary>
    /// What is most like each recommendation of a plan, or each finding and recommendation of a review; null where nothing has this reference.
    /// </summary>
    /// <param name="reference">Reference of the plan or the review.</param>
    /// <param name="most">How many for each.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<AskedBefore>?> Of(string reference, int most, CancellationToken cancellation)
    {
        if ((await OfPlan(reference, cancellation) ?? await OfReview(reference, cancellation)) is not { } asked) return null;
        var index = await indexes.Of(db);
        // A review's recommendation that stands in a plan is not an earlier one of itself.
        var hits = asked.Asked.Where(a => a.Text.Length > 0)
            .Select(a => (a.Number, a.Text, Hits: index.Like(a.Text, most, s => s.Source == asked.Source || s.Id == a.Itself?.Value))).ToList();
        var rows = await new RecurrenceQuestions(db).Recommendations([.. hits.SelectMany(h => h.Hits).Select(h => h.Statement.Id).Distinct()]);
        return
        [
            .. hits.Select(h => new AskedBefore(h.Number, h.Text, [.. h.Hits.Where(Shown).Select(hit => (Said(rows[hit.Statement.Id], h.Text), hit.Score))])),
        ];

        bool Shown(RecurrenceHit hit) => rows.ContainsKey(hit.Statement.Id);

        SaidBefore Said(EarlierRecommendation earlier, string text) => new(earlier, index.Passage(text, earlier.Text), null);
    }

    /// <summary>What is kept on two recommendations; null where nobody decided.</summary>
    public Task<RecurrenceVerdict?> Verdict(RecommendationId one, RecommendationId other)
    {
        var (first, second) = RecurrenceVerdict.Ordered(one, other);
        return db.RecurrenceVerdicts.SingleOrDefaultAsync(v => v.One == first && v.Other == second);
    }

    /// <summary>The family of a recommendation, oldest first.</summary>
    public async Task<IReadOnlyList<EarlierRecommendation>> Family(RecommendationId member) => (await Members([(await Families()).Of(member)]))[0];

    /// <summary>Every family of the partnership, the one that asked most often first; its members oldest first.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<EarlierRecommendation>>> AllFamilies() =>
        [.. (await Members([.. (await Families()).All])).Where(f => f.Count > 1).OrderByDescending(f => f.Count)];

    private async Task<(Guid Source, IReadOnlyList<AskedNow> Asked)?> OfPlan(string reference, CancellationToken cancellation) =>
        await PlanLoading.Load(db, reference, cancellation) is { } plan
            ? (plan.Id.Value, [.. plan.Recommendations.Select(r => new AskedNow(plan.FullNumber(r), r.Text, r.Id))])
            : null;

    private async Task<(Guid Source, IReadOnlyList<AskedNow> Asked)?> OfReview(string reference, CancellationToken cancellation)
    {
        var lower = reference.ToLowerInvariant();
#pragma warning disable CA1862 // the index is on the lower form
        if (await db.Reviews.SingleOrDefaultAsync(r => r.Reference.ToLower() == lower, cancellation) is not { } review) return null;
#pragma warning restore CA1862
        var records = await db.ReviewRecords.Where(r => r.Review == review.Id && r.Withdrawn == null && (r.Kind == Finding.Kind || r.Kind == Advice.Kind))
            .OrderByDescending(r => r.Kind == Finding.Kind).ThenBy(r => r.Id).ToListAsync(cancellation);
        return (review.Id.Value, [.. records.Select(r => r.Content switch
        {
            Finding finding => new AskedNow("finding", $"{finding.Title}. {finding.Text}", null),
            Advice advice => new AskedNow("recommendation", advice.Text, advice.Became),
            _ => new AskedNow("", "", null),
        })]);
    }

    private async Task<RecommendationFamilies> Families() => new(await db.RecurrenceVerdicts.AsNoTracking().Where(v => v.Same).ToListAsync());

    private async Task<IReadOnlyList<IReadOnlyList<EarlierRecommendation>>> Members(IReadOnlyList<IReadOnlyList<RecommendationId>> families)
    {
        var rows = await new RecurrenceQuestions(db).Recommendations([.. families.SelectMany(f => f).Select(m => m.Value)]);
        return
        [
            .. families.Select(
                f => f.Where(m => rows.ContainsKey(m.Value)).Select(m => rows[m.Value]).OrderBy(r => r.PublishedFrom ?? DateTime.MaxValue).ThenBy(r => r.Id)
                    .ToList()),
        ];
    }

    private async Task<IReadOnlyList<SaidBefore>> Shown(
        RecurrenceIndex index, string text, IEnumerable<Guid> ids, IReadOnlyDictionary<Guid, RecurrenceVerdict> verdicts)
    {
        var wanted = ids.ToList();
        var rows = await new RecurrenceQuestions(db).Recommendations(wanted);
        return [.. wanted.Where(rows.ContainsKey).Select(id => new SaidBefore(rows[id], index.Passage(text, rows[id].Text), verdicts.GetValueOrDefault(id)))];
    }
}
