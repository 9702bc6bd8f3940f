using System.Collections.Immutable;
using Dapper;
using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Storage.Reviews;
using GoldenThread.Threads;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Threads;

/// <summary>Reads the golden thread, as far as the person who asks may see it. Plans that were withdrawn are left out.</summary>
public sealed class ThreadQuestions(GoldenThreadDb db)
{
    /// <summary>The thread of the whole partnership.</summary>
    public async Task<ThreadMap> All()
    {
        var (points, links) = await Plans();
        var reviews = await db.Reviews.AsNoTracking().ToListAsync();
        var records = (await db.ReviewRecords.AsNoTracking().Where(r => r.Withdrawn == null && (r.Kind == Finding.Kind || r.Kind == Advice.Kind))
            .OrderBy(r => r.Id).ToListAsync()).ToLookup(r => r.Review);
        foreach (var review in reviews) Add(review, [.. records[review.Id]], points, links);
        return new ThreadMap(points, links);
    }

    private static void Add(Review review, List<ReviewRecord> records, List<ThreadPoint> points, List<(Guid From, Guid To)> links)
    {
        points.Add(new ThreadPoint(ThreadKind.Review, review.Id.Value, review.Reference, review.Title, MayEnd: true));
        foreach (var record in records)
        {
            switch (record.Content)
            {
                case Finding finding:
                    points.Add(new ThreadPoint(ThreadKind.Finding, record.Id, review.Reference, finding.Title, finding.GoodPractice));
                    links.Add((review.Id.Value, record.Id));
                    break;
                case Advice { Became: { } became } advice:
                    links.AddRange(From(review, advice).Select(from => (from, became.Value)));
                    break;
                case Advice advice:
                    points.Add(new ThreadPoint(ThreadKind.Recommendation, record.Id, review.Reference, advice.Text));
                    links.AddRange(From(review, advice).Select(from => (from, record.Id)));
                    break;
                default:
                    break;
            }
        }
    }

    // A recommendation that follows from no finding follows from the review.
    private static ImmutableArray<Guid> From(Review review, Advice advice) => advice.Findings.IsEmpty ? [review.Id.Value] : advice.Findings;

    private async Task<(List<ThreadPoint> Points, List<(Guid From, Guid To)> Links)> Plans()
    {
        const string Plan = "join plan p on p.partnership_id = t.partnership_id and p.id = t.plan_id where t.partnership_id = (select gt_partnership()) and p.state <> 'withdrawn'";
        var recommendations = (await db.Connection.QueryAsync<Row>(
            $"select t.id, t.part_of_id as of_one, p.reference || ' ' || trim(coalesce((select w.number from recommendation w where w.partnership_id = t.partnership_id and w.id = t.part_of_id), '') || ' ' || t.number) as name, t.text, exists (select from recommendation c where c.partnership_id = t.partnership_id and c.part_of_id = t.id) as may_end from recommendation t {Plan} order by p.reference, t.position")).ToList();
        var actions = (await db.Connection.QueryAsync<Row>(
            $"select t.id, t.recommendation_id as of_one, p.reference as name, t.text, t.activity = 'no-longer-needed' as may_end from plan_action t {Plan} order by t.id")).ToList();
        var evidence = (await db.Connection.QueryAsync<Row>(
            $"select t.id, t.action_id as of_one, p.reference as name, t.title as text, false as may_end from evidence t {Plan} and not t.withdrawn order by t.id")).ToList();
        var impacts = (await db.Connection.QueryAsync<ImpactRow>(
            $"select t.id, t.action_id, t.of_recommendation_id, p.reference as name, t.text from impact t {Plan} and not t.withdrawn order by t.id")).ToList();
        List<ThreadPoint> points =
        [
            .. recommendations.Select(r => new ThreadPoint(ThreadKind.Recommendation, r.Id, r.Name.Trim(), r.Text, r.MayEnd)),
            .. actions.Select(a => new ThreadPoint(ThreadKind.Action, a.Id, a.Name, a.Text, a.MayEnd)),
            .. evidence.Select(e => new ThreadPoint(ThreadKind.Evidence, e.Id, e.Name, e.Text)),
            .. impacts.Select(i => new ThreadPoint(ThreadKind.Impact, i.Id, i.Name, i.Text)),
        ];
        List<(Guid From, Guid To)> links =
        [
            .. recommendations.Concat(actions).Concat(evidence).Where(r => r.OfOne is not null).Select(r => (r.OfOne!.Value, r.Id)),
        ];
        var evidenceOf = evidence.ToLookup(e => e.OfOne!.Value, e => e.Id);
        var actionsOf = actions.ToLookup(a => a.OfOne!.Value, a => a.Id);
        foreach (var impact in impacts)
        {
            // An impact that is stated of a recommendation comes from all that was done for it.
            var of = impact.ActionId is { } action ? [action] : actionsOf[impact.OfRecommendationId!.Value].ToList();
            var proofs = of.SelectMany(a => evidenceOf[a]).ToList();
            if (proofs.Count > 0) links.AddRange(proofs.Select(p => (p, impact.Id)));
            else if (of.Count > 0) links.AddRange(of.Select(a => (a, impact.Id)));
            else links.Add((impact.OfRecommendationId!.Value, impact.Id));
        }

        return (points, links);
    }

    private sealed record Row(Guid Id, Guid? OfOne, string Name, string Text, bool MayEnd);

    private sealed record ImpactRow(Guid Id, Guid? ActionId, Guid? OfRecommendationId, string Name, string Text);
}
