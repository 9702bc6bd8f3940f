using System.Runtime.CompilerServices;
using Dapper;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Storage.Plans;

/// <summary>The actions that a filter means: a page of them, how many, or all one after the other.</summary>
public sealed class ActionList(GoldenThreadDb db)
{
    /// <summary>How many actions the filter means.</summary>
    public async Task<int> Count(ActionFilter filter, DateOnly today)
    {
        var values = new DynamicParameters();
        var sql = $"select count(*)::int from {ActionFilter.From} where {filter.Where(values, today)}";
        return await db.Connection.ExecuteScalarAsync<int>(sql, values);
    }

    /// <summary>A page of them: what is due soonest first, what has no due date last.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="today">The day that overdue is counted from.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">How many to a page.</param>
    public async Task<IReadOnlyList<ActionRow>> Page(ActionFilter filter, DateOnly today, int page, int size)
    {
        var values = new DynamicParameters();
        var sql = Sql(filter, values, today, "limit @size offset @skip");
        values.Add("size", size);
        values.Add("skip", (Math.Max(page, 1) - 1) * size);
        return [.. await db.Connection.QueryAsync<ActionRow>(sql, values)];
    }

    /// <summary>The few that are overdue the longest; of several due on the same day those that were entered first.</summary>
    /// <param name="today">The day that overdue is counted from.</param>
    /// <param name="most">How many at most.</param>
    public async Task<IReadOnlyList<ActionRow>> LongestOverdue(DateOnly today, int most)
    {
        // The index has them in this order: however many are overdue, no more are looked at.
        var first = await db.Connection.QueryAsync<Guid>(
            "select action_id from action_state where partnership_id = (select gt_partnership()) and is_open and due_latest < @today order by due_latest, action_id limit @most",
            new { today, most });
        return await Page(new ActionFilter { Overdue = true, Among = [.. first] }, today, 1, most);
    }

    /// <summary>All of them, as they come from the database.</summary>
    public async IAsyncEnumerable<ActionRow> All(ActionFilter filter, DateOnly today, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var values = new DynamicParameters();
        await using var reader = await db.Connection.ExecuteReaderAsync(
            new CommandDefinition(Sql(filter, values, today, ""), values, cancellationToken: cancellation));
        var read = reader.GetRowParser<ActionRow>();
        while (await reader.ReadAsync(cancellation)) yield return read(reader);
    }

    // The page is chosen first, and only its rows are looked up further.
    private static string Sql(ActionFilter filter, DynamicParameters values, DateOnly today, string limit)
    {
        var where = filter.Where(values, today);
        values.Add("day", today);
        values.Add("of", StateWord.Of(filter.Aspect));
        return
            $"""
            with chosen as (
              select a.partnership_id, a.id, p.reference, r.position as whole, a.position, s.due_earliest as earliest, s.due_latest as latest, s.due_text, s.due_edtf
              from {ActionFilter.From}
              where {where}
              order by s.due_latest nulls last, p.reference, r.position, a.position, a.id
              {limit})
            select a.id as Action, a.text, a.activity, a.plan_id as Plan, c.reference, r.id as Recommendation,
              coalesce(nullif(whole.number, '') || ' ', '') || r.number as Number, r.text as RecommendationText, r.themes,
              c.due_text as Due, c.due_edtf as DueEdtf, c.earliest as DueEarliest, c.latest as DueLatest,
              (c.latest < @day and a.activity not in ('done', 'no-longer-needed')) is true as Overdue,
              coalesce(own.level, rated.level) as Level,
              case when own.level is null then rated.overruled_because else own.overruled_because end as OverruledBecause,
              case when own.level is null then rated.because else own.because end as RatedBecause,
              own.level is null and rated.level is not null as RatedAsWhole,
              {QuestionOf.Action} as InQuestion,
              last.at as LastUpdate, last.text as LastWords,
              array(select o.name from action_organisation x join organisation o on o.partnership_id = x.partnership_id and o.id = x.organisation_id
                where x.partnership_id = a.partnership_id and x.action_id = a.id and x.handed_over is null order by x.id) as Organisations
            from chosen c
            join plan_action a on a.partnership_id = c.partnership_id and a.id = c.id
            join recommendation r on r.partnership_id = a.partnership_id and r.id = a.recommendation_id
            left join recommendation whole on whole.partnership_id = r.partnership_id and whole.id = r.part_of_id
            left join lateral ({RatingOf.Action("g.level, g.overruled_because, g.because", "a", "@of")}) own on true
            left join lateral ({RatingOf.Recommendation("g.level, g.overruled_because, g.because", "r", "@of")}) rated on true
            left join lateral (select u.at, u.text from progress_update u
              where u.partnership_id = a.partnership_id and u.action_id = a.id order by u.id desc limit 1) last on true
            order by c.latest nulls last, c.reference, c.whole, c.position, c.id
            """;
    }
}
