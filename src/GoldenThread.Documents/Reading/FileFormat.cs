namespace GoldenThread.Documents.Reading;

/// <summary>Decides what a file is, by its ending and its bytes together: neither is believed alone.</summary>
public static class FileFormat
{
    private const string Readable = ".docx, .xlsx, .pdf, .html, .csv, .txt, .md, .odt, .ods, .rtf, .doc, .xls or .eml";

    private static readonly Dictionary<string, FileKind> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = FileKind.Text,
        [".md"] = FileKind.Text,
        [".markdown"] = FileKind.Text,
        [".html"] = FileKind.Html,
        [".htm"] = FileKind.Html,
        [".csv"] = FileKind.Delimited,
        [".tsv"] = FileKind.Delimited,
        [".docx"] = FileKind.Word,
        [".docm"] = FileKind.Word,
        [".xlsx"] = FileKind.Excel,
        [".xlsm"] = FileKind.Excel,
        [".pdf"] = FileKind.Pdf,
        [".odt"] = FileKind.OtherText,
        [".rtf"] = FileKind.OtherText,
        [".doc"] = FileKind.OtherText,
        [".ods"] = FileKind.OtherSheet,
        [".xls"] = FileKind.OtherSheet,
        [".eml"] = FileKind.Email,
    };

    /// <summary>What a file input takes, for its <c>accept</c>.</summary>
    public static string Accept => string.Join(',', Endings.Keys);

    /// <summary>True where a file of this name is of a kind that can be read; what its bytes say is another question.</summary>
    public static bool CanBeRead(string name) => Endings.ContainsKey(Path.GetExtension(name));

    /// <summary>True where a file of this name is a spreadsheet, whose sheets have names.</summary>
    public static bool IsWorkbook(string name) =>
        Endings.TryGetValue(Path.GetExtension(name), out var kind) && kind is FileKind.Excel or FileKind.OtherSheet;

    internal static bool NeedsLibreOffice(string name) =>
        Endings.TryGetValue(Path.GetExtension(name), out var kind) && kind is FileKind.OtherText or FileKind.OtherSheet;

    /// <summary>What the file is.</summary>
    /// <exception cref="UnreadableDocumentException">It is empty, too large, of no known kind, or not what its ending says.</exception>
    internal static FileKind Recognise(string name, ReadOnlySpan<byte> content, ImportLimits limits)
    {
        var ending = Path.GetExtension(name);
        if (!Endings.TryGetValue(ending, out var kind))
        {
            throw new UnreadableDocumentException(ending.Equals(".msg", StringComparison.OrdinalIgnoreCase)
                ? "Messages that Outlook saves as .msg cannot be read. Open the message, save its attachments and upload each one, or save it as .eml."
                : ending.Length == 0
                ? $"“{name}” has no file type in its name. Upload a file that ends in {Readable}."
                : $"Files that end in “{ending}” cannot be read. Upload a file that ends in {Readable}.");
        }

        if (content.Length > limits.Bytes)
            throw new UnreadableDocumentException($"“{name}” is larger than the limit of {InMegabytes(limits.Bytes)}. Upload only the part that is the plan, or save it with smaller pictures.");
        if (content.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
            throw new UnreadableDocumentException($"“{name}” is empty. Check that it is the right file.");

        Check(name, kind, ending.ToLowerInvariant(), Signature(content));
        return kind;
    }

    internal static string InMegabytes(long bytes)
        => bytes >= 1024 * 1024 ? $"{bytes / (1024.0 * 1024.0):0.#} MB" : $"{bytes / 1024.0:0.#} kB";

    private static void Check(string name, FileKind kind, string ending, BytesOf bytes)
    {
        switch (kind, bytes)
        {
            case (FileKind.Word or FileKind.Excel, BytesOf.Package):
            case (FileKind.Email, BytesOf.Text):
            case (FileKind.OtherText, BytesOf.Package) when ending == ".odt":
            case (FileKind.OtherSheet, BytesOf.Package) when ending == ".ods":
            case (FileKind.OtherText, BytesOf.RichText) when ending is ".rtf" or ".doc":
            case (FileKind.OtherText, BytesOf.CompoundFile) when ending == ".doc":
            case (FileKind.OtherSheet, BytesOf.CompoundFile) when ending == ".xls":
            case (FileKind.Pdf, BytesOf.Pdf):
            case (FileKind.Text or FileKind.Delimited or FileKind.Html, BytesOf.Text):
            case (FileKind.Html, BytesOf.WebPage):
                return;
            case (FileKind.Word or FileKind.Excel, BytesOf.CompoundFile):
                // Office keeps an encrypted document inside an OLE compound file; the old binary formats are compound files too.
                throw new UnreadableDocumentException(
                    $"“{name}” is protected by a password or saved in an older Office format. Save it without a password as {(kind == FileKind.Word ? ".docx" : ".xlsx")} and upload it again.");
            default:
                throw NotWhatItSays(name, Says(bytes));
        }
    }

    /// <summary>The exception for a file that is something else than its ending says.</summary>
    /// <param name="name">File name.</param>
    /// <param name="truly">What it is instead, with its article.</param>
    internal static UnreadableDocumentException NotWhatItSays(string name, string truly)
        => new($"“{name}” does not match its file type: it is {truly}. Save the plan as Word, Excel, PDF or text and upload it again.");

    private static string Says(BytesOf bytes) => bytes switch
    {
        BytesOf.Pdf => "a PDF",
        BytesOf.Package => "an Office document or another compressed file",
        BytesOf.CompoundFile => "a document in an older Office format",
        BytesOf.WebPage => "a web page",
        BytesOf.RichText => "a rich text (RTF) document",
        BytesOf.Text => "plain text",
        _ => "neither text nor a document that can be read",
    };

    private enum BytesOf
    {
        Unknown,
        Text,
        WebPage,
        RichText,
        Pdf,
        Package,
        CompoundFile,
    }

    private static BytesOf Signature(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8))
            return BytesOf.Package;
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return BytesOf.CompoundFile;
        // Readers accept a PDF whose header stands within its first kilobyte.
        var head = content[..Math.Min(1024, content.Length)];
        if (head.IndexOf("%PDF-"u8) >= 0)
            return BytesOf.Pdf;
        if (content.StartsWith("{\\rtf"u8))
            return BytesOf.RichText;
        if (!DecodedText.LooksLikeText(content))
            return BytesOf.Unknown;
        var start = DecodedText.Decode(head).AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? BytesOf.WebPage
            : BytesOf.Text;
    }
}
