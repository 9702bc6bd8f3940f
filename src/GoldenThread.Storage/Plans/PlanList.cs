using Dapper;
using GoldenThread.Plans;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Storage.Plans;

/// <summary>Lists the partnership's plans.</summary>
public static class PlanList
{
    /// <summary>All plans, those that are closed or withdrawn included, by state and reference.</summary>
    /// <param name="db">A session.</param>
    /// <param name="today">The day on which a thing is overdue.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyList<PlanRow>> All(GoldenThreadDb db, DateOnly today, CancellationToken cancellation = default)
    {
        var rows = await db.Connection.QueryAsync<Listed>(new CommandDefinition(
            """
            select p.id, p.reference, p.title, p.published ->> 'text' as published, p.state, coalesce(r.count, 0)::int as recommendations,
              coalesce(s.actions, 0)::int as actions, coalesce(s.done, 0)::int as done, coalesce(s.overdue, 0)::int as overdue
            from plan p
            left join (select plan_id, count(*) from recommendation where partnership_id = (select gt_partnership()) and part_of_id is null group by plan_id) r on r.plan_id = p.id
            left join (
              select plan_id, count(*) as actions, count(*) filter (where activity in ('done', 'no-longer-needed')) as done,
                count(*) filter (where is_open and due_latest < @today) as overdue
              from action_state where partnership_id = (select gt_partnership()) group by plan_id) s on s.plan_id = p.id
            where p.partnership_id = (select gt_partnership())
            order by p.state, p.reference
            """,
            new { today }, cancellationToken: cancellation));
        return
        [
            .. rows.Select(
                r => new PlanRow(
                    new PlanId(r.Id), r.Reference, r.Title, r.Published, StateWord.To<PlanState>(r.State), r.Recommendations, r.Actions, r.Done, r.Overdue)),
        ];
    }

    private sealed record Listed(
        Guid Id, string Reference, string Title, string? Published, string State, int Recommendations, int Actions, int Done, int Overdue);
}
