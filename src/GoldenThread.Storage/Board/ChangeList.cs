using Dapper;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Storage.Board;

/// <summary>What changed since a moment, such as the last board meeting, newest first.</summary>
public sealed class ChangeList(GoldenThreadDb db)
{
    /// <summary>How many of each kind; kinds without a change are left out.</summary>
    public async Task<IReadOnlyDictionary<ChangeKind, int>> Count(DateTimeOffset since)
    {
        var rows = await db.Connection.QueryAsync<(string Kind, int Count)>(
            $"with c as ({Changes}) select kind, count(*)::int from c group by kind", new { since = since.UtcDateTime });
        return rows.ToDictionary(row => StateWord.To<ChangeKind>(row.Kind), row => row.Count);
    }

    /// <summary>A page of them.</summary>
    /// <param name="since">From when.</param>
    /// <param name="kind">Of which kind; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">How many to a page.</param>
    public async Task<IReadOnlyList<ChangeRow>> Page(DateTimeOffset since, ChangeKind? kind, int page, int size)
    {
        var sql =
            $"""
            with c as ({Changes})
            select c.kind, c.at, c.by_name as ByName, c.plan_id as Plan, p.reference, c.recommendation_id as Recommendation,
              coalesce(nullif(whole.number, '') || ' ', '') || r.number as Number, c.action_id as Action, c.text, c.before, c.because
            from c
            join plan p on p.partnership_id = c.partnership_id and p.id = c.plan_id
            join recommendation r on r.partnership_id = c.partnership_id and r.id = c.recommendation_id
            left join recommendation whole on whole.partnership_id = r.partnership_id and whole.id = r.part_of_id
            where @kind::text is null or c.kind = @kind
            order by c.at desc, c.id desc
            limit @size offset @skip
            """;
        var values = new { since = since.UtcDateTime, kind = kind is { } one ? StateWord.Of(one) : null, size, skip = (Math.Max(page, 1) - 1) * size };
        return [.. await db.Connection.QueryAsync<ChangeRow>(sql, values)];
    }

    // What came with an import is the plan itself and no change of it: it holds the passage that it was read from, or was taken over.
    // Where a figure alone is asked for, the database leaves the joins on the left out.
    private const string Changes =
        """
        select 'update' as kind, u.partnership_id, u.id::text as id, u.at, u.by_name, u.plan_id, a.recommendation_id, u.action_id, u.text, null::text as before, null::text as because
        from progress_update u left join plan_action a on a.partnership_id = u.partnership_id and a.id = u.action_id
        where u.partnership_id = (select gt_partnership()) and u.at >= @since and u.passage is null
        union all
        select 'rating', g.partnership_id, g.id::text, g.at, g.by_name, g.plan_id, g.recommendation_id, g.action_id, g.level,
          (select b.level from rating b where b.partnership_id = g.partnership_id and b.aspect = g.aspect and b.id < g.id
             and b.action_id is not distinct from g.action_id and b.recommendation_id = g.recommendation_id and not b.sent_back order by b.id desc limit 1),
          concat_ws(' ', case g.aspect when 'overall' then null else initcap(g.aspect) || ':' end, g.because, 'Overruled: ' || g.overruled_because)
        from rating g where g.partnership_id = (select gt_partnership()) and g.at >= @since and not g.from_source
        union all
        select 'evidence', e.partnership_id, e.id::text, e.at, e.by_name, e.plan_id, a.recommendation_id, e.action_id, e.title, null, e.description
        from evidence e left join plan_action a on a.partnership_id = e.partnership_id and a.id = e.action_id
        where e.partnership_id = (select gt_partnership()) and e.at >= @since and not e.withdrawn
        union all
        select 'impact', i.partnership_id, i.id::text, i.at, i.by_name, i.plan_id, i.recommendation_id, i.action_id, i.text, null, null
        from impact i where i.partnership_id = (select gt_partnership()) and i.at >= @since and i.passage is null and not i.withdrawn
        union all
        select 'board', x.partnership_id, x.id::text, x.at, x.by_name, x.plan_id, x.recommendation_id, null, initcap(x.kind) || ': ' || x.text, null, null
        from board_exchange x where x.partnership_id = (select gt_partnership()) and x.at >= @since and x.passage is null
        union all
        select 'activity', h.partnership_id, h.id::text, h.at, h.person_name, h.plan_id, h.recommendation_id, h.action_id, h.after ->> 'activity', h.before ->> 'activity', h.after ->> 'activity_reason'
        from history_entry h
        where h.partnership_id = (select gt_partnership()) and h.at >= @since and h.subject = 'plan_action' and h.change = 'update' and h.after ? 'activity'
        union all
        select 'due', d.partnership_id, d.id::text, h.at, h.person_name, h.plan_id, h.recommendation_id, d.action_id, d.as_given, null, h.reason
        from history_entry h
        join action_date d on d.partnership_id = h.partnership_id and d.id::text = h.subject_id
        where h.partnership_id = (select gt_partnership()) and h.at >= @since and h.subject = 'action_date' and h.change = 'insert' and d.meaning = 'due' and d.passage is null
        """;
}
