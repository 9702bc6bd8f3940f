using Dapper;
using GoldenThread.Recurrence;
using GoldenThread.Storage.Plans;

namespace GoldenThread.Storage.Recurrence;

/// <summary>What an index of recommendations is made of, and what its hits are shown with. Plans that were withdrawn are left out.</summary>
public sealed class RecurrenceQuestions(GoldenThreadDb db)
{
    private const string From = "recommendation r join plan p on p.partnership_id = r.partnership_id and p.id = r.plan_id where r.partnership_id = (select gt_partnership()) and p.state <> 'withdrawn'";

    /// <summary>Changes whenever a recommendation or a plan of the partnership does.</summary>
    public async Task<string> Stamp()
    {
        // Every version of a row has a transaction's number; the sum changes with any of them, in whatever order they are committed.
        return await db.Connection.ExecuteScalarAsync<string>(
            $"select count(*) || ' ' || coalesce(sum(r.xmin::text::bigint), 0) || ' ' || coalesce(sum(p.xmin::text::bigint), 0) from {From}") ?? "";
    }

    /// <summary>The words of every recommendation and part, in the order in which they came.</summary>
    public async Task<IEnumerable<Statement>> Statements() =>
        await db.Connection.QueryAsync<Statement>($"select r.id, r.plan_id as source, r.text from {From} and r.text <> '' order by r.id");

    /// <summary>Recommendations with what became of them, by id. One that the person may not see is not among them.</summary>
    public async Task<IReadOnlyDictionary<Guid, EarlierRecommendation>> Recommendations(IReadOnlyCollection<Guid> ids)
    {
        var rows = await db.Connection.QueryAsync<EarlierRecommendation>(
            $"""
            select r.id, p.id as plan, p.reference, p.title, p.published ->> 'text' as published, gt_day(p.published, 'earliest')::timestamp as published_from, r.text,
              trim(coalesce((select whole.number from recommendation whole where whole.partnership_id = r.partnership_id and whole.id = r.part_of_id), '') || ' ' || r.number) as number,
              g.level, g.at as rated_at, coalesce(g.from_source, false) as from_source,
              (select count(*)::int from plan_action a where a.partnership_id = r.partnership_id and a.recommendation_id = r.id) as actions,
              (select count(*)::int from plan_action a where a.partnership_id = r.partnership_id and a.recommendation_id = r.id and a.activity in ('done', 'no-longer-needed')) as done
            from recommendation r
            join plan p on p.partnership_id = r.partnership_id and p.id = r.plan_id
            left join lateral ({RatingOf.Recommendation("g.level, g.at, g.from_source", "r", "'overall'")}) g on true
            where r.partnership_id = (select gt_partnership()) and p.state <> 'withdrawn' and r.id = any (@ids)
            """,
            new { ids = ids.ToArray() });
        return rows.ToDictionary(r => r.Id);
    }
}
