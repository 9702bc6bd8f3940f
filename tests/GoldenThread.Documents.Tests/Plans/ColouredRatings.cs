using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Tests.Plans;

/// <summary>Takes the words out of the rating cells of a rendered plan and shades the cells in their place.</summary>
internal static partial class ColouredRatings
{
    private static readonly Dictionary<string,
    string> Colours = new(StringComparer.Ordinal) { ["Completed"] = "00B050", ["On Track"] = "FFC000", ["Limited Progress"] = "C00000" };

    /// <summary>True where the format has cells that can be shaded.</summary>
    public static bool Can(string layout) =>
        layout.StartsWith("web page", StringComparison.Ordinal) || layout.StartsWith("Word", StringComparison.Ordinal)
            || layout.StartsWith("Excel", StringComparison.Ordinal);

    public static byte[] In(string name, byte[] content) => Path.GetExtension(name) switch
    {
        ".html" => Encoding.UTF8.GetBytes(
            HtmlCell().Replace(
                Encoding.UTF8.GetString(content), m => $"<td{m.Groups["span"].Value} style=\"background-color: #{Colours[m.Groups["word"].Value]}\">")),
        ".docx" => Changed(content, InWord),
        _ => Changed(content, InExcel),
    };

    private static byte[] Changed(byte[] content, Action<Stream> change)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        change(stream);
        return stream.ToArray();
    }

    private static void InWord(Stream stream)
    {
        using var document = WordprocessingDocument.Open(stream, isEditable: true);
        foreach (var cell in document.MainDocumentPart!.Document.Descendants<W.TableCell>().Where(c => Colours.ContainsKey(c.InnerText)))
        {
            var shading = new W.Shading { Val = W.ShadingPatternValues.Clear, Fill = Colours[cell.InnerText] };
            (cell.TableCellProperties ??= new W.TableCellProperties()).Append(shading);
            foreach (var run in cell.Descendants<W.Run>().ToList()) run.Remove();
        }
    }

    private static void InExcel(Stream stream)
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: true);
        var words = Colours.Keys.ToList();
        document.WorkbookPart!.AddNewPart<WorkbookStylesPart>().Stylesheet = new S.Stylesheet(
            new S.Fonts(new S.Font()),
            new S.Fills(
                [
                    new S.Fill(), new S.Fill(), .. words.Select(
                        w => new S.Fill(new S.PatternFill(new S.ForegroundColor { Rgb = "FF" + Colours[w] }) { PatternType = S.PatternValues.Solid })),
                ]),
            new S.Borders(new S.Border()),
            new S.CellFormats([new S.CellFormat(), .. words.Select((_, i) => new S.CellFormat { FillId = (uint)i + 2, ApplyFill = true })]));
        foreach (var cell in document.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<S.Cell>().Where(c => Colours.ContainsKey(c.InnerText)))
        {
            cell.StyleIndex = (uint)words.IndexOf(cell.InnerText) + 1;
            cell.RemoveAllChildren();
            cell.DataType = null;
        }
    }

    [GeneratedRegex("<td(?<span>[^>]*)><p>(?<word>Completed|On Track|Limited Progress)</p>", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex HtmlCell();
}
