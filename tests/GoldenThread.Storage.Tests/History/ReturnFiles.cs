using GoldenThread.Plans;
using GoldenThread.Returns;
using GoldenThread.Storage.Returns;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.History;

/// <summary>Returns in each state with a file, of an action that two organisations share.</summary>
internal sealed class ReturnFiles(TestDatabase database)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    public async Task ShareWithCouncil(Example example)
    {
        await using var db = await database.Database.Open(example.AsManager);
        (await PlanLoadingOf(db, example))!.AddOrganisation(example.Council.Id);
        await db.Save(cancellation: Cancellation);
    }

    // A return of the trust, with a file, brought to a state.
    public async Task<AttachmentId> ReturnTo(Example example, ReturnState state)
    {
        var session = example.AsLeadOf(example.Trust);
        var lead = new Actor(session.Person!.Value, session.PersonName, Role.OrganisationLead, example.Trust.Id, example.Manager.Now);
        AttachmentId file;
        Guid id;
        await using (var db = await database.Database.Open(session))
        {
            var written = new OrganisationReturn((await PlanLoadingOf(db, example))!, example.Trust.Id, "Half of it", lead);
            var attached = await FileOf(db, example, written.Id);
            written.Attach(attached.Id);
            db.AddRange(written, attached);
            if (state != ReturnState.Draft) written.SendIn(lead.Now);
            await db.Save(cancellation: Cancellation);
            (file, id) = (attached.Id, written.Id);
        }

        if (state is ReturnState.Draft or ReturnState.Sent) return file;
        await using var manager = await database.Database.Open(example.AsManager);
        var one = await manager.Returns.SingleAsync(r => r.Id == id, Cancellation);
        if (state == ReturnState.SentBack) one.SendBack("More", example.Manager);
        else one.Accept((await PlanLoadingOf(manager, example))!, new Dictionary<AttachmentId, string>(), example.Manager);
        await manager.Save(cancellation: Cancellation);
        return file;
    }

    public static async Task<GoldenThread.Storage.Plans.Attachment> FileOf(GoldenThreadDb db, Example example, Guid? ofReturn) => new()
    {
        Partnership = example.Partnership.Id,
        Plan = example.Plan.Id,
        Action = example.OfTrust.Id,
        Organisation = example.Trust.Id,
        ReturnId = ofReturn,
        Sha256 = await GoldenThread.Storage.Plans.FileKeeping.Keep(db, Guid.NewGuid().ToByteArray(), Cancellation),
        Name = "draft.txt",
        MediaType = "text/plain",
        Length = 16,
        At = example.Manager.Now,
        ByName = "Lead",
    };

    public static Task<PlanAction?> PlanLoadingOf(GoldenThreadDb db, Example example) => Storage.Plans.PlanLoading.Load(db, example.OfTrust.Id);
}
