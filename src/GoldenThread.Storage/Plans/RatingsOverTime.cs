using Dapper;

namespace GoldenThread.Storage.Plans;

/// <summary>The ratings of recommendations in plans that are run, as they stood at the end of each month.</summary>
public sealed class RatingsOverTime(GoldenThreadDb db)
{
    /// <summary>One row for each day and level that occurs; the last day is today, and its figures are those of the list as it is now.</summary>
    /// <param name="today">The last day.</param>
    /// <param name="months">How many months back.</param>
    public async Task<IReadOnlyList<LevelOnDay>> Ask(DateOnly today, int months)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        // The last day of each month before this one, then today.
        var days = Enumerable.Range(0, months).Select(back => first.AddMonths(-back).AddDays(-1)).Reverse().Append(today).ToArray();
        var rows = await db.Connection.QueryAsync<(DateOnly Day, string Level, int Count)>(Sql, new { days });
        return [.. rows.Select(row => new LevelOnDay(row.Day, row.Level, row.Count))];
    }

    // Each rating counts from its day until the next one's. Of several on a day the last counts.
    private static readonly string Sql =
        $"""
        with held as (
          select g.level, (g.at at time zone 'Europe/London')::date as from_day,
            lead((g.at at time zone 'Europe/London')::date) over (partition by g.of_recommendation_id order by g.id) as until_day
          from rating g
          join recommendation r on r.partnership_id = g.partnership_id and r.id = g.of_recommendation_id
          join plan p on p.partnership_id = r.partnership_id and p.id = r.plan_id
          where g.partnership_id = (select gt_partnership()) and g.of_recommendation_id is not null and {RatingOf.Counts("'overall'")} and p.state = 'open')
        select d.day as Day, h.level as Level, count(*)::int as Count
        from unnest(@days::date[]) d(day)
        join held h on h.from_day <= d.day and (h.until_day is null or h.until_day > d.day)
        group by d.day, h.level
        order by d.day, h.level
        """;
}
