using System.IO.Compression;
using System.Text;

namespace GoldenThread.Documents.Tests.Said;

/// <summary>Word and Excel files part by part, as whatever program wrote them.</summary>
internal static class RawOffice
{
    private const string Word2006 = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Excel2006 = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>A Word document.</summary>
    /// <param name="body">The paragraphs and tables.</param>
    /// <param name="parts">What belongs to it besides: the name in word/, its kind as relationships call it, its content type, its words.</param>
    public static byte[] Word(string body, params (string Name, string Kind, string Type, string Content)[] parts) => Zip(
        [
            ("[Content_Types].xml", Types("word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "document.xml", parts)),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/document.xml", $"<w:document {Word2006}><w:body>{body}</w:body></w:document>"),
            ("word/_rels/document.xml.rels", Related(parts)),
            .. parts.Select(p => ("word/" + p.Name, p.Content.Replace("<w:comments>", $"<w:comments {Word2006}>", StringComparison.Ordinal))),
        ]);

    /// <summary>A paragraph of a run with these properties.</summary>
    public static string Paragraph(string words, string properties = "") => $"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>";

    /// <summary>An Excel workbook.</summary>
    /// <param name="sheets">The <c>sheet</c> elements; r:id="s1" is the first of the parts.</param>
    /// <param name="parts">The sheets and what belongs to them, as for <see cref="Word"/>.</param>
    public static byte[] Excel(string sheets, params (string Name, string Kind, string Type, string Content)[] parts) => Zip(
        [
            ("[Content_Types].xml", Types("xl", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "workbook.xml", parts)),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook {Excel2006}><sheets>{sheets}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", Related([.. parts.Where(p => p.Kind is "worksheet" or "chartsheet" or "vbaProject")])),
            ("xl/worksheets/_rels/sheet1.xml.rels", Related([.. parts.Where(p => p.Kind is "comments").Select(p => p with { Name = "../" + p.Name })])),
            .. parts.Select(p => ("xl/" + p.Name, p.Content.Replace("<worksheet>", $"<worksheet {Excel2006}>", StringComparison.Ordinal).Replace("<comments>", $"<comments {Excel2006}>", StringComparison.Ordinal)
                .Replace("<chartsheet>", $"<chartsheet {Excel2006}>", StringComparison.Ordinal))),
        ]);

    /// <summary>Rows of a sheet, their cells parted by bars.</summary>
    public static string Rows(params string[] rows) => string.Concat(rows.Select((row, i) => $"<row r=\"{i + 1}\"{(row.StartsWith('!') ? " hidden=\"1\"" : "")}>{string.Concat(row.TrimStart('!').Split('|').Select((cell, column) => $"<c r=\"{(char)('A' + column)}{i + 1}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>"));

    /// <summary>A compressed file.</summary>
    public static byte[] Zip(params IEnumerable<(string Name, string Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static string Types(string folder, string main, string file, (string Name, string Kind, string Type, string Content)[] parts) =>
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/{folder}/{file}\" ContentType=\"{main}\"/>"
        + string.Concat(parts.Select(p => $"<Override PartName=\"/{folder}/{p.Name}\" ContentType=\"{p.Type}\"/>")) + "</Types>";

    private static string Related((string Name, string Kind, string Type, string Content)[] parts) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(parts.Select((p, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{(p.Kind == "vbaProject" ? "http://schemas.microsoft.com/office/2006/relationships/" : Relations)}{p.Kind}\" Target=\"{p.Name}\"/>")) + "</Relationships>";
}
