using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Tests.Rendering;

/// <summary>Plans as Word documents.</summary>
internal static class WordRenderings
{
    public static byte[] Table(GeneratedPlan plan, TableShape table) => Document(body =>
    {
        Heading(body, plan);
        var rendered = new W.Table(new W.TableGrid(table.Headers.Select(_ => new W.GridColumn())));
        rendered.Append(new W.TableRow([new W.TableRowProperties(new W.TableHeader()), .. table.Headers.Select(h => new W.TableCell(Paragraph(h)))]));
        foreach (var row in table.Rows)
            rendered.Append(new W.TableRow(row.Select(Cell)));
        body.Append(rendered);
    });

    public static byte[] Narrative(GeneratedPlan plan) => Document(body =>
    {
        Heading(body, plan);
        foreach (var recommendation in plan.Recommendations)
        {
            body.Append(Paragraph($"Recommendation {recommendation.Number}", "Heading2"), Paragraph(recommendation.Text, bold: true));
            foreach (var part in recommendation.Parts)
            {
                body.Append(Paragraph($"{part.Number}) {part.Text}", bold: true));
                body.Append(part.Actions.Select(a => Paragraph(a.Text)));
            }

            body.Append(recommendation.Actions.Select(a => Paragraph(a.Text)));
        }
    });

    /// <summary>A document with the styles of headings, whose body somebody fills.</summary>
    public static byte[] Document(Action<W.Body> fill, Action<MainDocumentPart>? more = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new W.Document(new W.Body());
            main.AddNewPart<StyleDefinitionsPart>().Styles = new W.Styles(HeadingStyle(1), HeadingStyle(2));
            more?.Invoke(main);
            fill(main.Document.Body!);
        }

        return stream.ToArray();
    }

    public static W.Paragraph Paragraph(string words, string? style = null, bool bold = false)
    {
        var paragraph = new W.Paragraph();
        if (style is not null)
            paragraph.Append(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }));
        paragraph.Append(Run(words, bold));
        return paragraph;
    }

    public static W.Run Run(string words, bool bold = false)
    {
        var run = new W.Run(new W.Text(words) { Space = SpaceProcessingModeValues.Preserve });
        if (bold)
            run.RunProperties = new W.RunProperties(new W.Bold());
        return run;
    }

    private static void Heading(W.Body body, GeneratedPlan plan) => body.Append(
        Paragraph(plan.Title, "Heading1"), Paragraph("Published " + plan.Published.Text), Paragraph("Reviewed " + plan.Reviewed.Text));

    private static W.TableCell Cell(TableShape.Cell cell)
    {
        var rendered = new W.TableCell();
        if (cell.Down > 1 || cell.Covered)
            rendered.Append(new W.TableCellProperties(new W.VerticalMerge { Val = cell.Covered ? W.MergedCellValues.Continue : W.MergedCellValues.Restart }));
        rendered.Append(cell.Paragraphs.DefaultIfEmpty("").Select(p => Paragraph(p)));
        return rendered;
    }

    private static W.Style HeadingStyle(int level)
        => new(new W.StyleName { Val = $"heading {level}" }) { Type = W.StyleValues.Paragraph, StyleId = $"Heading{level}" };
}
