using GoldenThread.Access.Sharing;
using GoldenThread.Documents.Stories;
using GoldenThread.Work.Children.Sharing;

namespace GoldenThread.Work.Stories;

/// <summary>What a story says of sharing: shares, consents, and which bases are offered.</summary>
internal sealed class StoryShares(StoryStage stage, StoryNode expected) : StoryQuestions(stage, expected)
{
    /// <summary>Shares something; of siblings in the record of each. A story says why consent is not asked for where it matters to it; a person always does.</summary>
    public static async Task<StoryOutcome> Share(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        var limit = StoryDrafts.Limit(stage, act);
        var asked = new ShareAsked
        {
            What = What(stage, act),
            To = To(stage, act),
            Kind = act.Said("kind") == "routine" ? ShareKind.Routine : ShareKind.SafeguardingConcern,
            Basis = SharingWords.Basis(act.Said("basis")),
            WithoutConsent = act.Said("basis") == "public task" ? WithoutConsent.WouldPrejudice : null,
            Purpose = limit?.Purpose,
            Because = act.Said("because") ?? "not said",
            Until = limit?.Until,
            NotToFamily = limit?.NotToFamily ?? false,
            NoOnwardSharing = limit?.NoOnwardSharing ?? false,
        };
        foreach (var child in children) StoryActs.Made(stage, act, (await work.The<ShareStatements>().Share(child.Child, asked)).Id, child.Child);
        return StoryOutcome.Accepted;
    }

    /// <summary>Records a consent.</summary>
    public static async Task<StoryOutcome> Consent(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        var asked = new ConsentAsked
        {
            GivenBy = stage.Individual(act.Said("given-by")!).Id,
            What = What(stage, act),
            To = To(stage, act),
            Purpose = act.Said("purpose"),
            How = act.Said("how"),
            Capacity = act.Said("capacity") switch { "yes" => true, "no" => false, _ => null },
            Authority = act.Said("authority"),
            Until = act.Said("until") is { } until ? StoryTime.Day(until) : null,
        };
        foreach (var child in children) StoryActs.Made(stage, act, (await work.The<KeepConsents>().Record(child.Child, asked)).Id, child.Child);
        return StoryOutcome.Accepted;
    }

    /// <summary>Which bases are offered for a share: by the system, or by the page of each viewer.</summary>
    public async Task<string?> Bases(StoryNode node)
    {
        var wrong = new List<string>();
        foreach (var viewer in Asked["viewer"] is null ? [null] : Asked.All("viewer").ToArray<string?>())
        {
            await using var work = viewer is null ? await Stage.AsSystem() : await Stage.As(viewer);
            if (viewer is not null) await work.The<Children.FindChild>().Show(Children[0].Child, "direct work", Known);
            var offered = (await work.The<ShareStatements>().Offered(Children[0].Child)).Select(b => b.InWords()).ToList();
            wrong.AddRange(node.All("offered").Where(b => !offered.Contains(b)).Select(b => $"{b} is not offered"));
            wrong.AddRange(node.All("not-offered").Where(offered.Contains).Select(b => $"{b} is offered"));
        }

        return Said(wrong);
    }

    private static List<StatementId> What(StoryStage stage, StoryNode act) => [.. act.All("what").Select(w => new StatementId(stage.Things[w]))];

    private static List<Guid> To(StoryStage stage, StoryNode act) => [.. act.All("to").Select(t => Guid.Parse(StoryActs.Owner(stage, t)))];
}
