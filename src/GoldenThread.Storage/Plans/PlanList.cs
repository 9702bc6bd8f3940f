using Dapper;
using GoldenThread.Plans;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Storage.Plans;

/// <summary>Lists the partnership's plans.</summary>
public static class PlanList
{
    /// <summary>All plans but withdrawn ones, by reference.</summary>
    /// <param name="db">A session.</param>
    /// <param name="today">The day on which a thing is overdue.</param>
    /// <param name="withdrawn">True to list withdrawn plans too.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyList<PlanRow>> All(GoldenThreadDb db, DateOnly today, bool withdrawn = false, CancellationToken cancellation = default)
    {
        var rows = await db.Connection.QueryAsync<Listed>(new CommandDefinition(
            """
            select p.id, p.reference, p.title, p.state, coalesce(r.count, 0)::int as recommendations,
              coalesce(s.actions, 0)::int as actions, coalesce(s.done, 0)::int as done, coalesce(s.overdue, 0)::int as overdue,
              (select h.at from history_entry h where h.partnership_id = p.partnership_id and h.plan_id = p.id order by h.id desc limit 1) as changed
            from plan p
            left join (select plan_id, count(*) from recommendation where partnership_id = (select gt_partnership()) and part_of_id is null group by plan_id) r on r.plan_id = p.id
            left join (
              select plan_id, count(*) as actions, count(*) filter (where activity in ('done', 'no-longer-needed')) as done,
                count(*) filter (where is_open and due_latest < @today) as overdue
              from action_state where partnership_id = (select gt_partnership()) group by plan_id) s on s.plan_id = p.id
            where p.partnership_id = (select gt_partnership()) and (@withdrawn or p.state <> 'withdrawn')
            order by p.reference
            """,
            new { today, withdrawn }, cancellationToken: cancellation));
        return [.. rows.Select(r => new PlanRow(new PlanId(r.Id), r.Reference, r.Title, StateWord.To<PlanState>(r.State), r.Recommendations, r.Actions, r.Done, r.Overdue, r.Changed))];
    }

    private sealed record Listed(Guid Id, string Reference, string Title, string State, int Recommendations, int Actions, int Done, int Overdue, DateTime? Changed);
}
