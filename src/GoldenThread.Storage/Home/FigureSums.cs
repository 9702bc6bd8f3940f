using Dapper;
using GoldenThread.Storage.Board;
using GoldenThread.Storage.Mapping;
using GoldenThread.Storage.Plans;

namespace GoldenThread.Storage.Home;

/// <summary>
/// Sums what the database keeps of each figure (0083_figures.sql): the cost is that of days and months on which something stands, not of what
/// the partnership has. A test holds each figure against the list that shows what it counts.
/// </summary>
public sealed class FigureSums(GoldenThreadDb db)
{
    private sealed record Sum(string What, string Key, DateOnly Day, int Count);

    /// <summary>The figures of the whole partnership, for those who see its plans.</summary>
    /// <param name="today">The day that overdue is counted from, and the last of the months.</param>
    /// <param name="soon">The last day on which something is due soon.</param>
    /// <param name="months">How many months back.</param>
    /// <param name="since">The day from whose beginning on changes are counted; null for none.</param>
    public async Task<PlanFigures> Ask(DateOnly today, DateOnly soon, int months, DateOnly? since)
    {
        var sums = (await db.Connection.QueryAsync<Sum>(Sql, new { today, soon, since })).ToLookup(sum => sum.What);
        int Only(string what) => sums[what].Sum(sum => sum.Count);
        return new PlanFigures
        {
            Overdue = Only("overdue"),
            DueSoon = Only("soon"),
            InQuestion = Only("question"),
            Unanswered = Only("unanswered"),
            Levels = Levels(sums["rating"]),
            OverTime = [.. Days(today, months).Select(day => (day, Levels(sums["rating"].Where(sum => sum.Key != ActionFilter.Unrated && sum.Day <= day)))).Where(one => one.Item2.Count > 0)],
            Changes = sums["change"].ToDictionary(sum => StateWord.To<ChangeKind>(sum.Key), sum => sum.Count),
        };
    }

    /// <summary>The figures of an organisation's lead, counted over the actions of their organisation alone.</summary>
    /// <param name="today">The day that overdue is counted from.</param>
    /// <param name="soon">The last day on which something is due soon.</param>
    public Task<PlanFigures> Own(DateOnly today, DateOnly soon) => db.Connection.QuerySingleAsync<PlanFigures>(OwnSql, new { today, soon });

    // The last day of each month before this one, then today.
    private static IEnumerable<DateOnly> Days(DateOnly today, int months) =>
        Enumerable.Range(0, months).Select(back => today.AddDays(1 - today.Day).AddMonths(-back).AddDays(-1)).Reverse().Append(today);

    private static Dictionary<string, int> Levels(IEnumerable<Sum> sums) =>
        sums.GroupBy(sum => sum.Key).Select(level => (level.Key, Count: level.Sum(sum => sum.Count))).Where(level => level.Count != 0)
            .ToDictionary(level => level.Key, level => level.Count, StringComparer.Ordinal);

    // Each part is a range of the index.
    private const string Sql =
        """
        select what, key, day, sum(count)::int as count from (
          select case when day < @today then 'overdue' else 'soon' end as what, key, date '-infinity' as day, count
            from figure where partnership_id = (select gt_partnership()) and what = 'due' and day <= @soon
          union all
          select what, key, day, count from figure where partnership_id = (select gt_partnership()) and what in ('rating', 'question', 'unanswered')
          union all
          select what, key, '-infinity', count from figure where partnership_id = (select gt_partnership()) and what = 'change' and day >= @since) f
        group by what, key, day
        having sum(count) <> 0
        """;

    // They are named, so that each is found by its key: the guard alone would look at every action whether it is one of them.
    private const string OwnSql =
        """
        select (count(*) filter (where due_latest < @today))::int as Overdue, (count(*) filter (where due_latest between @today and @soon))::int as DueSoon,
          count(*)::int as Open
        from action_state
        where partnership_id = (select gt_partnership()) and is_open and action_id = any (array(select gt_my_actions()))
        """;
}
