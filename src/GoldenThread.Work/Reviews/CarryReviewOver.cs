using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Reviews;
using GoldenThread.Work.Files;

namespace GoldenThread.Work.Reviews;

/// <summary>Takes a whole review out as one file, and reads one back that another installation took out.</summary>
internal sealed class CarryReviewOver(GoldenThreadDb db, Acting acting, UploadedFiles files)
{
    /// <summary>The review with everything in it, as a file that is gone once it is closed.</summary>
    public async Task<Stream> TakeOut(Review review, CancellationToken cancellation)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        await new ReviewArchive(db).Write(review, file, acting.By, cancellation);
        file.Position = 0;
        return file;
    }

    /// <summary>Reads a review back; the person leads it then.</summary>
    /// <exception cref="RuleException">It is no archive of a review, was changed, or the person sees a review with its reference; nothing was kept.</exception>
    public async Task<ReviewId> Restore(GivenFile file, CancellationToken cancellation)
    {
        var (bytes, _) = await files.Read(file, cancellation);
        using var archive = new MemoryStream(bytes);
        var review = await new ReviewArchive(db).Read(archive, acting.Partnership, acting.By, acting.Today, cancellation);
        await db.Save("Restored from an archive", cancellation);
        return review;
    }
}
