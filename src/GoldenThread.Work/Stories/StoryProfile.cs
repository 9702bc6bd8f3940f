using GoldenThread.Access;
using GoldenThread.Documents.Stories;
using GoldenThread.Profiles;
using GoldenThread.Storage;
using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Work.Stories;

/// <summary>What a story asks of a profile.</summary>
internal sealed class StoryProfile(StoryStage stage, StoryNode expected) : StoryQuestions(stage, expected)
{
    /// <summary>How factors are shown: for the system, for an organisation that knew only so much, or for each viewer on the page.</summary>
    public async Task<string?> Shown(StoryNode node)
    {
        var child = Children[0];
        if (Asked["viewer"] is null) return Said([.. Wrong(node, await Whole(child))]);
        var wrong = new List<string>();
        foreach (var viewer in Asked.All("viewer"))
        {
            await using var page = await Stage.As(viewer);
            try
            {
                var shown = await page.The<FindChild>().Show(child.Child, "direct work", Known);
                wrong.AddRange(shown.Record is null ? [$"{viewer}: nothing"] : Wrong(node, await page.The<FindProfile>().Of(shown, When)).Select(w => $"{viewer}: {w}"));
            }
            catch (NothingToSeeException)
            {
                wrong.Add($"{viewer}: nothing");
            }
        }

        return Said(wrong);
    }

    private async Task<ProfileShown> Whole(StoryChild child)
    {
        await using var work = await Stage.AsSystem();
        Func<GoldenThread.Children.Statement, bool>? only = null;
        if (Asked.Said("known-to") is { } named)
        {
            var organisation = Stage.Organisations[named].Id;
            var knowledge = await FindKnown.Whole(work.The<GoldenThreadDb>(), child.Child, Known, [organisation]);
            only = s => knowledge.Of(s.Number, organisation).IsKnown;
        }

        return await work.The<FindProfile>().Whole(child.Child, When, Known, only);
    }

    private IEnumerable<string> Wrong(StoryNode node, ProfileShown profile)
    {
        foreach (var (key, said) in node.Fields!)
        {
            var parts = key.Split('/');
            if (profile.Definition.Find(parts[0]) is not { } factor)
            {
                yield return $"{key}: there is no factor “{parts[0]}”";
                continue;
            }

            var found = profile.Profile.Of(factor, parts.Length > 1 ? Stage.Individual(parts[1]).Id : null, When);
            var by = found.Stale is { } stale ? stale.By == StaleBy.Time ? "time" : "event" : null;
            var (shown, expects) = (said.Text ?? said.Said("shown"), said.Text is null ? said.Said("by") : null);
            if ((shown is not null && shown != found.Shown.InWords()) || (expects is not null && expects != by)) yield return $"{key}: {ProfileShown.InWords(found)}";
        }
    }
}
