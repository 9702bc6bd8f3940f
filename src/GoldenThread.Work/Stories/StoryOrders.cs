using GoldenThread.Children.Orders;
using GoldenThread.Documents.Stories;
using GoldenThread.Work.Children.Orders;

namespace GoldenThread.Work.Stories;

/// <summary>What a story says of orders.</summary>
internal static class StoryOrders
{
    /// <summary>Records an order in the record of each child; it is in force from the moment at which it was so.</summary>
    public static async Task<StoryOutcome> Add(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        var order = new OrderContent(act.Said("kind"), StoryTime.Day(act.Said("made")!), act.Said("ends") is { } ends ? StoryTime.Day(ends) : null) { Authority = stage.Organisations[act.Said("authority")!].Id };
        var given = StoryDrafts.Of(stage, act, "", children).Given with { Basis = GoldenThread.Children.Basis.RecordsChecked };
        foreach (var child in children) StoryActs.Made(stage, act, (await work.The<KeepOrders>().Add(child.Child, order, given, StoryDrafts.Limit(stage, act))).Value, child.Child);
        return StoryOutcome.Accepted;
    }

    /// <summary>Extends it, in each record in which it was made.</summary>
    public static async Task<StoryOutcome> Extend(StoryStage stage, StoryWork work, StoryNode act)
    {
        foreach (var (child, order) in stage.Made[act.Said("of")!]) await work.The<KeepOrders>().Extend(child, new StatementId(order), StoryTime.Day(act.Said("ends")!), act.Said("because"));
        return StoryOutcome.Accepted;
    }
}
