using GoldenThread.Access;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Stories;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Tasks;
using GoldenThread.Tasks;
using GoldenThread.Work.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Stories;

/// <summary>Tasks of pathways: what a story asks of them, and excuses.</summary>
internal sealed class StoryTasks(StoryStage stage, StoryNode expected) : StoryQuestions(stage, expected)
{
    /// <summary>Excuses a task as the entry says.</summary>
    public static async Task<StoryOutcome> Excuse(StoryStage stage, StoryWork work, StoryNode act, StoryChild child)
    {
        var tasks = await Kept(stage, child);
        var one = Find(stage, tasks, act) ?? throw new RuleException("There is no such task");
        await work.The<ActOnTask>().Excuse(child.Child, one.Id, StoryTime.Day(act.Said("until")!), act.Said("because"));
        return StoryOutcome.Accepted;
    }

    /// <summary>What is wrong with one task that is asked about.</summary>
    public async Task<IReadOnlyList<string>> Wrong(StoryNode task)
    {
        var child = task.Said("child") is { } named ? Stage.Children[named] : Children[0];
        var wrong = new List<string>();
        var (all, closed) = await WorkedOut(child);
        if (When >= Stage.Clock.Now && Known >= Stage.Clock.Now)
        {
            var kept = await Kept(Stage, child);
            wrong.AddRange(all.Where(t => t.State != TaskState.NotNeeded && !kept.Any(k => k.Of == t.Of && k.Seals.SequenceEqual(t.Seals) && k.State == t.State && k.Whose == t.Whose && k.Climbed == t.Climbed))
                .Select(t => $"{t.Pathway} {t.Step} {t.Number}: {t.State.InWords()} is not what is kept"));
        }

        foreach (var viewer in Asked["viewer"] is null ? [null] : Asked.All("viewer").ToArray<string?>())
        {
            var seen = FindTasks.Topmost(viewer is null ? all : await SeenBy(viewer, child, all, closed));
            var one = Find(Stage, [.. seen], task);
            wrong.AddRange((await Of(task, one, viewer, child)).Select(w => $"{(viewer is null ? "" : $"{viewer}: ")}{task.Said("pathway")} {task.Said("step")}: {w}"));
        }

        return wrong;
    }

    /// <summary>A measure of live records, for the system or for each viewer.</summary>
    public async Task<string?> Measure(StoryNode node)
    {
        var (of, wrong) = (node.Said("of")!.Split('/'), new List<string>());
        foreach (var viewer in Asked["viewer"] is null ? [null] : Asked.All("viewer").ToArray<string?>())
        {
            await using var work = viewer is null ? await Stage.AsSystem() : await Stage.As(viewer);
            var found = await work.The<FindMeasure>().Of(of[0], of[1], node.Said("month")!, When, Known, viewer is null ? null : Stage.Person(viewer));
            var who = viewer is null ? "" : $"{viewer}: ";
            if (node["suppressed"] is not null && node.Is("suppressed") != found.IsSuppressed) wrong.Add($"{who}{(found.IsSuppressed ? "" : "not ")}suppressed");
            foreach (var (field, number) in new[] { ("in-time", found.InTime), ("total", found.Total), ("listed", found.Listed.Count), ("withheld", found.Withheld) })
                if (node.Number(field) is { } expects && expects != number) wrong.Add($"{who}{field} {number}");
        }

        return Said(wrong);
    }

    private async Task<IReadOnlyList<string>> Of(StoryNode task, KeptTask? one, string? viewer, StoryChild child)
    {
        var wrong = new List<string>();
        var state = one?.State.InWords() ?? "none";
        if (task.Said("state") is { } expects && expects != state) wrong.Add(state);
        if (one is null) return wrong;
        HashSet<string> whose = [Called((one.Organisation ?? one.Lead)?.Value.ToString()), Called(one.Whose?.Value.ToString())];
        if (one.Whose is null && one.Team is { } team) whose.Add(Called(team.Value.ToString()));
        wrong.AddRange(task.All("for").Where(f => !whose.Contains(f)).Select(f => $"not for {f}, but for {string.Join(", ", whose)}"));
        if (task["escalated"] is not null && one.Climbed > 0 != task.Is("escalated")) wrong.Add(one.Climbed > 0 ? $"escalated, to {Called(one.EscalatedTo?.Value.ToString())}" : "not escalated");
        if (task.Said("escalated-to") is { } to && Called(one.EscalatedTo?.Value.ToString()) != to) wrong.Add($"escalated to {Called(one.EscalatedTo?.Value.ToString())}");
        if (task.Said("excused-by") is { } by && Called(one.ExcusedBy?.Value.ToString()) != by) wrong.Add($"excused by {Called(one.ExcusedBy?.Value.ToString())}");
        if (task["has"] is null) return wrong;
        var words = await Words(one, viewer, child);
        wrong.AddRange(task.All("has").Where(h => !words.Contains(h, StringComparison.OrdinalIgnoreCase)).Select(h => $"“{h}” is not in “{words}”"));
        return wrong;
    }

    // Of what was worked out: the tasks of those whose seals the viewer opens, where they see the plan.
    private async Task<IReadOnlyList<KeptTask>> SeenBy(string viewer, StoryChild child, IReadOnlyList<KeptTask> all, IReadOnlyList<Seal> closed)
    {
        if (await Shown(viewer, child) is not { Opened.Level: >= Level.Plan }) return [];
        var person = Stage.Person(viewer);
        return [.. all.Where(t => t.Seals.All(s => closed.Any(c => c.Id.Value == s && c.Openers.Contains(person))))];
    }

    private async Task<string> Words(KeptTask task, string? viewer, StoryChild child)
    {
        await using var work = viewer is null ? await Stage.AsSystem() : await Stage.As(viewer);
        if (viewer is not null) await work.The<Children.FindChild>().Show(child.Child, "direct work", Known);
        // As it was worked out, with the reasons and what was done with the one that is kept.
        var kept = (await Kept(Stage, child)).FirstOrDefault(k => k.Of == task.Of && k.Seals.SequenceEqual(task.Seals));
        return Text(await work.The<FindTasks>().Of(child.Child, task with { Id = kept?.Id ?? task.Id }));
    }

    /// <summary>The tasks of a record as the viewer's page shows them, once it is open.</summary>
    public static async Task<IReadOnlyList<string>> Texts(StoryWork work, StoryChild child)
    {
        var texts = new List<string>();
        foreach (var one in await work.The<FindTasks>().In(child.Child))
            if (one.Task.State != TaskState.NotNeeded) texts.Add(Text(await work.The<FindTasks>().Of(child.Child, one.Task)));
        return texts;
    }

    private static string Text(TaskShown shown) => string.Join(
        ". ", new[] { shown.Title, shown.Does, shown.Stands, shown.By, shown.For, shown.Rule, shown.NotShown, shown.EscalatedTo, shown.ExcusedBy }.OfType<string>()
            .Concat(shown.Because.Select(b => b.InWords)).Concat(shown.Sources).Concat(shown.Acts.Select(a => a.Because)));

    private async Task<(IReadOnlyList<KeptTask> Tasks, IReadOnlyList<Seal> Closed)> WorkedOut(StoryChild child)
    {
        await using var work = await Stage.AsSystem();
        var db = work.The<GoldenThreadDb>();
        var record = (await TaskRecords.Read(db, [child.Child], Stage.Clock.Now))[0];
        var (tasks, _) = record.All(await work.The<TaskPathways>().Of(db), TimetableDefinitions.WorkingDays, When.UtcDateTime, Known.UtcDateTime);
        return (tasks, await db.Seals.AsNoTracking().Where(s => s.Child == child.Child).ToListAsync());
    }

    private static async Task<IReadOnlyList<KeptTask>> Kept(StoryStage stage, StoryChild child)
    {
        await using var work = await stage.AsSystem();
        return await work.The<GoldenThreadDb>().Tasks.AsNoTracking().Where(t => t.Child == child.Child).ToListAsync();
    }

    // "of" is the entry whose event began it. Of several that fit, the one that began last.
    private static KeptTask? Find(StoryStage stage, IReadOnlyList<KeptTask> tasks, StoryNode asked)
    {
        var of = asked.Said("of") is { } entry && stage.Things.TryGetValue(entry, out var thing) ? thing.ToString() : null;
        var number = asked.Number("number") ?? 1;
        return tasks.Where(t => t.Pathway == asked.Said("pathway") && t.Step == asked.Said("step") && t.Number == number && (of is null || t.TriggerEvent.StartsWith(of, StringComparison.Ordinal)))
            .OrderBy(t => t.State != TaskState.NoLongerAskedFor).ThenBy(t => t.Began).LastOrDefault();
    }
}
