using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace GoldenThread.Documents.Reading;

/// <summary>Looks through a Word or Excel file before anything believes it: what it expands to, and what its XML declares.</summary>
/// <remarks>
/// Every entry is expanded once as a stream, so that a file cannot say less of itself than it holds. Relationships to other
/// places are never followed; macros are never run.
/// </remarks>
internal static class OfficePackage
{
    private const int MostEntries = 5_000;

    // Tables of a plan shrink to a twentieth; a bomb shrinks to a thousandth. Small entries may shrink as they like.
    private const int SteepestRatio = 250;
    private const long RatioMattersFrom = 8L * 1024 * 1024;

    private const string CopyTheText = "Copy the plan into a new document and upload that.";

    // Readers walk XML by recursion; no document that a person wrote is nested so deep.
    private const int DeepestXml = 200;

    /// <summary>Checks a package and says whether it holds macros.</summary>
    /// <param name="file">The file.</param>
    /// <param name="folder">"word/" or "xl/": where the document's parts are.</param>
    /// <exception cref="UnreadableDocumentException">It is damaged, a bomb, of another kind, or declares a document type.</exception>
    public static bool Check(DocumentFile file, string folder)
    {
        try
        {
            using var archive = new ZipArchive(file.Open(), ZipArchiveMode.Read);
            CheckKind(file, folder, archive);
            CheckEntries(file, archive);
            return archive.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw Damaged(file, e);
        }
    }

    /// <summary>Checks a package of OpenDocument and says whether it holds macros.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kind">"text" or "spreadsheet".</param>
    /// <exception cref="UnreadableDocumentException">It is damaged, a bomb, of another kind, protected, or declares a document type.</exception>
    public static bool CheckOpenDocument(DocumentFile file, string kind)
    {
        try
        {
            using var archive = new ZipArchive(file.Open(), ZipArchiveMode.Read);
            if (archive.GetEntry("mimetype") is not { } mimetype || archive.GetEntry("content.xml") is null
                || !Start(mimetype, 80).StartsWith("application/vnd.oasis.opendocument." + kind, StringComparison.Ordinal))
                throw FileFormat.NotWhatItSays(file.Name, "another kind of document or compressed file");
            CheckEntries(file, archive);
            if (archive.GetEntry("META-INF/manifest.xml") is { } manifest
                && Start(manifest, 64 * 1024).Contains("encryption-data", StringComparison.Ordinal))
                throw Protected(file);
            return archive.Entries.Any(e => e.FullName.StartsWith("Basic/", StringComparison.Ordinal) || e.FullName.StartsWith("Scripts/", StringComparison.Ordinal));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw Damaged(file, e);
        }
    }

    /// <summary>The exception for a file that a password protects.</summary>
    public static UnreadableDocumentException Protected(DocumentFile file)
        => new($"“{file.Name}” is protected by a password. Save it without a password and upload it again.");

    /// <summary>The exception for a file that does not open.</summary>
    public static UnreadableDocumentException Damaged(DocumentFile file, Exception? inner = null)
        => new($"“{file.Name}” is damaged and cannot be opened. Open it in the program that it was made with, save it again and upload it.", inner);

    /// <summary>True for what the libraries throw where a package is not what it should be.</summary>
    public static bool SaysDamaged(Exception exception)
        => exception is OpenXmlPackageException or XmlException or IOException or InvalidDataException or FormatException
            or InvalidOperationException or ArgumentException or KeyNotFoundException or OverflowException;

    /// <summary>Opens a package that was checked.</summary>
    /// <param name="file">The file.</param>
    /// <param name="open">The library's way to open it.</param>
    public static T Open<T>(DocumentFile file, Func<Stream, bool, OpenSettings, T> open)
        => open(file.Open(), false, Settings(file.Limits));

    private static OpenSettings Settings(ImportLimits limits)
        => new() { AutoSave = false, MaxCharactersInPart = limits.Expanded / 4 };

    private static void CheckKind(DocumentFile file, string folder, ZipArchive archive)
    {
        if (Holds(folder))
            return;
        throw FileFormat.NotWhatItSays(
            file.Name, Holds("word/")
                ? "a Word document"
                : Holds("xl/") ? "an Excel workbook" : Holds("ppt/") ? "a presentation" : "another kind of compressed file");

        bool Holds(string prefix) => archive.Entries.Any(e => e.FullName.TrimStart('/').StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }

    private static void CheckEntries(DocumentFile file, ZipArchive archive)
    {
        if (archive.Entries.Count > MostEntries)
            throw new UnreadableDocumentException($"“{file.Name}” has more than {MostEntries:N0} parts, so we did not open it. {CopyTheText}");
        if (archive.Entries.Any(e => e.IsEncrypted))
            throw Protected(file);
        var expanded = 0L;
        foreach (var entry in archive.Entries)
            expanded += CheckEntry(file, entry, file.Limits.Expanded - expanded);
    }

    private static string Start(ZipArchiveEntry entry, int most)
    {
        var start = new byte[most];
        using var stream = entry.Open();
        return System.Text.Encoding.UTF8.GetString(start, 0, stream.ReadAtLeast(start, most, throwOnEndOfStream: false));
    }

    private static long CheckEntry(DocumentFile file, ZipArchiveEntry entry, long left)
    {
        using var stream = new CountedStream(entry.Open(), file, entry.CompressedLength, left);
        if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            CheckXml(file, stream);
        stream.CopyTo(Stream.Null);
        return stream.Position;
    }

    private static void CheckXml(DocumentFile file, CountedStream stream)
    {
        // Parsed, not prohibited: the reader then shows the declaration, so that it can be named, and resolves nothing.
        using var xml = XmlReader.Create(
            stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Parse,
                MaxCharactersFromEntities = 1_024,
                XmlResolver = null,
                CloseInput = false,
                CheckCharacters = false
            });
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.DocumentType)
                throw new UnreadableDocumentException(
                    $"“{file.Name}” contains a document type declaration or external entities, which Office programs never write, so we did not open it. {CopyTheText}");
            if (xml.Depth > DeepestXml)
                throw new UnreadableDocumentException($"“{file.Name}” is nested more than {DeepestXml} levels deep, so we did not open it. {CopyTheText}");
        }
    }

    /// <summary>Counts what an entry expands to and stops where it is too much.</summary>
    private sealed class CountedStream(Stream inner, DocumentFile file, long compressed, long left) : Stream
    {
        private long count;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            count += read;
            if (count > left || (count > RatioMattersFrom && count > compressed * SteepestRatio))
                throw new UnreadableDocumentException($"“{file.Name}” expands to far more than it should, so we did not open it. {CopyTheText}");
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
