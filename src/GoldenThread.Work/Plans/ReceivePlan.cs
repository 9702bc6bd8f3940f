using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Files;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>
/// Receives the file that holds a plan. What is understood of it waits as a draft until somebody has checked it
/// (<see cref="CorrectDraft"/>, <see cref="AcceptDraft"/>).
/// </summary>
internal sealed class ReceivePlan(
    GoldenThreadDb db, Acting acting, FindPlans find, FindStatusWords words, ChooseStatusWord choose, KeepDocument documents, UploadedFiles files, ImportLimits limits)
{
    /// <summary>Receives a file.</summary>
    /// <returns>The plan that the same file became before, or the draft that waits to be checked.</returns>
    /// <exception cref="UnreadableDocumentException">The file cannot be read; nothing was kept.</exception>
    /// <exception cref="RuleException">The file is not taken; nothing was kept.</exception>
    public async Task<(Plan? Known, ImportDraft? Draft)> Receive(GivenFile file, CancellationToken cancellation)
    {
        var (bytes, _) = await files.Read(file, cancellation);
        var document = await DocumentReading.Read(Path.GetFileName(file.Name), bytes, limits, cancellation);
        var (kept, plan) = await documents.Before(document.Source.Sha256, cancellation);
        if (plan is not null) return (plan, null);
        if (kept is not null && await Waiting(kept.Value, cancellation) is { } waiting) return (null, waiting);

        var by = acting.By;
        var weighed = await PlanUnderstanding.Weigh(document, await find.Scale(), ReadingChoices.None with { StatusWords = await words.Chosen() }, cancellation);
        var understood = weighed.Draft;
        kept ??= documents.Add(understood, document.Text, bytes, by);
        await choose.Note(understood.Leaves().OfType<DraftRating>().Where(r => r.Level is null).Select(r => r.Text));
        var draft = new ImportDraft
        {
            Partnership = acting.Partnership,
            Document = kept.Value,
            Draft = PlanDraftJson.Write(understood, indented: false),
            Reading = KeptReading.Of(weighed, ReadingChoices.None).Write(),
            BeganAt = by.Now,
            ChangedAt = by.Now,
            By = by.Person,
            ByName = by.Name,
        };
        db.ImportDrafts.Add(draft);
        if (await db.SaveUnlessChanged($"Uploaded {document.Source.Name}", cancellation)) return (null, draft);
        // Somebody else gave the same file at the same moment: both check the one draft.
        return await documents.Before(document.Source.Sha256, cancellation) is ({ } theirs, null) && await Waiting(theirs, cancellation) is { } first
            ? (null, first)
            : throw new RuleException("Somebody else uploaded this file at the same moment. Upload it again to see what was found in it.");
    }

    private Task<ImportDraft?> Waiting(DocumentId document, CancellationToken cancellation) =>
        db.ImportDrafts.FirstOrDefaultAsync(d => d.Document == document && d.State == ImportState.Open, cancellation);
}
