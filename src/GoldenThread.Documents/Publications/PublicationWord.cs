using GoldenThread.Documents.Exports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using GoldenThread.Plans;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Publications;

/// <summary>Writes a document for Word: real headings, header rows that are repeated on each page, its language and its title.</summary>
public static class PublicationWord
{
    // Twentieths of a point: A4, and its margins.
    private const int Short = 11906, Long = 16838, Margin = 1000;

    /// <summary>The bytes of a .docx file.</summary>
    public static byte[] Write(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = paper.Title;
            document.PackageProperties.Language = "en-GB";
            var main = document.AddMainDocumentPart();
            WordStyles.Add(main);
            var body = new W.Body();
            var width = (paper.Wide ? Long : Short) - 2 * Margin;
            if (paper.Logo is { } logo) body.Append(WordPicture.Of(main, logo));
            foreach (var block in paper.Blocks) body.Append(Write(block, width));
            body.Append(Section(paper.Wide));
            main.Document = new W.Document(body);
        }

        return stream.ToArray();
    }

    private static W.SectionProperties Section(bool wide)
    {
        var size = new W.PageSize { Width = (uint)(wide ? Long : Short), Height = (uint)(wide ? Short : Long) };
        if (wide) size.Orient = W.PageOrientationValues.Landscape;
        return new W.SectionProperties(
            size, new W.PageMargin { Left = Margin, Right = Margin, Top = Margin, Bottom = Margin, Header = 500, Footer = 500, Gutter = 0 });
    }

    private static IEnumerable<OpenXmlElement> Write(Block block, int width) => block switch
    {
        Block.Heading heading => [Paragraph(WordStyles.Heading(heading.Level), Run(heading.Text))],
        Block.Paragraph paragraph =>
        [
            Paragraph(
                paragraph.Quiet
                    ? WordStyles.Quiet
                    : null, paragraph.Label is { } label ? [Run(label + " ", bold: true), Run(paragraph.Text)] : [Run(paragraph.Text)]),
        ],
        Block.Bullets bullets => bullets.Items.Select(item => Paragraph(WordStyles.Bullet, Run(item))),
        Block.Mark mark => [Paragraph(null, Run($"{PublicationHtml.Symbol(mark.Colour)} {mark.Name}", bold: true, Colour(mark.Colour)))],
        Block.Notice notice => [Paragraph(WordStyles.Notice, Run(notice.Text, bold: true))],
        Block.Table table => [Caption(table.Caption), Write(table, width), Paragraph(null, Run(""))],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static W.Paragraph Caption(string words)
    {
        var caption = Paragraph(null, Run(words, bold: true));
        caption.PrependChild(new W.ParagraphProperties(new W.KeepNext()));
        return caption;
    }

    private static W.Table Write(Block.Table table, int width)
    {
        var shares = table.Columns.Select(column => width * column.Share / 100).ToArray();
        var written = new W.Table(
            new W.TableProperties(
                new W.TableStyle { Val = WordStyles.Grid },
                new W.TableWidth { Width = $"{width}", Type = W.TableWidthUnitValues.Dxa },
                new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableLook { FirstRow = true, FirstColumn = true },
                new W.TableCaption { Val = table.Caption }),
            new W.TableGrid(shares.Select(share => new W.GridColumn { Width = $"{share}" })));
        written.Append(new W.TableRow(
        [
            new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()),
            .. table.Columns.Select((column, i) => Cell([Paragraph(null, Run(column.Name, bold: true))], shares[i], shaded: true)),
        ]));
        foreach (var group in table.Groups)
            for (var row = 0; row < group.Rows.Count; row++)
                written.Append(Row(group, row, shares));
        return written;
    }

    private static W.TableRow Row(Group group, int row, int[] shares)
    {
        var several = group.Rows.Count > 1;
        var cells = new List<W.TableCell> { Spanning(group.Heading, shares[0], row, several) };
        cells.AddRange(group.Rows[row].Select((blocks, i) => Cell(Content(blocks), shares[i + 1])));
        cells.AddRange(group.Beside.Select((blocks, i) => Spanning(blocks, shares[^(group.Beside.Count - i)], row, several)));
        return new W.TableRow(cells);
    }

    private static W.TableCell Spanning(IReadOnlyList<Block> blocks, int width, int row, bool several) =>
        Cell(row == 0
            ? Content(blocks)
            : [new W.Paragraph()], width, merge: !several ? null : row == 0 ? W.MergedCellValues.Restart : W.MergedCellValues.Continue);

    private static W.TableCell Cell(IReadOnlyList<OpenXmlElement> content, int width, bool shaded = false, W.MergedCellValues? merge = null)
    {
        var properties = new W.TableCellProperties(new W.TableCellWidth { Width = $"{width}", Type = W.TableWidthUnitValues.Dxa });
        if (merge is { } how) properties.Append(new W.VerticalMerge { Val = how });
        if (shaded) properties.Append(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = "DDE5EC" });
        return new W.TableCell([properties, .. content]);
    }

    // A cell without a paragraph is damage to Word.
    private static IReadOnlyList<OpenXmlElement> Content(IReadOnlyList<Block> blocks) =>
        blocks.Count == 0 ? [new W.Paragraph()] : [.. blocks.SelectMany(block => Write(block, 0))];

    private static W.Paragraph Paragraph(string? style, params W.Run[] runs)
    {
        var paragraph = new W.Paragraph();
        if (style is not null) paragraph.Append(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }

    private static W.Run Run(string words, bool bold = false, string? colour = null)
    {
        var run = new W.Run();
        var properties = new W.RunProperties();
        if (bold) properties.Append(new W.Bold());
        if (colour is not null) properties.Append(new W.Color { Val = colour });
        if (properties.HasChildren) run.Append(properties);
        var lines = Plain(words).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new W.Break());
            run.Append(new W.Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    // Characters that XML cannot hold are in no word; a tab and line ends stay.
    private static string Plain(string words) =>
        new([.. words.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))]);

    private static string Colour(RatingColour colour) => colour switch
    {
        RatingColour.Red => "98200F",
        RatingColour.Amber => "7A4A00",
        RatingColour.Green => "00502F",
        RatingColour.Blue => "12437A",
        RatingColour.Grey => "484949",
        _ => throw new ArgumentOutOfRangeException(nameof(colour)),
    };
}
