using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Tasks;
using GoldenThread.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Tasks;

/// <summary>Tasks as they are shown: on one's own list, one's team's, among the unowned, and one with its reasons.</summary>
internal sealed class FindTasks(GoldenThreadDb db, TaskPathways pathways)
{
    /// <summary>The lists that there are: "mine", "team", "unowned".</summary>
    public static readonly IReadOnlyList<string> Lists = ["mine", "team", "unowned"];

    /// <summary>How many of the person's own tasks are overdue and due; no child is named.</summary>
    public Task<(int Overdue, int Due)> Waiting() => TasksListed.Waiting(db);

    /// <summary>How many tasks a page of a list has.</summary>
    public const int OnPage = 50;

    /// <summary>A page of one list, those due first on top, a step that comes back once; that the list was shown is written first.</summary>
    /// <param name="which">Which list.</param>
    /// <param name="skip">How many of the list come before.</param>
    /// <returns>The tasks, and whether more follow.</returns>
    public async Task<(IReadOnlyList<TaskShown> Tasks, bool More)> List(string which, int skip = 0)
    {
        var list = await TasksListed.Of(db, which, skip, OnPage);
        var shown = await Shown(list.Tasks.Select(t => t.Task), list.Children);
        return ([.. shown.Zip(list.Tasks, (one, inTurn) => one with { Last = inTurn.Last })], list.More);
    }

    /// <summary>The tasks of a record that the person has opened, open ones first.</summary>
    public async Task<IReadOnlyList<TaskShown>> In(ChildId child) => await Shown(
        Topmost(await db.Tasks.AsNoTracking().Where(t => t.Child == child).ToListAsync()).OrderBy(t => !t.State.IsOpen()).ThenBy(t => t.Due ?? DateTimeOffset.MaxValue).ThenBy(t => t.Id), new Dictionary<ChildId, Headline>());

    /// <summary>When the tasks of a record that the person has opened were worked out, in UTC; null where there was nothing to work out.</summary>
    public Task<DateTimeOffset?> WorkedOut(ChildId child) => db.TaskClocks.AsNoTracking().Where(c => c.Child == child).Select(c => (DateTimeOffset?)c.WorkedOutAt).SingleOrDefaultAsync();

    /// <summary>A task of a record that the person has opened, with the reasons that they may see and what was done with it; null where there is no such task for them.</summary>
    /// <param name="child">Whose record, opened.</param>
    /// <param name="id">The task.</param>
    public async Task<TaskShown?> One(ChildId child, Guid id)
    {
        var task = await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Child == child && t.Id == id);
        return task is null ? null : await Of(child, task);
    }

    /// <summary>A task with the reasons that the person may see.</summary>
    /// <param name="child">Whose record, opened.</param>
    /// <param name="task">The task.</param>
    public async Task<TaskShown> Of(ChildId child, KeptTask task)
    {
        var shown = (await Shown([task], new Dictionary<ChildId, Headline>()))[0];
        var rows = await db.Statements.AsNoTracking().Where(s => s.Child == child && task.Because.Contains(s.Id)).OrderBy(s => s.Happened).ThenBy(s => s.Id).ToListAsync();
        var organisations = await db.Organisations.IgnoreAutoIncludes().AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name);
        var marks = rows.Count < task.Because.Count ? (await SealMarks.In(db, child)).Select(m => organisations[m.Organisation]).Distinct().ToList() : [];
        return shown with
        {
            Because = [.. rows.Select(r => new TaskReason(r.Happened, r.Recorded, PathwayProse.Event(new EventKind(r.Value!), PathwayWords.Current), organisations[r.Organisation], r.WithdrawnAt is not null))],
            Hidden = task.Because.Count - rows.Count,
            Ask = marks,
            Acts = await db.TaskActs.AsNoTracking().Where(a => a.Task == task.Id).OrderBy(a => a.At).ToListAsync(),
        };
    }

    /// <summary>Of what is said twice, what whoever opens more seals gets.</summary>
    public static IEnumerable<KeptTask> Topmost(IEnumerable<KeptTask> tasks) => tasks.GroupBy(t => t.Of).Select(g => g.OrderByDescending(t => t.Seals.Count).First());

    private async Task<IReadOnlyList<TaskShown>> Shown(IEnumerable<KeptTask> tasks, IReadOnlyDictionary<ChildId, Headline> children)
    {
        var known = await pathways.Of(db);
        var all = tasks.ToList();
        var organisations = all.Count == 0 ? [] : await db.Organisations.IgnoreAutoIncludes().AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name);
        var teams = all.Count == 0 ? [] : await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Name);
        var ids = all.SelectMany(t => new[] { t.Worker, t.AssignedTo, t.EscalatedTo, t.ExcusedBy }).OfType<PersonId>().Select(p => p.Value).Distinct().ToList();
        var people = all.Count == 0 ? [] : (await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.FullName }).ToListAsync()).ToDictionary(a => new PersonId(a.Id), a => a.FullName);
        return
        [
            .. all.Select(task =>
            {
                var pathway = known.Set.Pathways.SelectMany(v => v).FirstOrDefault(p => p.Key == task.Pathway && p.Version == task.Version);
                var step = pathway?.Steps.FirstOrDefault(s => s.Key == task.Step);
                return new TaskShown(task, children.GetValueOrDefault(task.Child), step?.Does ?? task.Step, pathway?.Title ?? task.Pathway)
                {
                    Rule = pathway is null || step is null ? "" : PathwayProse.Step(step, pathway, PathwayWords.Current),
                    Begins = pathway is null ? "" : PathwayProse.Begins(pathway, PathwayWords.Current),
                    Sources = step?.Source is { } source ? [source] : pathway is null ? [] : [.. pathway.Sources],
                    Organisation = task.Organisation is { } by ? organisations.GetValueOrDefault(by) : null,
                    Team = task.Team is { } team ? teams.GetValueOrDefault(team) : null,
                    Whose = task.Whose is { } whose ? people.GetValueOrDefault(whose) : null,
                    EscalatedTo = task.EscalatedTo is { } to ? people.GetValueOrDefault(to) : null,
                    ExcusedBy = task.ExcusedBy is { } excused ? people.GetValueOrDefault(excused) : null,
                };
            }),
        ];
    }
}
