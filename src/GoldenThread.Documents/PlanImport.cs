using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Understanding;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents;

/// <summary>A file becomes a draft: bytes → <see cref="SourceDocument"/> → <see cref="PlanDraft"/>.</summary>
public static class PlanImport
{
    /// <summary>Takes the text and its shape out of a file.</summary>
    /// <param name="name">File name; its ending says which format it should be, its bytes must agree.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="limits">Limits on size.</param>
    /// <param name="cancellation">Ends the work, for instance a <c>pdftotext</c> that takes too long.</param>
    /// <exception cref="UnreadableDocumentException">The file cannot be read; the message is one sentence for a person.</exception>
    public static Task<SourceDocument> Read(string name, ReadOnlyMemory<byte> content, ImportLimits? limits = null, CancellationToken cancellation = default)
    {
        var file = new DocumentFile(Path.GetFileName(name), content, limits ?? new ImportLimits());
        cancellation.ThrowIfCancellationRequested();
        return FileFormat.Recognise(file.Name, content.Span, file.Limits) switch
        {
            FileKind.Text => Task.FromResult(ReadText(file, PlainTextReader.Read)),
            FileKind.Html => Task.FromResult(ReadText(file, HtmlReader.Read)),
            FileKind.Delimited => Task.FromResult(ReadText(file, DelimitedReader.Read)),
            FileKind.Word => Task.FromResult(WordReader.Read(file)),
            FileKind.Excel => Task.FromResult(ExcelReader.Read(file)),
            FileKind.Pdf => PdfReader.Read(file, cancellation),
            var kind => throw new InvalidOperationException($"No reader for {kind}."),
        };
    }

    private static SourceDocument ReadText(DocumentFile file, Func<DraftSource, string, SourceDocument> reader)
    {
        var text = DecodedText.Decode(file.Content.Span);
        return reader(file.Source(text), text);
    }

    /// <summary>Understands a document as a plan, a summary of progress or a review.</summary>
    /// <param name="document">The document.</param>
    /// <param name="scale">The partnership's scale of ratings.</param>
    public static PlanDraft Understand(SourceDocument document, RatingScale scale)
        => PlanUnderstanding.Of(document, scale);
}

/// <summary>How large a file may be.</summary>
/// <param name="Bytes">The most that a file may hold, in bytes.</param>
/// <param name="Expanded">The most that a compressed file may expand to, in bytes.</param>
public sealed record ImportLimits(long Bytes = 25 * 1024 * 1024, long Expanded = 400L * 1024 * 1024);

/// <summary>A file that cannot be read. The message says in one sentence what is wrong and what to do.</summary>
public sealed class UnreadableDocumentException(string message, Exception? inner = null) : Exception(message, inner);
