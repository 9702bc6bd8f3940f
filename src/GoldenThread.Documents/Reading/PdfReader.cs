using System.Collections.Immutable;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Reads a PDF by the words that poppler's <c>pdftotext</c> finds on its pages, and by where they stand.</summary>
internal static class PdfReader
{
    /// <summary>Reads a PDF.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, protected, a scan without text, or takes too long; or pdftotext is missing.</exception>
    public static async Task<SourceDocument> Read(DocumentFile file, CancellationToken cancellation)
    {
        // A folder that only this user can read: the document may name a child.
        var folder = Directory.CreateTempSubdirectory("golden-thread-");
        try
        {
            var path = Path.Combine(folder.FullName, "document.pdf");
            await using (var stream = File.Create(path))
                await stream.WriteAsync(file.Content, cancellation);
            return await Read(file, path, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<SourceDocument> Read(DocumentFile file, string path, CancellationToken cancellation)
    {
        var pages = PdfPage.Read(await PdfToText.Words(file, path, cancellation));
        if (!pages.Any(p => p.Lines.Any(l => l.Words.Any(w => w.Text.Any(char.IsLetterOrDigit)))))
            throw new UnreadableDocumentException(
                $"“{file.Name}” has no text. It may be a scan or a picture. Run text recognition (OCR) on it, or upload the original document.");
        var layout = new PdfLayout(pages);
        var colours = await PdfColours.Read(path, layout.PagesWithTables, layout.LargestPage, cancellation);
        var blocks = layout.Blocks(colours);
        var text = layout.Text;
        return new SourceDocument { Source = file.Source(text), Text = text, Blocks = blocks, Markup = layout.Markup(), Notices = [.. Notices(file, colours), .. layout.Notices] };
    }

    private static ImmutableArray<ReadingNotice> Notices(DocumentFile file, PdfColours colours)
    {
        var notices = ImmutableArray.CreateBuilder<ReadingNotice>();
        if (file.Content.Span.IndexOf("/JavaScript"u8) >= 0)
            notices.Add(ReadingNotice.Of("scripts", "The PDF contains scripts. We did not run them."));
        if (colours.AreMissing)
            notices.Add(ReadingNotice.Of("colours-missing", "The colours of some pages take too long to read, so we left them out. Check the ratings that are colours."));
        return notices.ToImmutable();
    }
}
