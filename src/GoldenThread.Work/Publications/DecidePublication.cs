using GoldenThread.Documents.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Publications;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Publications;

/// <summary>
/// What becomes of a version: a second person publishes or refuses it, it is set aside, or withdrawn after it was published. Its preparer is told
/// what was decided.
/// </summary>
/// <remarks>Each refuses with a <see cref="RuleException"/> or, where somebody else decided first, a <see cref="ChangedMeanwhileException"/>; nothing is saved
/// then.</remarks>
internal sealed class DecidePublication(GoldenThreadDb db, Acting acting, Saving saving, PublicationLetters letters, PostLetters post)
{
    /// <summary>Publishes it, with a file in every format.</summary>
    public Task Approve(PreparedVersion prepared, uint seen, CancellationToken cancellation) => saving.Change(
        prepared.Publication.Version,
        seen,
        async () =>
        {
            await Publish(prepared, cancellation);
            post.Post(await letters.Decided(prepared));
        },
        "Published",
        cancellation: cancellation);

    /// <summary>Does not publish it, and says why.</summary>
    public Task Refuse(PreparedVersion prepared, uint seen, string because) => saving.Change(
        prepared.Publication.Version,
        seen,
        async () =>
        {
            prepared.Publication.Refuse(because, acting.By);
            post.Post(await letters.Decided(prepared));
        },
        because);

    /// <summary>Sets it aside, so that another can be prepared.</summary>
    public Task SetAside(PreparedVersion prepared, uint seen, string because) =>
        saving.Change(prepared.Publication.Version, seen, () => prepared.Publication.SetAside(because, acting.By), because);

    /// <summary>Takes it off its public address.</summary>
    public Task Withdraw(PreparedVersion prepared, uint seen, string because) =>
        saving.Change(prepared.Publication.Version, seen, () => prepared.Publication.Withdraw(because, acting.By), because);

    private async Task Publish(PreparedVersion prepared, CancellationToken cancellation)
    {
        // The rule comes before the work, which may take a browser.
        prepared.Publication.Approve(acting.By);
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(p => p.Id == prepared.Publication.Partnership, cancellation);
        try
        {
            db.AddRange(await Files(prepared, partnership.Slug, acting.Today, cancellation));
        }
        catch (PdfException missing)
        {
            throw new RuleException(missing.Message);
        }
    }

    // A version in every format, as it is kept from the day on which it is published.
    private static async Task<IReadOnlyList<PublicationFile>> Files(PreparedVersion prepared, string partnership, DateOnly on, CancellationToken cancellation)
    {
        var publication = prepared.Publication;
        var address = PublicAddresses.Of(partnership, publication);
        IReadOnlyList<(string, string)> links =
        [
            ("This version as a Word document", $"{address}.docx"), ("This version as a PDF", $"{address}.pdf"),
            ("All versions of this plan", PublicAddresses.Plan(partnership, publication.Slug)),
        ];
        var files = new List<PublicationFile>();
        foreach (var format in PublicationFormats.All)
        {
            var bytes = await PublicationFormats.Write(prepared.Paper(on), format, links, cancellation);
            files.Add(PublicationKeeping.File(publication.Id, format, PublicationFormats.MediaTypeOf(format), bytes));
        }

        return files;
    }
}
