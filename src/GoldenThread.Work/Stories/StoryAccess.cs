using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Documents.Stories;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Work.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Stories;

/// <summary>Questions of who may see what, who was told, and what is in the log.</summary>
internal sealed class StoryAccess(StoryStage stage, StoryNode expected) : StoryQuestions(stage, expected)
{
    public async Task<string?> Levels(StoryNode node)
    {
        await using var work = await Stage.AsSystem();
        var wrong = new List<string>();
        foreach (var (key, level) in node.Fields!)
        {
            var (worker, child) = key.Split('/') is [var one, var named] ? (one, Stage.Children[named]) : (key, Children[0]);
            var found = (await DecidedAccess.Of(work.The<GoldenThreadDb>(), Stage.Person(worker), child.Child, When)).Level;
            if (found != StoryActs.LevelOf(level.Text!)) wrong.Add($"{key}: {found.InWords()}");
        }

        return Said(wrong);
    }

    public async Task<string?> Sees(StoryNode node, bool does)
    {
        var wrong = new List<string>();
        foreach (var (worker, ids) in node.Fields!)
            foreach (var id in ids.Items!.Select(i => i.Text!))
                if (await IsSeen(worker, id) != does) wrong.Add($"{worker} {(does ? "does not see" : "sees")} {id}");
        return Said(wrong);
    }

    public async Task<string?> Tasks(StoryNode node)
    {
        var wrong = new List<string>();
        foreach (var task in node.Items!)
        {
            if (task.Said("task") is not { } kind)
            {
                wrong.AddRange(await new StoryTasks(Stage, Asked).Wrong(task));
                continue;
            }

            await using var work = await Stage.AsSystem();
            var found = await work.The<AccessTasks>().State(kind, Stage.Things[task.Said("of")!], When) ?? await work.The<RecordReviews>().State(kind, Stage.Things[task.Said("of")!], When) ?? throw new NotBuiltException($"task {kind}");
            // A viewer has the tasks of those for whom they are; others have none.
            foreach (var viewer in Asked["viewer"] is null ? [null] : Asked.All("viewer").ToArray<string?>())
            {
                var (state, who) = viewer is null || found.For.Contains(Stage.Workers[viewer].Id) ? (found.State, viewer is null ? kind : $"{viewer}: {kind}") : ("none", $"{viewer}: {kind}");
                if (state != task.Said("state")) wrong.Add($"{who}: {state}");
            }

            if (task["escalated"] is not null && found.Escalated != task.Is("escalated")) wrong.Add($"{kind}: {(found.Escalated ? "escalated" : "not escalated")}");
            wrong.AddRange(task.All("for").Where(f => !found.For.Contains(Guid.Parse(StoryActs.Owner(Stage, f)))).Select(f => $"{kind}: not for {f}, but for {string.Join(", ", found.For.Select(g => Called(g.ToString())))}"));
            if (task.Said("escalated-to") is { } to && !(found.Escalated && found.EscalatedTo.Contains(Guid.Parse(StoryActs.Owner(Stage, to))))) wrong.Add($"{kind}: not escalated to {to}");
            wrong.AddRange(task.All("has").Where(h => !found.Words.Contains(h, StringComparison.Ordinal)).Select(h => $"{kind}: “{h}” is not in “{found.Words}”"));
        }

        return Said(wrong);
    }

    public async Task<string?> Told(StoryNode node, bool there)
    {
        await using var work = await Stage.AsSystem();
        var wrong = new List<string>();
        foreach (var (worker, things) in node.Fields!)
        {
            var (to, until) = (Stage.Person(worker), Until);
            var notices = await work.The<GoldenThreadDb>().Notices.AsNoTracking().Where(n => n.Account == to && n.At <= until).ToListAsync();
            wrong.AddRange(things.Items!.Where(t => notices.Append(Nothing).Any(n => IsAbout(n, t)) != there).Select(t => $"{worker} was {(there ? "not " : "")}told of {t.Text ?? t.Said("of")}"));
        }

        return Said(wrong);
    }

    public async Task<string?> ForDpo(StoryNode node)
    {
        await using var work = await Stage.AsSystem();
        var until = Until;
        var notices = await work.The<GoldenThreadDb>().Notices.AsNoTracking().Where(n => n.ForDpo && n.At <= until).ToListAsync();
        return Said([.. node.Items!.Where(t => !notices.Exists(n => IsAbout(n, t))).Select(t => $"{t} is not on the list")]);
    }

    public async Task<string?> Log(StoryNode node)
    {
        await using var work = await Stage.AsSystem();
        var db = work.The<GoldenThreadDb>();
        var (wrong, until) = (new List<string>(), Until);
        foreach (var one in node.Items!)
        {
            var (who, did) = (Stage.Person(one.Said("who")!), one.Said("did"));
            if (did == "look-up") throw new NotBuiltException("the log of look-ups");
            if (did == "search")
            {
                if (!(await db.ChildLists.AsNoTracking().Where(l => l.Person == who && l.Kind == "search" && l.At <= until).ToListAsync()).Exists(l => one.Said("at") is not { } at || StoryTime.Fits(at, l.At))) wrong.Add($"not there: {one}");
                continue;
            }

            var child = one.Said("child") is { } named ? Stage.Children[named].Child : Asked["child"] is null ? (ChildId?)null : Children[0].Child;
            var entries = await db.Openings.AsNoTracking().Where(o => o.Person == who && (child == null || o.Child == child) && o.At <= until).ToListAsync();
            if (!entries.Exists(o => (o.Level > Level.Nothing) == (did == "read") && (one.Said("level") is not { } level || o.Level == StoryActs.LevelOf(level))
                && (one.Said("ground") is not { } ground || o.Ground.InWords() == ground) && (one.Said("purpose") is not { } purpose || o.Purpose == purpose) && (one.Said("at") is not { } at || StoryTime.Fits(at, o.At))))
                wrong.Add($"not there: {one}; there is {string.Join("; ", entries.Select(o => $"{(o.Level > Level.Nothing ? "read" : "refused")} {o.Level.InWords()} {o.Ground.InWords()} {o.Purpose}").Distinct())}");
        }

        return Said(wrong);
    }

    // What was there by the moment asked about; of what is asked at a moment, what that asking wrote too.
    private DateTimeOffset Until => When < Stage.Clock.Now ? When : Stage.Clock.Now;

    // So that each thing is looked at where there is no notice at all.
    private static readonly Notice Nothing = new() { Partnership = default, About = Guid.Empty, Kind = "", Text = "", At = default };

    private bool IsAbout(Notice notice, StoryNode thing)
    {
        var (id, has) = thing.Text is { } plain ? (plain, []) : (thing.Said("of")!, thing.All("has"));
        if (Stage.NotBuilt.Contains(id)) throw new NotBuiltException($"notices of {id}");
        return ((Stage.Things.TryGetValue(id, out var about) && notice.About == about) || (Stage.NoticesOf.TryGetValue(id, out var made) && made.Contains(notice.Id)))
            && has.All(h => notice.Text.Contains(h, StringComparison.Ordinal));
    }

    private async Task<bool> IsSeen(string worker, string id)
    {
        if (!Stage.Things.TryGetValue(id, out var thing)) return false;
        return (await SeenBy(worker, Asked["child"] is null ? Stage.ChildrenOf[id] : Children)).Exists(s => s.Number.Value == thing);
    }
}
