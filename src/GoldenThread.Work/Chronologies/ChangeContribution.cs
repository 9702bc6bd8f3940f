using GoldenThread.Chronologies;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Reviews;
using GoldenThread.Work.Files;
using GoldenThread.Work.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Chronologies;

/// <summary>Changes what an organisation gives to a review: how its dates are read, its report, whether all of it is there.</summary>
/// <remarks>Changes that name the version that the person looked at throw what <see cref="Saving"/> throws.</remarks>
internal sealed class ChangeContribution(GoldenThreadDb db, Acting acting, Saving saving, UploadedFiles files)
{
    /// <summary>Says which comes first in dates in figures.</summary>
    public Task Settle(ReviewRequest request, uint seen, DateOrder? order) =>
        Change(request, seen, () => request.Settle(order), "Date order");

    /// <summary>Writes the report.</summary>
    public Task Report(ReviewRequest request, uint seen, string? text) => Change(request, seen, () => request.Report(text), "Report");

    /// <summary>Says that all of it is there; or, where that was said, that something is missing after all.</summary>
    public Task Receive(ReviewRequest request, uint seen) =>
        Change(request, seen, () => request.Receive(request.Received is null ? acting.Today : null, acting.Today), "Status");

    /// <summary>Receives the report as a document.</summary>
    /// <exception cref="RuleException">It is empty, too large, infected, or of a kind that is not taken; nothing was kept.</exception>
    public async Task Attach(ReviewRequest request, GivenFile file, CancellationToken cancellation)
    {
        var (bytes, _, mediaType) = await files.ReadAttachment(file, cancellation);
        var name = Path.GetFileName(file.Name);
        db.Add(new ReviewFile(request.Partnership, request.Review, request, name, mediaType, bytes, acting.By));
        await db.Save($"Received {name}", cancellation);
    }

    /// <summary>Takes every entry out that came from a file; they stay in the history.</summary>
    /// <exception cref="RuleException">No reason is given; nothing was saved.</exception>
    public async Task TakeOut(ReviewRequest request, string file, string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason for removing the entries");
        foreach (var entry in await db.ChronologyEntries.Where(e => e.Request == request.Id && e.File == file && e.TakenOut == null).ToListAsync())
            entry.TakeOut(because);
        await db.Save(because);
    }

    private Task Change(ReviewRequest request, uint seen, Action made, string because) =>
        saving.Change(request.Version, seen, made, because, async () => (await db.ReviewRequests.SingleOrDefaultAsync(r => r.Id == request.Id))?.Written());
}
