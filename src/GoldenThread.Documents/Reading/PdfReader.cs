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
        var pages = PdfPage.Read(await PdfToText.Words(file, cancellation));
        if (!pages.Any(p => p.Lines.Any(l => l.Words.Any(w => w.Text.Any(char.IsLetterOrDigit)))))
            throw new UnreadableDocumentException(
                $"“{file.Name}” has no text. It may be a scan or a picture. Run text recognition (OCR) on it, or upload the original document.");
        var layout = new PdfLayout(pages);
        var blocks = layout.Blocks();
        var text = layout.Text;
        return new SourceDocument { Source = file.Source(text), Text = text, Blocks = blocks, Markup = layout.Markup(), Notices = Notices(file) };
    }

    private static ImmutableArray<ReadingNotice> Notices(DocumentFile file)
        => file.Content.Span.IndexOf("/JavaScript"u8) >= 0 ? [ReadingNotice.Of("scripts", "The PDF contains scripts. We did not run them.")] : [];
}
