using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using GoldenThread.Plans.Drafts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Reading;

/// <summary>Reads a Word document: its text in order, with the shape that its styles, lists and tables give it.</summary>
internal sealed class WordReader
{
    private const int MostPlaces = 20;

    private readonly TakenOutText text = new();
    private readonly MergedCells merged = new();
    private readonly WordStyles styles;
    private readonly WordNumbering numbering;
    private readonly WordRuns runs;
    private readonly MainDocumentPart main;

    private WordReader(MainDocumentPart main)
    {
        this.main = main;
        styles = new WordStyles(main);
        numbering = new WordNumbering(main);
        runs = new WordRuns(text, styles);
        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<W.Footnote>() ?? [])
            runs.Notes.TryAdd((false, OfficeValue.Whole(note.Id) ?? 0), note);
        foreach (var note in main.EndnotesPart?.Endnotes?.Elements<W.Endnote>() ?? [])
            runs.Notes.TryAdd((true, OfficeValue.Whole(note.Id) ?? 0), note);
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, a bomb or of another kind.</exception>
    public static SourceDocument Read(DocumentFile file)
    {
        var macros = OfficePackage.Check(file, "word/");
        try
        {
            using var document = OfficePackage.Open(file, WordprocessingDocument.Open);
            if (document.MainDocumentPart?.Document?.Body is not { } body)
                throw OfficePackage.Damaged(file);
            return new WordReader(document.MainDocumentPart).Read(file, body, macros);
        }
        catch (Exception e) when (OfficePackage.SaysDamaged(e))
        {
            throw OfficePackage.Damaged(file, e);
        }
    }

    private SourceDocument Read(DocumentFile file, W.Body body, bool macros)
    {
        var furniture = new List<Span>();
        foreach (var header in main.HeaderParts)
            ReadFurniture(header.Header, furniture);
        var collector = new BlockCollector();
        ReadBlocks(body, collector, PendingChange.None);
        var blocks = collector.Take();
        foreach (var footer in main.FooterParts)
            ReadFurniture(footer.Footer, furniture);

        var taken = text.ToString();
        var markup = new MarkupCollector(taken);
        foreach (var span in runs.Placeholders)
            markup.Add(span);
        foreach (var span in furniture)
            markup.Add(span, IsPageNumber(taken.AsSpan(span.Start, span.Length)) ? FurnitureKind.PageNumber : FurnitureKind.PageHeader);
        return new SourceDocument
        {
            Source = file.Source(taken),
            Text = taken,
            Blocks = blocks,
            Markup = markup.Take(),
            Notices = Notices(macros),
        };
    }

    private ImmutableArray<ReadingNotice> Notices(bool macros)
    {
        var notices = ImmutableArray.CreateBuilder<ReadingNotice>();
        if (runs.HasPendingChanges)
            notices.Add(new ReadingNotice("tracked-changes", "The document has tracked changes that have not been accepted. We show both the old and the new text. Check which one is right.", [.. runs.Changed.Take(MostPlaces)]));
        if (runs.Hidden.Count > 0)
            notices.Add(new ReadingNotice("hidden-text", "The document has hidden text. We show it like other text. Check that it belongs to the plan.", [.. runs.Hidden.Take(MostPlaces)]));
        if (main.WordprocessingCommentsPart?.Comments?.Elements<W.Comment>().Count() is > 0 and var comments)
            notices.Add(ReadingNotice.Of("comments", $"The document has comments in its margin ({comments}). They are not part of the plan, so we did not read them. Copy any that matter into the document and upload it again."));
        if (main.Document.Descendants<W.AltChunk>().Any())
            notices.Add(ReadingNotice.Of("document-inside", "The document contains another document, which we did not read. If it is part of the plan, copy its text into the document and upload it again."));
        if (macros)
            notices.Add(ReadingNotice.Of("macros", "The document contains macros. We did not run them."));
        return notices.ToImmutable();
    }

    // The words of headers and footers stand on every page and say nothing of the plan.
    private void ReadFurniture(OpenXmlElement? container, List<Span> furniture)
    {
        if (container is null)
            return;
        var collector = new BlockCollector();
        ReadBlocks(container, collector, PendingChange.None);
        furniture.AddRange(collector.Take().SelectMany(Lines).Select(l => new Span(l.Runs[0].Span.Start, l.Runs[^1].Span.End)));
    }

    private static IEnumerable<Line> Lines(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Lines,
        Table table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks).SelectMany(Lines),
        _ => [],
    };

    private static bool IsPageNumber(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (!int.TryParse(word, out _) && !word.Equals("page", StringComparison.OrdinalIgnoreCase) && word is not "of")
                return false;
        }

        return true;
    }

    private void ReadBlocks(OpenXmlElement container, BlockCollector into, PendingChange pending)
    {
        foreach (var child in container.ChildElements)
        {
            switch (child)
            {
                case W.Paragraph paragraph:
                    ReadParagraph(paragraph, into, pending);
                    break;
                case W.Table table:
                    ReadTable(table, into, pending);
                    break;
                case W.SdtProperties or W.TableCellProperties or W.SectionProperties:
                    break;
                case AlternateContent alternate:
                    ReadBlocks(alternate.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement)alternate, into, pending);
                    break;
                default:
                    if (child.HasChildren)
                        ReadBlocks(child, into, pending);
                    break;
            }
        }
    }

    private void ReadParagraph(W.Paragraph paragraph, BlockCollector into, PendingChange pending)
    {
        into.Level = styles.HeadingLevel(paragraph);
        if (styles.Numbering(paragraph) is var (list, level))
        {
            into.ListItem = into.Level == 0;
            // An empty paragraph counts, as in Word, but its number is the number of nothing.
            if (numbering.Next(list, level) is { } number && paragraph.ChildElements.Any(c => c is not W.ParagraphProperties))
                runs.Add(into, number + " ", bold: false, pending);
        }

        runs.Walk(paragraph, into, pending);
        ReadNotes(into, pending);
        into.EndParagraph();
        text.EndLine();
        into.Level = 0;
        into.ListItem = false;
        foreach (var box in runs.TakeBoxes())
            ReadBlocks(box, into, pending);
    }

    // A footnote is a line of the paragraph that refers to it: it stays beside its word.
    private void ReadNotes(BlockCollector into, PendingChange pending)
    {
        foreach (var (mark, note) in runs.TakeNotes())
        {
            into.EndLine();
            text.EndLine();
            runs.Add(into, mark + " ", bold: false, pending);
            foreach (var paragraph in note.Elements<W.Paragraph>())
            {
                runs.Walk(paragraph, into, pending);
                into.EndLine();
                text.EndLine();
            }
        }
    }

    private void ReadTable(W.Table table, BlockCollector into, PendingChange pending)
    {
        var rows = Held<W.TableRow>(table).Select(row => ReadRow(row, pending)).Where(r => r.Cells.Length > 0).ToImmutableArray();
        if (rows.Length > 0)
            into.Add(new Table(rows));
    }

    private Row ReadRow(W.TableRow row, PendingChange pending)
    {
        var properties = row.TableRowProperties;
        if (properties?.GetFirstChild<W.Inserted>() is not null)
            pending = runs.Pending(PendingChange.Insertion);
        else if (properties?.GetFirstChild<W.Deleted>() is not null)
            pending = runs.Pending(PendingChange.Deletion);
        var cells = ImmutableArray.CreateBuilder<Cell>();
        for (var skipped = merged.Across(1 + (OfficeValue.Whole(properties?.GetFirstChild<W.GridBefore>()?.Val) ?? 0)); skipped > 1; skipped--)
            cells.Add(MergedCells.Empty);
        foreach (var cell in Held<W.TableCell>(row))
        {
            if (cells.Count > 0)
                text.NextCell();
            cells.Add(ReadCell(cell, pending));
            for (var across = merged.Across(OfficeValue.Whole(cell.TableCellProperties?.GridSpan?.Val) ?? 1); across > 1; across--)
                cells.Add(MergedCells.Covered);
        }

        text.EndRow();
        return new Row(cells.ToImmutable(), properties?.GetFirstChild<W.TableHeader>() is { } header && OfficeValue.IsOn(header.Val));
    }

    private Cell ReadCell(W.TableCell cell, PendingChange pending)
    {
        var collector = new BlockCollector();
        var start = text.Length;
        ReadBlocks(cell, collector, pending);
        text.EndCell(start);
        var properties = cell.TableCellProperties;
        var continues = (properties?.VerticalMerge is { } vertical && OfficeValue.Text(vertical.Val) != "restart")
            || (properties?.HorizontalMerge is { } horizontal && OfficeValue.Text(horizontal.Val) != "restart");
        return new Cell(collector.Take(), CellColour.FromHex(properties?.Shading?.Fill?.Value) ?? ColourOfText(cell), continues);
    }

    // Some plans colour the paragraph or highlight the word in place of the cell.
    private static string? ColourOfText(W.TableCell cell)
    {
        var properties = cell.Descendants<W.Run>().FirstOrDefault()?.RunProperties;
        return CellColour.FromHex(cell.Descendants<W.ParagraphProperties>().FirstOrDefault()?.Shading?.Fill?.Value)
            ?? CellColour.FromHex(properties?.Shading?.Fill?.Value)
            ?? CellColour.FromCss(properties?.Highlight?.Val?.InnerText)
            ?? ColourOfAllWords(cell);
    }

    // A colour that all words of a cell have, and not one of many.
    private static string? ColourOfAllWords(W.TableCell cell)
    {
        string? colour = null;
        foreach (var run in cell.Descendants<W.Run>().Where(r => !string.IsNullOrWhiteSpace(r.InnerText)))
        {
            if (CellColour.OfWords(OfficeValue.Text(run.RunProperties?.Color?.Val)) is not { } own || (colour is not null && own != colour)) return null;
            colour = own;
        }

        return colour;
    }

    // Rows and cells may stand inside content controls and tracked moves.
    private static IEnumerable<T> Held<T>(OpenXmlElement container)
        where T : OpenXmlElement
    {
        foreach (var child in container.ChildElements)
        {
            if (child is T found)
            {
                yield return found;
            }
            else if (child is not (W.Table or W.TableProperties or W.TableRowProperties or W.SdtProperties) && child.HasChildren)
            {
                foreach (var deeper in Held<T>(child))
                    yield return deeper;
            }
        }
    }
}
