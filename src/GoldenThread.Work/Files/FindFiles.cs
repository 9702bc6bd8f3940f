using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Files;

/// <summary>Files that are given out as they were received.</summary>
internal sealed class FindFiles(GoldenThreadDb db)
{
    /// <summary>A file that is attached to an action; null where the person may not see it or it is not there.</summary>
    public async Task<KeptFile?> Attachment(AttachmentId id, CancellationToken cancellation)
    {
        var name = await db.Attachments.Where(a => a.Id == id).Select(a => a.Name).SingleOrDefaultAsync(cancellation);
        return name is not null && await FileKeeping.Read(db, id, cancellation) is { } bytes ? new KeptFile(name, bytes) : null;
    }

    /// <summary>The document that a plan was read from; null where the person may not see it, or the plan came from none.</summary>
    public async Task<KeptFile?> SourceOf(string reference, CancellationToken cancellation) =>
        await PlanLoading.Head(db, reference, cancellation) is { Document: { } id }
        ? await db.Documents.Where(d => d.Id == id).Select(d => new KeptFile(d.Name, d.Bytes)).SingleOrDefaultAsync(cancellation)
        : null;
}
