using GoldenThread.Documents.Stories;
using GoldenThread.Storage;
using GoldenThread.Work.Children;

namespace GoldenThread.Work.Stories;

/// <summary>Plays a story in a throw-away database and asks what it expects.</summary>
internal static class PlayStory
{
    /// <summary>Plays it.</summary>
    /// <param name="name">The file.</param>
    /// <param name="story">The story.</param>
    /// <param name="common">The partnership in which it plays.</param>
    /// <param name="logins">Where a database can be made for it.</param>
    /// <param name="key">The installation's key.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<StoryRun> Play(string name, StoryNode story, StoryNode common, DatabaseLogins logins, InstallationKey key, IProgress<string>? progress, CancellationToken cancellation)
    {
        var run = new StoryRun(name);
        await using var stage = await StoryStage.Make(logins, key, common, story, progress, cancellation);
        foreach (var (at, act) in Schedule(story))
        {
            cancellation.ThrowIfCancellationRequested();
            await Reach(stage, at);
            if (act is { Expected: { } expected }) await Ask(run, stage, story, common, expected, logins, key, cancellation);
            else await Enter(run, stage, act);
        }

        return run;
    }

    /// <summary>Plays it up to a moment without some of its entries, and hands what the stage then is to whoever asks.</summary>
    public static async Task<T> Without<T>(StoryNode story, StoryNode common, IReadOnlyCollection<string> left, DateTimeOffset upTo, DatabaseLogins logins, InstallationKey key, Func<StoryStage, Task<T>> then, CancellationToken cancellation)
    {
        await using var stage = await StoryStage.Make(logins, key, common, story, null, cancellation);
        var run = new StoryRun("");
        foreach (var (at, act) in Schedule(story).Where(s => s.At <= upTo && s.Act.Expected is null && !(s.Act.Entry?.Said("id") is { } id && left.Contains(id))))
        {
            await Reach(stage, at);
            await Enter(run, stage, act);
        }

        await Reach(stage, upTo);
        return await then(stage);
    }

    // The beginnings of records, the entries and the questions, each at its moment; of one moment in this order, and in that of the file.
    private static IEnumerable<(DateTimeOffset At, Scheduled Act)> Schedule(StoryNode story)
    {
        var entries = story["timeline"]!.Items!;
        var first = entries.Min(e => StoryTime.First(e.Said("at")!));
        var begun = entries.Where(e => e.Said("does") == "begin-record").SelectMany(e => e.All("child")).ToHashSet(StringComparer.Ordinal);
        var beginnings = story["children"]!.Fields!.Where(c => !begun.Contains(c.Key)).Select(c =>
        {
            var from = c.Value.Said("begun") ?? (c.Value.Said("born") is { } born ? born[..10] : null);
            return (At: from is null ? StoryTime.First($"{GoldenThread.Time.LondonTime.Day(first):yyyy-MM-dd}") : StoryTime.First(from), Act: new Scheduled(null, c.Key, null));
        });
        return beginnings.Concat(entries.Select(e => (At: StoryTime.First(e.Said("at")!), Act: new Scheduled(e, null, null)))).OrderBy(s => s.At)
            .Select(s => (s.At, s.Act, Order: 0))
            .Concat(story["expect"]!.Items!.Select(e => (At: AskedAt(e), Act: new Scheduled(null, null, e), Order: 1)))
            .OrderBy(s => s.At).ThenBy(s => s.Order).Select(s => (s.At, s.Act));
    }

    private static DateTimeOffset AskedAt(StoryNode expected)
    {
        var when = StoryTime.Last(expected.Said("when")!);
        var known = expected.Said("known-at") is { } at ? StoryTime.Last(at) : when;
        return expected.Said("asked-at") is { } asked ? StoryTime.Last(asked) : known > when ? known : when;
    }

    // The clock moves to a moment, and everything that is due on the way is done when it is due.
    private static async Task Reach(StoryStage stage, DateTimeOffset at)
    {
        while (true)
        {
            await using var work = await stage.AsSystem();
            var due = await work.The<DueWork>().Between(stage.Clock.Now, at);
            if (due.Count == 0) break;
            stage.Clock.Stand(due[0]);
            await work.The<GoldenThreadDb>().Begin(Session.System(stage.Partnership));
            await work.The<DueWork>().Run();
        }

        stage.Clock.Stand(at);
    }

    private static async Task Enter(StoryRun run, StoryStage stage, Scheduled act)
    {
        var (line, verb) = (act.Entry?.Line ?? stage.Story["children"]![act.Begins!]!.Line, act.Entry?.Said("does") ?? "begin-record");
        try
        {
            if (act.Entry is { } entry) await StoryActs.Do(stage, entry);
            else
            {
                await using var work = await stage.As("maternity");
                await StoryStatements.Begin(stage, work, stage.Children[act.Begins!], "Birth, or booking of the mother");
            }
        }
        catch (NotBuiltException)
        {
            run.NotBuilt(line, verb);
        }
        catch (Exception refused) when (refused is RuleException or KeptException or Microsoft.EntityFrameworkCore.DbUpdateException or Npgsql.PostgresException or KeyNotFoundException)
        {
            run.Refused(line, verb, refused.InnerException?.Message ?? refused.Message);
        }
    }

    private static async Task Ask(StoryRun run, StoryStage stage, StoryNode story, StoryNode common, StoryNode expected, DatabaseLogins logins, InstallationKey key, CancellationToken cancellation)
    {
        var asked = new StoryAsked(stage, expected) { Again = (left, upTo, then) => Without(story, common, left, upTo, logins, key, then, cancellation) };
        foreach (var (question, node) in expected.Fields!.Where(f => StoryAsked.Questions.Contains(f.Key)))
        {
            string? wrong;
            var built = true;
            try
            {
                wrong = await asked.Wrong(question, node);
            }
            catch (NotBuiltException not)
            {
                (wrong, built) = (not.Message, false);
            }
            catch (Exception fault) when (fault is RuleException or KeyNotFoundException or Microsoft.EntityFrameworkCore.DbUpdateException or Npgsql.PostgresException)
            {
                wrong = fault.Message;
            }

            run.Answers.Add(new StoryAnswer(run.Name, node.Line, expected.Said("when")!, question, wrong is null, asked.Expected(question, node), wrong ?? "as expected", built));
        }
    }

    private sealed record Scheduled(StoryNode? Entry, string? Begins, StoryNode? Expected);
}
