using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Documents.Stories;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using GoldenThread.Work.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Stories;

/// <summary>Questions of an expectation, each with what was worked out where it does not hold.</summary>
internal sealed class StoryAsked
{
    private static readonly string[] NotBuiltYet =
    [
        "around", "not-around", "unseen", "profile", "known", "entries", "counts", "candidates", "waiting", "stuck", "measure", "register", "audit", "bases", "subject-access",
    ];

    // What later parts work out from contacts, facts and clocks: that there is none of these says nothing yet.
    private static readonly string[] LaterKinds =
    [
        "visit", "appointment-missed", "adult-joined-household", "adult-left-household", "status-looked-up", "adult-seen", "adult-assessed", "visit-not-achieved", "address-changed", "unscheduled-attendance",
    ];

    private readonly StoryStage stage;
    private readonly StoryNode expected;

    internal StoryAsked(StoryStage stage, StoryNode expected) => (this.stage, this.expected) = (stage, expected);

    /// <summary>The words that are questions.</summary>
    public static IReadOnlySet<string> Questions { get; } = new HashSet<string>(
        [.. NotBuiltYet, "levels", "household", "differ", "facts", "sees", "sees-not", "page", "tasks", "events", "no-events", "told", "not-told", "log", "for-dpo", "owners", "held-by", "same-without", "try"], StringComparer.Ordinal);

    /// <summary>Plays the story again without some entries.</summary>
    public required Func<IReadOnlyCollection<string>, DateTimeOffset, Func<StoryStage, Task<string>>, Task<string>> Again { get; init; }

    private DateTimeOffset When => StoryTime.Last(expected.Said("when")!);

    private DateTimeOffset Known => expected.Said("known-at") is { } at ? StoryTime.Last(at) : When;

    private IReadOnlyList<StoryChild> Children => expected.Said("child") is { } id && stage.Children.TryGetValue(id, out var one) ? [one] : [.. stage.Children.Values.Take(1)];

    /// <summary>What was expected, in words.</summary>
    public string Expected(string question, StoryNode node) => question switch
    {
        "household" => node.ToString(),
        "page" => $"{node}: has {expected["has"]?.ToString() ?? "[]"}, lacks {expected["lacks"]?.ToString() ?? "[]"}",
        "try" => $"{node.Said("does")}: {string.Join(", ", expected.Fields!.Where(f => f.Key is "answer" or "finds" or "answers" or "error" or "has" or "lacks").Select(f => $"{f.Key} {f.Value}"))}",
        _ => node.ToString(),
    };

    /// <summary>What was worked out instead; null where the question holds.</summary>
    /// <exception cref="NotBuiltException">The question is not built yet.</exception>
    public Task<string?> Wrong(string question, StoryNode node) => question switch
    {
        "levels" => Levels(node),
        "household" => Household(node),
        "differ" => Differ(node),
        "facts" => Facts(node),
        "sees" => Sees(node, true),
        "sees-not" => Sees(node, false),
        "page" => Page(node.Text!),
        "tasks" => Tasks(node),
        "events" or "no-events" => Events(node, question == "events"),
        "told" => Told(node, true),
        "not-told" => Told(node, false),
        "log" => Log(node),
        "for-dpo" => ForDpo(node),
        "owners" => Owned(node),
        "held-by" => HeldBy(node),
        "same-without" => SameWithout(node),
        "try" => Try(node),
        _ => throw new NotBuiltException(question),
    };

    private async Task<string?> Levels(StoryNode node)
    {
        await using var work = await stage.AsSystem();
        var wrong = new List<string>();
        foreach (var (key, level) in node.Fields!)
        {
            var (worker, child) = key.Split('/') is [var one, var named] ? (one, stage.Children[named]) : (key, Children[0]);
            var found = (await DecidedAccess.Of(work.The<GoldenThreadDb>(), stage.Person(worker), child.Child, When)).Level;
            if (found != StoryActs.LevelOf(level.Text!)) wrong.Add($"{key}: {found.InWords()}");
        }

        return Said(wrong);
    }

    private async Task<List<Statement>> Statements(GoldenThreadDb db, bool everywhere = false)
    {
        var (child, known) = (Children[0].Child, Known);
        return await db.Statements.AsNoTracking().Where(s => (everywhere || s.Child == child) && s.Recorded <= known).OrderBy(s => s.Recorded).ThenBy(s => s.Id).ToListAsync();
    }

    private async Task<string?> Household(StoryNode node)
    {
        await using var work = await stage.AsSystem();
        var people = GoldenThread.Children.Household.At(await Statements(work.The<GoldenThreadDb>(), true), Place.Key(node.Said("place")!), LondonTime.Day(When), Known);
        bool In(string id) => people.Any(p => p.Person == stage.Individual(id).Id);
        var wrong = node.All("has").Where(id => !In(id)).Select(id => $"{id} is not in it").Concat(node.All("lacks").Where(In).Select(id => $"{id} is in it"))
            .Concat(node.All("differs").Where(id => !people.Any(p => p.Person == stage.Individual(id).Id && p.Differs)).Select(id => $"the accounts of {id} do not differ")).ToList();
        return Said(wrong);
    }

    private async Task<string?> Differ(StoryNode node)
    {
        await using var work = await stage.AsSystem();
        var ids = stage.Things.ToLookup(t => t.Value, t => t.Key);
        static string Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"[{one}, {other}]" : $"[{other}, {one}]";
        string Id(Statement s) => ids[s.Number.Value].FirstOrDefault() ?? $"({s.Fact!.Value.InWords()})";
        var found = Differing.On(await Statements(work.The<GoldenThreadDb>()), LondonTime.Day(When), Known).Select(p => Pair(Id(p.First), Id(p.Second))).ToHashSet(StringComparer.Ordinal);
        return found.SetEquals(node.Items!.Select(i => Pair(i.Items![0].Text!, i.Items![1].Text!))) ? null : $"[{string.Join(", ", found)}]";
    }

    private async Task<string?> Facts(StoryNode node)
    {
        await using var work = await stage.AsSystem();
        var standing = (await Statements(work.The<GoldenThreadDb>())).Where(s => s.Fact is not null && s.Stands(Known)).ToList();
        var wrong = node.Items!.Where(f => !standing.Any(s =>
            s.About == stage.Individual(f.Said("about")!).Id && s.Fact!.Value.InWords() == f.Said("kind")
            && (f.Said("value") is not { } value || s.Value == value) && (f.Said("basis") is not { } basis || s.Basis!.Value.InWords() == basis)
            && (f.Said("with") is not { } with || (s.Place is not null ? s.PlaceKey == Place.Key(with) : s.Other == stage.Individual(with).Id)))).Select(f => $"not there: {f}").ToList();
        return Said(wrong);
    }

    private async Task<string?> Sees(StoryNode node, bool does)
    {
        var wrong = new List<string>();
        foreach (var (worker, ids) in node.Fields!)
        {
            foreach (var id in ids.Items!.Select(i => i.Text!))
                if (await IsSeen(worker, id) != does) wrong.Add($"{worker} {(does ? "does not see" : "sees")} {id}");
        }

        return Said(wrong);
    }

    private async Task<bool> IsSeen(string worker, string id)
    {
        if (!stage.Things.TryGetValue(id, out var thing)) return false;
        foreach (var child in expected["child"] is null ? stage.ChildrenOf[id] : Children)
        {
            await using var work = await stage.As(worker);
            try
            {
                if ((await work.The<FindChild>().Show(child.Child, "direct work", Known)).Statements.Any(s => s.Number.Value == thing)) return true;
            }
            catch (NothingToSeeException)
            {
                // Nothing of this record is seen.
            }
        }

        return false;
    }

    private async Task<string?> Page(string page)
    {
        var wrong = new List<string>();
        foreach (var viewer in expected.All("viewer"))
        {
            var text = await StoryPages.Text(stage, viewer, page, Children, When, Known);
            wrong.AddRange(expected.All("has").Where(h => !text.Contains(h, StringComparison.Ordinal)).Select(h => $"{viewer} does not read “{h}” in: {text}"));
            wrong.AddRange(expected.All("lacks").Where(h => text.Contains(h, StringComparison.Ordinal)).Select(h => $"{viewer} reads “{h}”"));
        }

        return Said(wrong);
    }

    private async Task<string?> Tasks(StoryNode node)
    {
        var wrong = new List<string>();
        foreach (var task in node.Items!)
        {
            if (task.Said("task") is not { } kind) throw new NotBuiltException("tasks of pathways");
            await using var work = await stage.AsSystem();
            var found = await work.The<AccessTasks>().State(kind, stage.Things[task.Said("of")!], When) ?? throw new NotBuiltException($"task {kind}");
            if (found.State != task.Said("state")) wrong.Add($"{kind}: {found.State}");
            if (task["escalated"] is not null && found.Escalated != task.Is("escalated")) wrong.Add($"{kind}: {(found.Escalated ? "escalated" : "not escalated")}");
        }

        return Said(wrong);
    }

    private async Task<string?> Events(StoryNode node, bool there)
    {
        var wrong = new List<string>();
        await using var work = await stage.AsSystem();
        var db = work.The<GoldenThreadDb>();
        foreach (var one in node.Items!)
        {
            var kind = one.Text ?? one.Said("kind")!;
            if (LaterKinds.Contains(kind) || kind.EndsWith("-ends", StringComparison.Ordinal) && !there) throw new NotBuiltException($"events of kind {kind}");
            var child = (one.Fields is not null && one.Said("child") is { } named ? stage.Children[named] : Children[0]).Child;
            var known = Known;
            var standing = (await db.Statements.AsNoTracking().Where(s => s.Child == child && s.Kind == StatementKind.Event && s.Value == kind && s.Recorded <= known).ToListAsync()).Where(s => s.Stands(known)).ToList();
            if (one.Fields is not null && there)
                standing = [.. standing.Where(s => (one.Said("happened") is not { } happened || StoryTime.Fits(happened, s.Happened)) && (one.Said("recorded") is not { } recorded || StoryTime.Fits(recorded, s.Recorded))
                    && (one.Said("by") is not { } by || stage.Organisations[by].Id == s.Organisation) && (one.Said("names") is not { } names || s.About == stage.Individual(names).Id)
                    && (one.Said("value") is not { } value || s.Words.GetValueOrDefault("value") == value))];
            if (standing.Count > 0 != there) wrong.Add(there ? $"there is no {one}" : $"there is {kind}");
        }

        return Said(wrong);
    }

    private async Task<string?> Told(StoryNode node, bool there)
    {
        await using var work = await stage.AsSystem();
        var wrong = new List<string>();
        foreach (var (worker, things) in node.Fields!)
        {
            var (to, now) = (stage.Person(worker), stage.Clock.Now);
            var notices = await work.The<GoldenThreadDb>().Notices.AsNoTracking().Where(n => n.Account == to && n.At <= now).ToListAsync();
            foreach (var thing in things.Items!)
            {
                var (id, has) = thing.Text is { } plain ? (plain, []) : (thing.Said("of")!, thing.All("has"));
                var told = stage.Things.TryGetValue(id, out var about) && notices.Exists(n => n.About == about && has.All(h => n.Text.Contains(h, StringComparison.Ordinal)));
                if (told != there) wrong.Add($"{worker} was {(there ? "not " : "")}told of {id}");
            }
        }

        return Said(wrong);
    }

    private async Task<string?> ForDpo(StoryNode node)
    {
        await using var work = await stage.AsSystem();
        var notices = await work.The<GoldenThreadDb>().Notices.AsNoTracking().Where(n => n.ForDpo).ToListAsync();
        return Said([.. node.Items!.Where(t => !notices.Exists(n => stage.Things.TryGetValue(t.Text ?? t.Said("of")!, out var about) && n.About == about && (t.Text is not null || t.All("has").All(h => n.Text.Contains(h, StringComparison.Ordinal)))))
            .Select(t => $"{t} is not on the list")]);
    }

    private async Task<string?> Log(StoryNode node)
    {
        await using var work = await stage.AsSystem();
        var db = work.The<GoldenThreadDb>();
        var wrong = new List<string>();
        foreach (var one in node.Items!)
        {
            var (who, did) = (stage.Person(one.Said("who")!), one.Said("did"));
            if (did == "look-up") throw new NotBuiltException("the log of look-ups");
            if (did == "search")
            {
                if (!(await db.ChildLists.AsNoTracking().Where(l => l.Person == who && l.Kind == "search").ToListAsync()).Exists(l => one.Said("at") is not { } at || StoryTime.Fits(at, l.At))) wrong.Add($"not there: {one}");
                continue;
            }

            var child = one.Said("child") is { } named ? stage.Children[named].Child : expected["child"] is null ? (ChildId?)null : Children[0].Child;
            var entries = await db.Openings.AsNoTracking().Where(o => o.Person == who && (child == null || o.Child == child)).ToListAsync();
            if (!entries.Exists(o => (o.Level > Level.Nothing) == (did == "read") && (one.Said("level") is not { } level || o.Level == StoryActs.LevelOf(level))
                && (one.Said("ground") is not { } ground || o.Ground.InWords() == ground) && (one.Said("purpose") is not { } purpose || o.Purpose == purpose) && (one.Said("at") is not { } at || StoryTime.Fits(at, o.At))))
                wrong.Add($"not there: {one}; there is {string.Join("; ", entries.Select(o => $"{(o.Level > Level.Nothing ? "read" : "refused")} {o.Level.InWords()} {o.Ground.InWords()} {o.Purpose}").Distinct())}");
        }

        return Said(wrong);
    }

    private async Task<string?> Owned(StoryNode node)
    {
        await using var work = await stage.AsSystem();
        var wrong = new List<string>();
        foreach (var (id, owner) in node.Fields!)
        {
            var child = stage.ChildrenOf[id][0].Child;
            var known = Known;
            var all = await work.The<GoldenThreadDb>().Statements.AsNoTracking().Where(s => s.Child == child && s.Recorded <= known).ToListAsync();
            var found = Owners.On(all, all.First(s => s.Number.Value == stage.Things[id]), LondonTime.Day(When), Known);
            if (found != StoryActs.Owner(stage, owner.Text!)) wrong.Add($"{id}: {Called(found)}");
        }

        return Said(wrong);
    }

    private async Task<string?> HeldBy(StoryNode node)
    {
        await using var work = await stage.AsSystem();
        var wrong = new List<string>();
        foreach (var (key, holder) in node.Fields!)
        {
            var (child, organisation) = key.Split('/') is [var one, var other] ? (stage.Children[one].Child, stage.Organisations[other].Id) : throw new RuleException($"“{key}” is not child/organisation");
            var held = (await work.The<GoldenThreadDb>().Involvements.AsNoTracking().Where(i => i.Child == child && i.Organisation == organisation).ToListAsync()).Find(i => i.HoldsOn(LondonTime.Day(When)));
            var found = held?.Worker is { } worker ? worker.Value.ToString() : held?.Team?.Value.ToString();
            if (found != StoryActs.Owner(stage, holder.Text!)) wrong.Add($"{key}: {Called(found)}");
        }

        return Said(wrong);
    }

    private async Task<string?> SameWithout(StoryNode node)
    {
        var left = node.Items!.Select(i => i.Text!).ToList();
        foreach (var viewer in expected.All("viewer"))
        {
            // Both are played afresh: what was asked until now is a reading, and would stand in one alone.
            var with = await Again([], stage.Clock.Now, other => StoryPages.Text(other, viewer, "everything", [], When, Known));
            var without = await Again(left, stage.Clock.Now, other => StoryPages.Text(other, viewer, "everything", [], When, Known));
            if (StoryPages.WithoutIds(with) is var one && StoryPages.WithoutIds(without) is var other && one != other) return $"{viewer} reads {one.Length} characters with and {other.Length} without: “{Difference(one, other)}”";
        }

        return null;
    }

    private async Task<string?> Try(StoryNode act)
    {
        StoryOutcome outcome;
        try
        {
            outcome = await StoryActs.Do(stage, act);
        }
        catch (NothingToSeeException nothing)
        {
            outcome = new StoryOutcome("nothing", nothing.Message, []);
        }
        catch (RuleException refused)
        {
            outcome = new StoryOutcome("refused", refused.Message, []);
        }
        catch (DbUpdateException refused) when (refused.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.InsufficientPrivilege })
        {
            outcome = new StoryOutcome("refused", refused.InnerException.Message, []);
        }

        var wrong = new List<string>();
        if (expected.Said("answer") is { } answer && answer != outcome.Answer) wrong.Add($"{outcome.Answer}: {outcome.Words}");
        if (expected["finds"] is { } finds && !outcome.Finds.ToHashSet(StringComparer.Ordinal).SetEquals(finds.Items!.Select(f => f.Text!))) wrong.Add($"finds [{string.Join(", ", outcome.Finds)}]");
        wrong.AddRange(expected.All("has").Where(h => !outcome.Words.Contains(h, StringComparison.Ordinal)).Select(h => $"“{h}” is not in “{outcome.Words}”"));
        wrong.AddRange(expected.All("lacks").Where(h => outcome.Words.Contains(h, StringComparison.Ordinal)).Select(h => $"“{h}” is in “{outcome.Words}”"));
        return Said(wrong);
    }

    private string Called(string? owner) => owner is null ? "nobody"
        : stage.Workers.FirstOrDefault(w => w.Value.Id.ToString() == owner).Key ?? stage.Teams.FirstOrDefault(t => t.Value.Value.ToString() == owner).Key ?? stage.Organisations.FirstOrDefault(o => o.Value.Id.Value.ToString() == owner).Key ?? owner;

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        return one[Math.Max(0, at - 40)..Math.Min(one.Length, at + 60)];
    }

    private static string? Said(List<string> wrong) => wrong.Count == 0 ? null : string.Join("; ", wrong);
}
