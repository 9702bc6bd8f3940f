using System.IO.Compression;

namespace GoldenThread.Documents.Reading;

/// <summary>
/// Which files may be attached: their ending is on the list, and their content is what the ending says. What a browser or a computer would run is on no list.
/// </summary>
public static class AttachedFile
{
    /// <summary>The kinds, as a form says them.</summary>
    public const string Kinds = "PDF, Word, Excel, PowerPoint, text, CSV, JPEG or PNG";

    private static readonly Dictionary<string, (string MediaType, Func<ReadOnlyMemory<byte>, bool> Holds)> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = (MediaType.Of(".pdf"), b => b.Span[..Math.Min(1024, b.Length)].IndexOf("%PDF-"u8) >= 0),
        [".docx"] = (MediaType.Of(".docx"), b => IsPackage(b, "word/document.xml")),
        [".xlsx"] = (MediaType.Of(".xlsx"), b => IsPackage(b, "xl/workbook.xml")),
        [".pptx"] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", b => IsPackage(b, "ppt/presentation.xml")),
        [".txt"] = (MediaType.Of(".txt"), IsText),
        [".md"] = (MediaType.Of(".md"), IsText),
        [".csv"] = (MediaType.Of(".csv"), IsText),
        [".jpg"] = ("image/jpeg", IsJpeg),
        [".jpeg"] = ("image/jpeg", IsJpeg),
        [".png"] = (
            "image/png", b => b.Span.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])
                && b.Span[^Math.Min(b.Length, 64)..].IndexOf("IEND"u8) >= 0),
    };

    /// <summary>What a file input takes, for its <c>accept</c>.</summary>
    public static string Accept => string.Join(',', Endings.Keys);

    /// <summary>The media type of a file that may be attached.</summary>
    /// <param name="name">File name; folders in it are left out.</param>
    /// <param name="content">The whole file.</param>
    /// <exception cref="RuleException">Its kind is not taken, or it is not what its ending says.</exception>
    public static string Check(string name, ReadOnlyMemory<byte> content)
    {
        name = Path.GetFileName(name);
        if (!Endings.TryGetValue(Path.GetExtension(name), out var kind)) throw new RuleException($"“{name}” cannot be attached. Attach a {Kinds} file.");
        if (!kind.Holds(content)) throw new RuleException($"“{name}” does not match its file type. Save it again as a {Kinds} file and attach that.");
        return kind.MediaType;
    }

    // An Office document without macros: what runs by itself is kept in a part of this name, whatever the ending says.
    private static bool IsPackage(ReadOnlyMemory<byte> content, string part)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            return archive.GetEntry("[Content_Types].xml") is not null && archive.GetEntry(part) is not null
                && !archive.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsJpeg(ReadOnlyMemory<byte> content) => content.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static bool IsText(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (!DecodedText.LooksLikeText(bytes) || bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("{\\rtf"u8) || bytes.StartsWith("#!"u8)
            || bytes.StartsWith("MZ"u8))
            return false;
        // Text with a tag of a web page, a drawing or a script near its beginning is shown as one by programs that look for themselves.
        var head = DecodedText.Decode(bytes[..Math.Min(2048, bytes.Length)]);
        return !new[] { "<!doctype", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<?xml" }.Any(
            tag => head.Contains(tag, StringComparison.OrdinalIgnoreCase));
    }
}
