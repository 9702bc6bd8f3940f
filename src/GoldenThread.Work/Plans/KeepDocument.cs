using GoldenThread.Documents;
using GoldenThread.Documents.Plans;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>Keeps the document that a plan comes from, once however often it is received.</summary>
internal sealed class KeepDocument(GoldenThreadDb db, Acting acting)
{
    /// <summary>The document with these bytes that was received before, and the plan that it became; null of what there is not.</summary>
    /// <param name="sha256">SHA-256 of the bytes.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<(DocumentId? Document, Plan? Plan)> Before(string sha256, CancellationToken cancellation)
    {
        if (await db.Documents.Where(d => d.Sha256 == sha256).Select(d => (DocumentId?)d.Id).SingleOrDefaultAsync(cancellation) is not { } id)
            return (null, null);
        return (id, await db.Plans.AsNoTracking().Where(p => p.Document == id && p.State != PlanState.Withdrawn).FirstOrDefaultAsync(cancellation));
    }

    /// <summary>Adds a document to the session; the caller saves.</summary>
    /// <param name="draft">What was understood of it.</param>
    /// <param name="text">Its decoded text, in which the draft's places count.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="by">Who brings it. A terminal is nobody's account: it has a name alone.</param>
    public DocumentId Add(PlanDraft draft, string text, byte[] bytes, Actor by)
    {
        var kept = new StoredDocument
        {
            Partnership = acting.Partnership,
            Name = draft.Source.Name,
            MediaType = MediaType.Of(draft.Source.Name),
            Sha256 = draft.Source.Sha256,
            Bytes = bytes,
            Text = text,
            Draft = PlanDraftJson.Write(draft, indented: false),
            ReceivedAt = by.Now,
            By = by.Person.Value == Guid.Empty ? null : by.Person,
            ByName = by.Name,
        };
        db.Documents.Add(kept);
        return kept.Id;
    }
}
