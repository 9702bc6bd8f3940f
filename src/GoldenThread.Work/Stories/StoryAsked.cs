using GoldenThread.Access;
using GoldenThread.Documents.Stories;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Stories;

/// <summary>Questions of an expectation, each with what was worked out where it does not hold.</summary>
internal sealed class StoryAsked(StoryStage stage, StoryNode expected) : StoryQuestions(stage, expected)
{
    private static readonly string[] NotBuiltYet =
    [
        "candidates", "waiting", "stuck", "register", "audit", "subject-access",
    ];

    private readonly StoryAccess access = new(stage, expected);
    private readonly StoryRecords records = new(stage, expected);
    private readonly StoryLive live = new(stage, expected);
    private readonly StoryProfile profile = new(stage, expected);

    /// <summary>The words that are questions.</summary>
    public static IReadOnlySet<string> Questions { get; } = new HashSet<string>(
        [.. NotBuiltYet, "profile", "around", "not-around", "unseen", "known", "entries", "counts", "levels", "household", "differ", "facts", "sees", "sees-not", "page", "tasks", "measure", "events", "no-events", "told", "not-told", "log", "for-dpo", "owners", "held-by", "same-without", "bases", "try"], StringComparer.Ordinal);

    /// <summary>Plays the story again without some entries.</summary>
    public required Func<IReadOnlyCollection<string>, DateTimeOffset, Func<StoryStage, Task<string>>, Task<string>> Again { get; init; }

    /// <summary>What was expected, in words.</summary>
    public string Expected(string question, StoryNode node) => question switch
    {
        "page" => $"{node}: has {Asked["has"]?.ToString() ?? "[]"}, lacks {Asked["lacks"]?.ToString() ?? "[]"}",
        "try" => $"{node.Said("does")}: {string.Join(", ", Asked.Fields!.Where(f => f.Key is "answer" or "finds" or "answers" or "error" or "has" or "lacks").Select(f => $"{f.Key} {f.Value}"))}",
        _ => node.ToString(),
    };

    /// <summary>What was worked out instead; null where the question holds.</summary>
    /// <exception cref="NotBuiltException">The question is not built yet.</exception>
    public Task<string?> Wrong(string question, StoryNode node) => question switch
    {
        "levels" => access.Levels(node),
        "household" => records.Household(node),
        "differ" => records.Differ(node),
        "facts" => records.Facts(node),
        "sees" => access.Sees(node, true),
        "sees-not" => access.Sees(node, false),
        "page" => Page(node.Text!),
        "tasks" => access.Tasks(node),
        "measure" => new StoryTasks(Stage, Asked).Measure(node),
        "events" or "no-events" => records.Events(node, question == "events"),
        "profile" => profile.Shown(node),
        "around" => live.Around(node),
        "not-around" => live.NotAround(node),
        "unseen" => live.Unseen(node),
        "known" => live.KnownBy(node),
        "entries" => live.Entries(node),
        "counts" => live.Counts(node),
        "told" => access.Told(node, true),
        "not-told" => access.Told(node, false),
        "log" => access.Log(node),
        "for-dpo" => access.ForDpo(node),
        "owners" => records.Owned(node),
        "held-by" => records.HeldBy(node),
        "bases" => new StoryShares(Stage, Asked).Bases(node),
        "same-without" => SameWithout(node),
        "try" => Try(node),
        _ => throw new NotBuiltException(question),
    };

    private async Task<string?> Page(string page)
    {
        var wrong = new List<string>();
        foreach (var viewer in Asked.All("viewer"))
        {
            var text = await StoryPages.Text(Stage, viewer, page, Children, When, Known);
            wrong.AddRange(Asked.All("has").Where(h => !text.Contains(h, StringComparison.Ordinal)).Select(h => $"{viewer} does not read “{h}” in: {text}"));
            wrong.AddRange(Asked.All("lacks").Where(h => text.Contains(h, StringComparison.Ordinal)).Select(h => $"{viewer} reads “{h}”"));
        }

        return Said(wrong);
    }

    private async Task<string?> SameWithout(StoryNode node)
    {
        var left = node.Items!.Select(i => i.Text!).ToList();
        foreach (var viewer in Asked.All("viewer"))
        {
            // Both are played afresh: what was asked until now is a reading, and would stand in one alone.
            var with = await Again([], Stage.Clock.Now, other => StoryPages.Text(other, viewer, "everything", [], When, Known));
            var without = await Again(left, Stage.Clock.Now, other => StoryPages.Text(other, viewer, "everything", [], When, Known));
            if (StoryPages.WithoutIds(with) is var one && StoryPages.WithoutIds(without) is var other && one != other) return $"{viewer} reads {one.Length} characters with and {other.Length} without: “{Difference(one, other)}”";
        }

        return null;
    }

    private async Task<string?> Try(StoryNode act)
    {
        StoryOutcome outcome;
        try
        {
            outcome = await StoryActs.Do(Stage, act);
        }
        catch (NothingToSeeException nothing)
        {
            outcome = new StoryOutcome("nothing", nothing.Message, []);
        }
        catch (KeptException kept)
        {
            outcome = new StoryOutcome("kept", kept.Message, []);
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
        if (Asked.Said("answer") is { } answer && answer != outcome.Answer) wrong.Add($"{outcome.Answer}: {outcome.Words}");
        if (Asked["finds"] is { } finds && !outcome.Finds.ToHashSet(StringComparer.Ordinal).SetEquals(finds.Items!.Select(f => f.Text!))) wrong.Add($"finds [{string.Join(", ", outcome.Finds)}]");
        wrong.AddRange(Asked.All("has").Where(h => !outcome.Words.Contains(h, StringComparison.Ordinal)).Select(h => $"“{h}” is not in “{outcome.Words}”"));
        wrong.AddRange(Asked.All("lacks").Where(h => outcome.Words.Contains(h, StringComparison.Ordinal)).Select(h => $"“{h}” is in “{outcome.Words}”"));
        return Said(wrong);
    }

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        return one[Math.Max(0, at - 40)..Math.Min(one.Length, at + 60)];
    }
}
