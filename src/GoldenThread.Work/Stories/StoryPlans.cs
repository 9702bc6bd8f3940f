using GoldenThread.Access;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Documents.Stories;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Work.Stories;

/// <summary>What a story says of plans: needs, watch-points and what is looked at, decisions.</summary>
internal static class StoryPlans
{
    /// <summary>Writes a need, a watch-point, or what is looked at: under a seal, each record by itself.</summary>
    public static async Task Write(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children, StatementId number)
    {
        var limit = StoryDrafts.Limit(stage, act);
        foreach (var some in act["sealed-with"] is null ? [children] : children.Select(c => (IReadOnlyList<StoryChild>)[c]))
        {
            var (draft, records) = (StoryDrafts.Of(stage, act, "", some), some.Select(c => c.Child).ToList());
            if (act.Said("does") != "looked") await work.The<KeepPlan>().Add(records, draft, limit, number);
            else await work.The<AnswerWatchPoints>().Answer(records, Looked(stage, act), draft.Given, limit, number);
        }
    }

    /// <summary>Records a meeting.</summary>
    public static async Task<StoryOutcome> Meet(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        var meeting = new MeetingContent(act.Said("kind"), act.Is("quorate", true)) { ReviewsPlan = act.Is("reviews-plan") };
        var made = await work.The<HoldMeeting>().Record([.. children.Select(c => c.Child)], meeting, StoryDrafts.Of(stage, act, "", children).Given, StoryDrafts.Limit(stage, act));
        if (act.Said("id") is { } id) stage.Things[id] = made.Value;
        return StoryOutcome.Accepted;
    }

    /// <summary>Asks another organisation for something.</summary>
    public static async Task<StoryOutcome> Ask(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        var made = await work.The<AskOthers>().Ask(
            [.. children.Select(c => c.Child)], new QuestionContent(act.Said("what"), stage.Organisations[act.Said("organisation")!].Id) { Purpose = act.Said("purpose"), Basis = "duty to safeguard" }, StoryDrafts.Of(stage, act, "", children).Given);
        if (act.Said("id") is { } id) stage.Things[id] = made.Value;
        return StoryOutcome.Accepted;
    }

    /// <summary>Decides not to share what was asked for.</summary>
    public static async Task<StoryOutcome> NotShared(StoryStage stage, StoryWork work, StoryNode act)
    {
        var of = new StatementId(stage.Things[act.Said("of")!]);
        var made = await work.The<AskOthers>().Answer(of, new RulingContent(of, RulingOutcome.NotShared, act.Said("because")) { Reviewer = stage.Person(act.Said("reviewer")!), Review = StoryTime.Day(act.Said("review")!) });
        if (act.Said("id") is { } id) stage.Things[id] = made.Value;
        return StoryOutcome.Accepted;
    }

    /// <summary>Records a decision; who is named signs it off, as far as they may open the record.</summary>
    public static async Task<StoryOutcome> Decide(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        var signer = act.Said("signed-off");
        var content = new DecisionContent(act.Said("question"), act.Said("chosen"), act.Said("because")) { Basis = act.Said("basis"), Signer = signer is null ? null : stage.Person(signer) };
        var made = await work.The<Children.ChildPlans.Decide>().Record([.. children.Select(c => c.Child)], content, StoryDrafts.Of(stage, act, "", children).Given, StoryDrafts.Limit(stage, act));
        if (act.Said("id") is { } id) stage.Things[id] = made.Value;
        if (signer is null) return StoryOutcome.Accepted;
        await using var other = await stage.As(signer);
        foreach (var child in children)
        {
            try
            {
                await other.The<Children.ChildPlans.Decide>().SignOff(child.Child, made, signedOff: true, null);
            }
            catch (NothingToSeeException)
            {
                // It waits for them until they may open the record.
            }
        }

        return StoryOutcome.Accepted;
    }

    // A story says a reason where it matters to it; a person always gives one.
    private static LookedContent Looked(StoryStage stage, StoryNode act) => new(
        new StatementId(stage.Things[act.Said("watch-point")!]), LookedContent.Results.First(r => r.InWords == act.Said("result")).Result, act.Said("because") ?? "not said");
}
