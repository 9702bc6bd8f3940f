using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>The way of a file to a plan: received, understood, corrected, accepted. The draft waits in the database between the steps.</summary>
internal sealed class ImportPlan(GoldenThreadDb db, FindPlans find, ImportLimits limits)
{
    /// <summary>Receives a file.</summary>
    /// <returns>The plan that the same file became before, or the draft that waits to be checked.</returns>
    /// <exception cref="UnreadableDocumentException">The file cannot be read; nothing was kept.</exception>
    public async Task<(Plan? Known, ImportDraft? Draft)> Receive(string name, byte[] bytes, PartnershipId partnership, Actor by, CancellationToken cancellation)
    {
        var document = await DocumentReading.Read(name, bytes, limits, cancellation);
        var before = await PlanIntake.ReceivedBefore(db, document.Source.Sha256, cancellation);
        if (before?.Plan is { } plan) return (plan, null);
        if (before is { } received && await Waiting(received.Document, cancellation) is { } waiting) return (null, waiting);

        var understood = PlanDraftJson.Write(DraftPartition.Complete(PlanUnderstanding.Of(document, await find.Scale()), document.Text), indented: false);
        var kept = before?.Document;
        if (kept is null)
        {
            var file = new KeptDocument
            {
                Partnership = partnership,
                Name = document.Source.Name,
                MediaType = MediaType.Of(name),
                Sha256 = document.Source.Sha256,
                Bytes = bytes,
                Text = document.Text,
                Draft = understood,
                ReceivedAt = by.Now,
                By = by.Person,
                ByName = by.Name,
            };
            db.Documents.Add(file);
            kept = file.Id;
        }

        var draft = new ImportDraft { Partnership = partnership, Document = kept.Value, Draft = understood, BeganAt = by.Now, ChangedAt = by.Now, By = by.Person, ByName = by.Name };
        db.ImportDrafts.Add(draft);
        await db.Save($"Uploaded {document.Source.Name}", cancellation);
        return (null, draft);
    }

    /// <summary>A draft that waits to be checked, with the text that it was read from; null where it is not there or was decided on.</summary>
    public async Task<OpenDraft?> Find(Guid id)
    {
        if (await db.ImportDrafts.SingleOrDefaultAsync(d => d.Id == id && d.State == ImportState.Open) is not { } row) return null;
        var text = await db.Documents.Where(d => d.Id == row.Document).Select(d => d.Text).SingleAsync();
        return new OpenDraft(row, PlanDraftJson.Read(row.Draft), text);
    }

    /// <summary>Keeps a corrected draft.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else corrected it meanwhile; nothing was kept.</exception>
    public async Task Keep(OpenDraft hand, PlanDraft corrected, DateTimeOffset now)
    {
        hand.Row.Before = hand.Row.Draft;
        (hand.Row.Draft, hand.Row.ChangedAt) = (PlanDraftJson.Write(corrected, indented: false), now);
        await db.Save();
    }

    /// <summary>Takes the last correction back; false where there is none.</summary>
    public async Task<bool> TakeBack(OpenDraft hand, DateTimeOffset now)
    {
        if (hand.Row.Before is not { } before) return false;
        (hand.Row.Draft, hand.Row.Before, hand.Row.ChangedAt) = (before, null, now);
        await db.Save();
        return true;
    }

    /// <summary>Makes the plan.</summary>
    /// <exception cref="RuleException">The draft cannot be a plan, or its reference is another plan's.</exception>
    public async Task<AcceptedPlan> Accept(OpenDraft hand, PartnershipId partnership, Actor by)
    {
        var accepted = await PlanIntake.Accept(db, hand.Draft, hand.Row.Document, partnership, by);
        (hand.Row.State, hand.Row.Plan, hand.Row.ChangedAt) = (ImportState.Accepted, accepted.Plan.Id, by.Now);
        await db.Save($"Imported from {hand.Draft.Source.Name}");
        return accepted;
    }

    /// <summary>Gives a draft up. The file stays; uploaded again it is read anew.</summary>
    public async Task GiveUp(OpenDraft hand, DateTimeOffset now)
    {
        (hand.Row.State, hand.Row.ChangedAt) = (ImportState.Abandoned, now);
        await db.Save($"The draft of {hand.Draft.Source.Name} was given up");
    }

    private Task<ImportDraft?> Waiting(DocumentId document, CancellationToken cancellation) =>
        db.ImportDrafts.FirstOrDefaultAsync(d => d.Document == document && d.State == ImportState.Open, cancellation);
}
