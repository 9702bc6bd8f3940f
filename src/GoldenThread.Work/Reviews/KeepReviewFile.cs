using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Reviews;
using GoldenThread.Work.Files;

namespace GoldenThread.Work.Reviews;

/// <summary>Keeps the documents of a review's team: minutes, letters, drafts.</summary>
internal sealed class KeepReviewFile(GoldenThreadDb db, Acting acting, UploadedFiles files)
{
    /// <summary>Adds a document.</summary>
    /// <exception cref="RuleException">It is empty, too large, infected, or of a kind that is not taken; nothing was kept.</exception>
    public async Task Add(Review review, GivenFile file, CancellationToken cancellation)
    {
        var (bytes, _, mediaType) = await files.ReadAttachment(file, cancellation);
        var name = Path.GetFileName(file.Name);
        db.Add(new ReviewFile(review.Partnership, review.Id, null, name, mediaType, bytes, acting.By));
        await db.Save($"Received {name}", cancellation);
    }

    /// <summary>Withdraws a document; it stays in the history.</summary>
    /// <exception cref="RuleException">No reason is given; nothing was saved.</exception>
    public async Task Withdraw(ReviewFile document, string? because)
    {
        document.Withdraw(because);
        await db.Save(because);
    }
}
