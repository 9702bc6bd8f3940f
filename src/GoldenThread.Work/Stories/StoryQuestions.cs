using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Documents.Stories;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Stories;

/// <summary>What every question of an expectation has: when, as known when, of which child, as whom.</summary>
/// <param name="stage">The partnership.</param>
/// <param name="expected">The expectation.</param>
internal abstract class StoryQuestions(StoryStage stage, StoryNode expected)
{
    protected StoryStage Stage => stage;

    protected StoryNode Asked => expected;

    protected DateTimeOffset When => StoryTime.Last(expected.Said("when")!);

    protected DateTimeOffset Known => expected.Said("known-at") is { } at ? StoryTime.Last(at) : When;

    protected IReadOnlyList<StoryChild> Children => expected.Said("child") is { } id && stage.Children.TryGetValue(id, out var one) ? [one] : [.. stage.Children.Values.Take(1)];

    protected static string? Said(IReadOnlyCollection<string> wrong) => wrong.Count == 0 ? null : string.Join("; ", wrong);

    /// <summary>Asks of what the system has, or, of each viewer, of what the page gives them.</summary>
    /// <param name="children">In whose records.</param>
    /// <param name="ask">What is wrong with what is there.</param>
    protected async Task<string?> OfWhatIsThere(IReadOnlyList<StoryChild> children, Func<IReadOnlyList<Statement>, string?> ask)
    {
        if (expected["viewer"] is null) return ask(await All(children));
        var wrong = new List<string>();
        foreach (var viewer in expected.All("viewer"))
            if (ask(await SeenBy(viewer, children)) is { } so) wrong.Add($"{viewer}: {so}");
        return Said(wrong);
    }

    /// <summary>What the records have, whoever asks.</summary>
    protected async Task<List<Statement>> All(IReadOnlyList<StoryChild> children)
    {
        await using var work = await stage.AsSystem();
        var (ids, known) = (children.Select(c => c.Child).ToList(), Known);
        return await work.The<GoldenThreadDb>().Statements.AsNoTracking().Where(s => ids.Contains(s.Child) && s.Recorded <= known).OrderBy(s => s.Recorded).ThenBy(s => s.Id).ToListAsync();
    }

    /// <summary>What a viewer gets, who opens each record; nothing of those that they may not open.</summary>
    protected async Task<List<Statement>> SeenBy(string viewer, IReadOnlyList<StoryChild> children)
    {
        var seen = new List<Statement>();
        foreach (var child in children)
            if (await Shown(viewer, child) is { } shown) seen.AddRange(shown.Statements);
        return seen;
    }

    /// <summary>What a viewer gets of a record; null where there is nothing that they may see.</summary>
    protected async Task<ChildShown?> Shown(string viewer, StoryChild child)
    {
        await using var work = await stage.As(viewer);
        try
        {
            return await work.The<FindChild>().Show(child.Child, "direct work", Known);
        }
        catch (NothingToSeeException)
        {
            return null;
        }
    }

    /// <summary>Whom an owner or holder is in the story.</summary>
    protected string Called(string? owner) => owner is null ? "nobody"
        : stage.Workers.FirstOrDefault(w => w.Value.Id.ToString() == owner).Key ?? stage.Teams.FirstOrDefault(t => t.Value.Value.ToString() == owner).Key ?? stage.Organisations.FirstOrDefault(o => o.Value.Id.Value.ToString() == owner).Key ?? owner;
}
