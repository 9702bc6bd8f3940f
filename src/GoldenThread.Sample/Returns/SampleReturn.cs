using GoldenThread.Plans;
using GoldenThread.Sample.People;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Returns;

namespace GoldenThread.Sample.Returns;

/// <summary>A return that a lead sent in a few days ago: it waits for the business manager.</summary>
internal static class SampleReturn
{
    // More than the invented plans have.
    private const int Most = 100;

    /// <summary>Sends it in, on the first action of the lead's organisation that is under way; nothing where there is none.</summary>
    public static async Task Send(SamplePartnership sample)
    {
        await using var lead = await sample.The(Role.OrganisationLead, sample.Now.AddDays(-3));
        var underWay = await lead.The<FindInPlans>().Actions(new ActionFilter { Organisation = lead.Self.Organisation, Activity = Activity.UnderWay }, 1, Most);
        if (underWay.Rows.MinBy(row => row.Action) is not { } first || await lead.The<FindPlans>().Action(first.Action) is not { } action) return;
        var written = new WrittenReturn("The third team has begun; the fourth follows after its training.", null, Activity.UnderWay, "on-track");
        var send = lead.The<SendReturn>();
        var kept = await send.Keep(action, null, 0, written, [], CancellationToken.None);
        await send.Send(kept.Return, action, CancellationToken.None);
    }
}
