using Dapper;
using GoldenThread.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tasks;

/// <summary>Lists of tasks: each is written and committed before a name is shown.</summary>
public static class TasksListed
{
    /// <summary>How many of the person's own tasks are overdue and due; no child is named.</summary>
    public static async Task<(int Overdue, int Due)> Waiting(GoldenThreadDb db) => await db.Connection.QuerySingleAsync<(int Overdue, int Due)>("select overdue, due from gt_tasks_waiting()");

    /// <summary>The organisation's tasks that changed after a moment, of children whose plan the person may see, the oldest change first; that they were listed is written first.</summary>
    /// <param name="db">In the session of the person.</param>
    /// <param name="since">The moment, in UTC.</param>
    /// <param name="after">The last task of that moment that is known already.</param>
    /// <param name="most">How many are looked at, at most 500.</param>
    public static async Task<TasksSince> Since(GoldenThreadDb db, DateTimeOffset since, Guid after, int most)
    {
        var list = await db.Written("select gt_list_tasks_since($1, $2, $3)", since.UtcDateTime, after, most);
        var tasks = await db.Tasks.FromSql($"select * from gt_tasks_listed_since({list})").AsNoTracking().ToListAsync();
        var (upTo, last, more) = await db.Connection.QuerySingleAsync<(DateTime UpTo, Guid Last, bool More)>("select up_to, last, more from gt_tasks_looked_at(@list)", new { list });
        return new TasksSince([.. tasks.OrderBy(t => t.ChangedAt).ThenBy(t => t.Id)], new DateTimeOffset(DateTime.SpecifyKind(upTo, DateTimeKind.Utc)), last, more);
    }

    /// <summary>A page of a list of the person: a step that comes back stands there once.</summary>
    /// <param name="db">In the session of the person.</param>
    /// <param name="which">mine, team or unowned.</param>
    /// <param name="skip">How many of the list come before.</param>
    /// <param name="most">How many are looked at, at most 500; those of children whom the person may not see are left out.</param>
    public static async Task<TaskList> Of(GoldenThreadDb db, string which, int skip, int most)
    {
        var list = await db.Written("select gt_list_tasks($1, $2, $3)", which, skip, most);
        var tasks = await db.Tasks.FromSql($"select * from gt_tasks_listed({list})").AsNoTracking().ToListAsync();
        var children = tasks.Count == 0 ? [] : await ChildrenShown.Of(db, list);
        var more = await db.Connection.QuerySingleAsync<bool>("select gt_tasks_go_on(@list)", new { list });
        var inTurn = tasks.GroupBy(t => (t.Child, t.Of with { Number = 0 })).Select(g => g.OrderBy(t => t.Due).ThenBy(t => t.Number).ToList()).Select(g => new TaskInTurn(g[0], g.Count > 1 ? g[^1] : null));
        return new TaskList([.. inTurn.OrderBy(t => t.Task.Due).ThenBy(t => t.Task.Id)], children.ToDictionary(c => c.Child), more);
    }
}
