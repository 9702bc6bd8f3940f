using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Exports;

/// <summary>Writes an export as a table in a Word document on its side, with a header row that every page repeats.</summary>
public static class WordExport
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const uint LongSide = 16838, ShortSide = 11906, Margin = 720;

    /// <summary>Writes the document and goes back to its beginning.</summary>
    public static async Task<Stream> Write(ExportTable table, CancellationToken cancellation)
    {
        var to = new MemoryStream();
        using (var word = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document))
        {
            word.PackageProperties.Title = table.Name;
            word.PackageProperties.Language = "en-GB";
            var main = word.AddMainDocumentPart();
            WordStyles.Add(main);
            var rows = new W.Table(
                new W.TableProperties(new W.TableStyle { Val = WordStyles.Grid }, new W.TableWidth { Width = "5000", Type = W.TableWidthUnitValues.Pct }));
            var all = table.Columns.Sum(c => c.Width);
            rows.Append(
                new W.TableGrid(
                    table.Columns.Select(
                        c => new W.GridColumn
                        {
                            Width = ((LongSide - (2 * Margin)) * c.Width / all)
                            .ToString(System.Globalization.CultureInfo.InvariantCulture)
                        })));
            rows.Append(
                new W.TableRow(
                    table.Columns.Select(c => new W.TableCell(Paragraph(c.Heading, bold: true)))
                        .Prepend<OpenXmlElement>(new W.TableRowProperties(new W.TableHeader()))));
            await foreach (var row in table.Rows.WithCancellation(cancellation))
                rows.Append(new W.TableRow(row.Select(c => new W.TableCell(c.Words.Split('\n').Select(line => Paragraph(line))))));
            main.Document = new W.Document(new W.Body([
                new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = WordStyles.Heading(1) }), new W.Run(new W.Text(Allowed(table.Name)))),
                .. table.Above.Select(line => Paragraph(line)), rows, new W.Paragraph(),
                new W.SectionProperties(
                    new W.PageSize { Width = LongSide, Height = ShortSide, Orient = W.PageOrientationValues.Landscape },
                    new W.PageMargin { Left = Margin, Right = Margin, Top = (int)Margin, Bottom = (int)Margin })]));
        }

        to.Position = 0;
        return to;
    }

    private static W.Paragraph Paragraph(string words, bool bold = false) =>
        new(new W.Run(new W.RunProperties(bold ? [new W.Bold()] : []), new W.Text(Allowed(words)) { Space = SpaceProcessingModeValues.Preserve }));

    // What XML cannot hold would damage the file.
    private static string Allowed(string words)
    {
        var kept = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
            if (rune.Value == '\t' || (!Rune.IsControl(rune) && (rune.Value & 0xFFFE) != 0xFFFE)) kept.Append(rune.ToString());
        return kept.ToString();
    }
}
