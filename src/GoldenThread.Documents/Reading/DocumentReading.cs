using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading.Apart;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>A file becomes text with its shape: bytes → <see cref="SourceDocument"/>.</summary>
public static class DocumentReading
{
    private const int LargestHere = 256 * 1024;

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
        var kind = FileFormat.Recognise(file.Name, content.Span, file.Limits);
        return IsReadApart(kind, content.Length)
            ? ReadingWorkers.Read(file, cancellation)
            : ReadHere(file, kind, cancellation);
    }

    // What the libraries and programs for the others take of memory and time nobody can promise beforehand; of text, some hundred bytes for each byte.
    internal static bool IsReadApart(FileKind kind, int length) => kind is not (FileKind.Text or FileKind.Html or FileKind.Delimited) || length > LargestHere;

    /// <summary>Reads a file in this process.</summary>
    internal static async Task<SourceDocument> ReadHere(DocumentFile file, FileKind kind, CancellationToken cancellation = default)
    {
        try
        {
            var document = kind switch
            {
                FileKind.Text => ReadText(file, PlainTextReader.Read),
                FileKind.Html => ReadText(file, HtmlReader.Read),
                FileKind.Delimited => ReadText(file, DelimitedReader.Read),
                FileKind.Word => WordReader.Read(file),
                FileKind.Excel => ExcelReader.Read(file),
                FileKind.Pdf => await PdfReader.Read(file, cancellation),
                FileKind.OtherText or FileKind.OtherSheet => await ReadConverted(file, kind, cancellation),
                FileKind.Email => EmailReader.Read(file),
                _ => throw new InvalidOperationException($"No reader for {kind}."),
            };
            Pieces.Check(document, file.Limits);
            return Placeholders.TakeOut(document);
        }
        catch (RegexMatchTimeoutException slow)
        {
            throw UnreadableDocumentException.TakesTooLong(file.Name, slow);
        }
    }

    private static async Task<SourceDocument> ReadConverted(DocumentFile file, FileKind kind, CancellationToken cancellation)
    {
        var macros = LibreOffice.Check(file, kind);
        var converted = await LibreOffice.Converted(file, kind, cancellation);
        var document = kind == FileKind.OtherText ? WordReader.Read(converted) : ExcelReader.Read(converted);
        return macros ? document with { Notices = [.. document.Notices, ReadingNotice.Of("macros", "The document contains macros. We did not run them.")] } : document;
    }

    private static SourceDocument ReadText(DocumentFile file, Func<DraftSource, string, SourceDocument> reader)
    {
        var text = DecodedText.Decode(file.Content.Span);
        Pieces.Check(file, text);
        return reader(file.Source(text), text);
    }
}
