using GoldenThread.Documents.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>Drafts of plans that wait to be checked.</summary>
internal sealed class FindDrafts(GoldenThreadDb db)
{
    /// <summary>A draft with the text that it was read from; null where it is not there or was decided on.</summary>
    public async Task<OpenDraft?> Open(Guid id)
    {
        if (await db.ImportDrafts.SingleOrDefaultAsync(d => d.Id == id && d.State == ImportState.Open) is not { } row) return null;
        var text = await db.Documents.Where(d => d.Id == row.Document).Select(d => d.Text).SingleAsync();
        return new OpenDraft(row, PlanDraftJson.Read(row.Draft), text);
    }

    /// <summary>All of them, the last changed first.</summary>
    public async Task<IReadOnlyList<WaitingDraft>> Waiting() => await (
        from draft in db.ImportDrafts
        join document in db.Documents on draft.Document equals document.Id
        where draft.State == ImportState.Open
        orderby draft.ChangedAt descending
        select new WaitingDraft(draft.Id, document.Name, draft.ByName, draft.ChangedAt)).ToListAsync();
}
