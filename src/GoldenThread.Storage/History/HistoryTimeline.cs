using Dapper;
using GoldenThread.Plans;
using GoldenThread.Storage.Administration;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.History;

/// <summary>What happened to a plan, a recommendation or an action, newest first, for people to read.</summary>
public static class HistoryTimeline
{
    // Names come from rows that the person sees, as everything does.
    // What is not asked is not in the statement, so that one plan of it serves everybody: planning the rules of every table takes longer than running it.
    private static string Lines(HistoryOf of, int size, long skip) =>
        $"""
        select h.id, h.at, h.person_name, (select o.name from organisation o where o.partnership_id = h.partnership_id and o.id = h.organisation_id) as organisation,
          h.subject, h.recommendation_id, h.action_id, h.change, h.before::text as before, h.after::text as after, h.reason,
          (select concat_ws(' ', nullif(w.number, ''), r.number) from recommendation r left join recommendation w on w.partnership_id = r.partnership_id and w.id = r.part_of_id
             where r.partnership_id = h.partnership_id and r.id = h.recommendation_id) as number,
          (select a.text from plan_action a where a.partnership_id = h.partnership_id and a.id = h.action_id) as action_text,
          case when h.subject = 'action_organisation' then
            (select o.name from action_organisation x join organisation o on o.partnership_id = x.partnership_id and o.id = x.organisation_id
             where x.partnership_id = h.partnership_id and x.id = h.subject_id::uuid) end as acting
        from (
          select * from history_entry h
          where h.partnership_id = (select gt_partnership()) and h.subject <> all (@unread){(of.Plan is null ? "" : " and h.plan_id = @plan")}{(of.Since is null ? "" : " and h.at >= @since")}
            {(of.Action is null ? "" : " and h.action_id = @action")}{(of.Recommendation is null ? "" : " and h.recommendation_id = @recommendation")}
          order by h.id desc limit {size + 1} offset {skip}) h
        order by h.id desc
        """;

    /// <summary>A page of what happened.</summary>
    /// <param name="db">A session: only what its person may see is shown.</param>
    /// <param name="of">To what, and since when.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="size">Lines on a page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<HistoryPage> Find(GoldenThreadDb db, HistoryOf of, int number = 1, int size = 50, CancellationToken cancellation = default)
    {
        var values = new
        {
            plan = of.Plan?.Value,
            recommendation = of.Recommendation?.Value,
            action = of.Action?.Value,
            since = of.Since,
            // Rows that only carry others' bytes or links tell a reader nothing.
            unread = new[] { "stored_file", "publication_file", "reminder_sent", "outbox_message" },
        };
        var scale = await db.Partnerships.Select(p => p.Scale).FirstOrDefaultAsync(cancellation) ?? RatingScale.Three;
        var entries = (await db.Connection.QueryAsync<HistoryEntry>(
            new CommandDefinition(Lines(of, size, (Math.Max(1, number) - 1L) * size), values, cancellationToken: cancellation))).ToList();
        return new HistoryPage([.. entries.Take(size).Select(entry => entry.Line(scale))], entries.Count > size);
    }
}
