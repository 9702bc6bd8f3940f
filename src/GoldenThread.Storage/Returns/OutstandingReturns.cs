using Dapper;

namespace GoldenThread.Storage.Returns;

/// <summary>Outstanding returns: each organisation with each open action in which it acts now.</summary>
public sealed class OutstandingReturns(GoldenThreadDb db)
{
    /// <summary>What organisations owe on actions, by organisation and due date.</summary>
    /// <param name="organisation">Of one organisation; null for all.</param>
    /// <param name="action">Of one action; null for all.</param>
    /// <param name="dueBy">Due on this day or before it alone; null for all, those without a due date too.</param>
    public Task<IReadOnlyList<OwedRow>> Ask(OrganisationId? organisation = null, ActionId? action = null, DateOnly? dueBy = null) =>
        Rows(new { organisation = organisation?.Value, action = action?.Value, dueBy, size = (int?)null, skip = 0 });

    /// <summary>The same, a page of it.</summary>
    /// <param name="organisation">Of one organisation; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">How many to a page.</param>
    public Task<IReadOnlyList<OwedRow>> Page(OrganisationId? organisation, int page, int size) =>
        Rows(new
        {
            organisation = organisation?.Value,
            action = (Guid?)null,
            dueBy = (DateOnly?)null,
            size = (int?)size,
            skip = (Math.Max(page, 1) - 1) * size
        });

    /// <summary>What each organisation owes in all, counted by the database; those that owe nothing are not among them.</summary>
    /// <param name="today">The day that overdue is counted from.</param>
    public async Task<IReadOnlyList<OwedByOrganisation>> Totals(DateOnly today) =>
        [.. await db.Connection.QueryAsync<OwedByOrganisation>(TotalsSql, new { today })];

    private async Task<IReadOnlyList<OwedRow>> Rows(object values) => [.. await db.Connection.QueryAsync<OwedRow>(Sql, values)];

    private const string Leads =
        "(select count(*)::int from account l where l.partnership_id = o.partnership_id and l.organisation_id = o.id and l.role = 'organisation-lead' and l.ended_at is null)";

    private const string TotalsSql =
        $"""
        select o.id as Organisation, o.name, owed.open as Open, owed.overdue as Overdue, o.contact_email is not null or {Leads} > 0 as CanBeReminded
        from (select x.organisation_id, count(*)::int as open, (count(*) filter (where due.due_latest < @today))::int as overdue
              from action_organisation x
              join action_state due on due.partnership_id = x.partnership_id and due.action_id = x.action_id
              where x.partnership_id = (select gt_partnership()) and x.handed_over is null and due.is_open
              group by x.organisation_id) owed
        join organisation o on o.partnership_id = (select gt_partnership()) and o.id = owed.organisation_id
        order by o.name, o.id
        """;

    // The rows are chosen and put in order first; what came back and who was told is looked up for these alone.
    private const string Sql =
        $"""
        with chosen as (
          select x.partnership_id, x.organisation_id, x.action_id, o.name as organisation_name, due.due_text, due.due_latest,
            p.reference, p.id as plan_id, r.position as whole, a.position
          from action_organisation x
          join organisation o on o.partnership_id = x.partnership_id and o.id = x.organisation_id
          join action_state due on due.partnership_id = x.partnership_id and due.action_id = x.action_id
          join plan_action a on a.partnership_id = x.partnership_id and a.id = x.action_id
          join plan p on p.partnership_id = a.partnership_id and p.id = a.plan_id
          join recommendation r on r.partnership_id = a.partnership_id and r.id = a.recommendation_id
          where x.partnership_id = (select gt_partnership()) and x.handed_over is null and due.is_open
            and (@organisation::uuid is null or x.organisation_id = @organisation) and (@action::uuid is null or x.action_id = @action)
            and (@dueBy::date is null or due.due_latest <= @dueBy)
          order by o.name, o.id, due.due_latest nulls last, p.reference, r.position, a.position, a.id
          limit @size offset @skip)
        select o.id as Organisation, o.name as OrganisationName, o.contact_email as ContactEmail, o.escalation_email as EscalationEmail, {Leads} as Leads,
          a.id as Action, a.text, c.plan_id as Plan, c.reference, a.recommendation_id as Recommendation,
          coalesce(nullif(whole.number, '') || ' ', '') || r.number as Number, a.activity,
          c.due_text as Due, c.due_latest as DueLatest,
          back.state as ReturnState, back.id as Return, back.sent as ReturnSent, back.comment as ReturnComment,
          told.at as LastReminder, told.step as LastStep
        from chosen c
        join organisation o on o.partnership_id = c.partnership_id and o.id = c.organisation_id
        join plan_action a on a.partnership_id = c.partnership_id and a.id = c.action_id
        join recommendation r on r.partnership_id = a.partnership_id and r.id = a.recommendation_id
        left join recommendation whole on whole.partnership_id = r.partnership_id and whole.id = r.part_of_id
        left join lateral (select t.id, t.state, t.sent, t.comment from organisation_return t
          where t.partnership_id = a.partnership_id and t.action_id = a.id and t.organisation_id = o.id order by t.id desc limit 1) back on true
        left join lateral (select s.at, s.step from reminder_sent s
          where s.partnership_id = a.partnership_id and s.action_id = a.id and s.organisation_id = o.id and s.due = c.due_latest order by s.step desc limit 1) told on true
        order by c.organisation_name, o.id, c.due_latest nulls last, c.reference, c.whole, c.position, a.id
        """;
}
