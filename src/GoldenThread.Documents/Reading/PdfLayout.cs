using System.Collections.Immutable;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Makes paragraphs and tables of the words on pages, and the text that their places count in.</summary>
/// <remarks>
/// A table is a stretch of lines that agree about where the columns are (<see cref="PdfTable"/>); what stands at the edges of pages is
/// furniture (<see cref="PdfFurniture"/>); everything else is paragraphs. Wrapped lines are one again, so a paragraph is one line of
/// the text, and the cells of a row are parted by tabs.
/// </remarks>
internal sealed partial class PdfLayout
{
    private readonly TakenOutText text = new();
    private readonly List<(Span Span, FurnitureKind Kind)> markup = [];
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<PdfPage> pages;
    private readonly Dictionary<PdfLine, FurnitureKind> furniture;
    private List<Part> parts;
    private readonly List<ReadingNotice> notices = [];
    private PdfColours colours = PdfColours.None;

    /// <summary>Finds what is table, furniture and text.</summary>
    public PdfLayout(List<PdfPage> pages)
    {
        furniture = PdfFurniture.Find(pages);
        this.pages = [.. PdfAcross.Join(pages, furniture).SelectMany(p => PdfTwoColumns.Part(p, furniture))];
        parts = Found();
    }

    /// <summary>Numbers of the pages on which tables stand, or may stand, in order.</summary>
    public IReadOnlyList<int> PagesWithTables =>
    [
        .. parts.SelectMany(p => p.Tables ?? []).SelectMany(t => t.Page.Beside.Select(b => b.Number).Prepend(t.Page.Number))
            .Concat(parts.Where(p => p is { Tables: null, Furniture: null } && p.Lines.Count(l => l.Gaps > 0) >= FewestParted).Select(p => p.Page.Number)).Distinct().Order(),
    ];

    // Lines with white inside them, of text: a table whose columns nearly touch.
    private const int FewestParted = 2;

    /// <summary>The largest distance of a word from the left or the top of its page, in points.</summary>
    public double LargestPage => pages.SelectMany(p => p.Lines).Max(l => Math.Max(l.Right, l.Bottom));

    /// <summary>The text that was taken out, once the blocks have been made.</summary>
    public string Text => text.ToString();

    /// <summary>Where it was not clear how the words of a page belong together, once the blocks have been made.</summary>
    public IReadOnlyList<ReadingNotice> Notices => notices;

    /// <summary>The blocks in reading order.</summary>
    /// <param name="colours">The colours of the pages.</param>
    public ImmutableArray<Block> Blocks(PdfColours colours)
    {
        this.colours = colours;
        parts = Bordered();
        var written = parts.Where(p => p is { Tables: null, Furniture: null }).ToList();
        var headings = PdfHeadings.Of([.. written.SelectMany(p => p.Lines)]);
        var breaks = LineBreaks.Of(written.SelectMany(p => p.Lines.Zip(p.Lines.Skip(1))));
        foreach (var page in parts.GroupBy(p => p.Page, ReferenceEqualityComparer.Instance))
        {
            var right = page.SelectMany(p => p.Lines).Max(l => l.Right);
            foreach (var part in page)
            {
                if (part.Tables is { } tables)
                    AddTable(tables, part.Page.Number);
                else if (part.Furniture is { } kind)
                    AddFurniture(part.Lines[0], kind);
                else
                    AddParagraphs(part, breaks, headings, right);
            }
        }

        return blocks.ToImmutable();
    }

    /// <summary>Bullets, headers of pages and their numbers.</summary>
    public ImmutableArray<DraftFurniture> Markup()
    {
        var collector = new MarkupCollector(Text);
        foreach (var (span, kind) in markup)
            collector.Add(span, kind);
        return collector.Take();
    }

    // A stretch of a page; a table, with the pages that it goes on over.
    private sealed record Part(PdfPage Page, List<PdfLine> Lines, List<PdfTable>? Tables = null, FurnitureKind? Furniture = null);

    private List<Part> Found()
    {
        var found = new List<Part>();
        foreach (var page in pages)
        {
            var before = found.FindLast(p => p.Furniture is null)?.Tables;
            var lines = page.Lines.FindAll(l => !furniture.ContainsKey(l));
            var aligned = DrawnColumns.Aligned(lines);
            found.AddRange(page.Lines.TakeWhile(furniture.ContainsKey).Select(Furnished));
            for (var at = 0; at < lines.Count;)
            {
                if (PdfTable.Find(page, lines, aligned, at, at == 0 ? before?[^1] : null) is { } table)
                {
                    // The first line of a heading that is wrapped in one column alone stands directly above.
                    if (!table.GoesOn && found is [.., { Tables: null, Furniture: null, Lines: [.., var above] } text] && text.Page == page && above == lines[at - 1]
                        && PdfTable.WithLineAbove(page, lines, aligned, at, table) is { } higher)
                    {
                        text.Lines.RemoveAt(text.Lines.Count - 1);
                        if (text.Lines.Count == 0) found.RemoveAt(found.Count - 1);
                        (table, at) = (higher, at - 1);
                    }

                    if (table.GoesOn)
                        before!.Add(table);
                    else
                        found.Add(new Part(page, lines.GetRange(at, table.End - at), [table]));
                    at = table.End;
                    continue;
                }

                if (found.Count == 0 || found[^1] is not { Tables: null, Furniture: null } last || last.Page != page)
                    found.Add(new Part(page, []));
                found[^1].Lines.Add(lines[at]);
                at++;
            }

            found.AddRange(page.Lines.SkipWhile(furniture.ContainsKey).Where(furniture.ContainsKey).Select(Furnished));

            Part Furnished(PdfLine line) => new(page, [line], Furniture: furniture[line]);
        }

        return found;
    }

    // Text between drawn borders is a table, however narrow the white between its columns: its borders are known once the pages have been looked at.
    private List<Part> Bordered()
    {
        var found = new List<Part>();
        foreach (var part in parts)
        {
            if (part is { Furniture: not null } or { Tables.Count: > 1 } || part.Page.Beside.Count > 0 || colours.Rules(part.Page.Number) is not { } rules || part.Tables is [var whole] && !HoldsSeveral(whole, part.Lines, rules))
            {
                found.Add(part);
                continue;
            }

            var at = 0;
            foreach (var (from, to, places) in PdfBorders.Runs(part.Lines, rules))
            {
                var before = found.FindLast(p => p.Furniture is null) is { Tables: { } above } && above[^1].Page.Number == part.Page.Number - 1 && from == 0 && at == 0 ? above : null;
                if (PdfTable.Between(part.Page, part.Lines[from..to], places, before?[^1]) is not { } table) continue;
                if (from > at) found.Add(part with { Lines = part.Lines[at..from], Tables = null });
                if (table.GoesOn) before!.Add(table);
                else found.Add(new Part(part.Page, part.Lines[from..to], [table]));
                at = to;
            }

            if (at < part.Lines.Count) found.Add(part with { Lines = part.Lines[at..], Tables = null });
        }

        return found;
    }

    // Tables one below the other whose words happen to leave the same white between two columns, with the headings between them.
    private static bool HoldsSeveral(PdfTable table, List<PdfLine> lines, PdfRules rules) =>
        PdfBorders.Runs(lines, rules).ToList() is { Count: > 1 } runs && runs.TrueForAll(r => r.Places.Count - 1 > table.Rows.Columns);

    private void AddTable(List<PdfTable> tables, int page)
    {
        tables = PdfTable.ByRules(tables, t => t.Page.Beside.Count == 0 ? colours.Rules(t.Page.Number) : null);
        var rows = new List<PdfRow>();
        var repeated = new List<PdfRow>();
        var inner = PdfInnerRows.Find([.. tables.Select(t => t.Rows)]);
        foreach (var table in tables)
        {
            foreach (var read in table.Rows.Read(inner, Borders(table)))
            {
                var row = read with { Table = table };
                if (row.IsHeader && table.GoesOn)
                    repeated.Add(row);
                else if (row.GoesOn && table.GoesOn && rows.Count > 0)
                    GoOn(row, inner?.First ?? table.Rows.Columns);
                else
                    rows.Add(row);
            }
        }

        var start = text.Length;
        blocks.Add(new Table([.. rows.Select(ReadRow)], page));
        if (tables.Exists(t => t.Page.IsUnclear && t.Rows.Columns == 2))
        {
            notices.Add(new ReadingNotice(
                "columns-unclear", $"Page {page} has words in two columns. We read them as a table, line beside line. If each column is a text of its own, upload the original document or a copy with one column.",
                [new Span(start, text.Length)]));
        }
        foreach (var line in repeated.SelectMany(r => r.Cells).SelectMany(c => c).SelectMany(p => p))
            AddFurniture(line, FurnitureKind.TableHeader);

        double Right(int column) => tables.Max(t => t.Rows.Right(column));

        // Beside a merged cell that goes on, the next of its rows may begin; the column with most words tells.
        void GoOn(PdfRow rest, int first)
        {
            rows.FindLast(r => r.Covered == 0)!.Add(rest, ..first, Right);
            var written = Enumerable.Range(first, rest.Cells.Length - first).Where(c => rest.Cells[c].Count > 0).ToList();
            if (written.Count > 1 && !rows[^1].GoesOnIn(rest, written.MaxBy(c => rest.Cells[c].Sum(p => p.Sum(l => l.Text.Length))), Right))
                rows.Add(rest with { Cells = [.. rest.Cells.Select((cell, c) => c < first ? [] : cell)], Covered = first });
            else
                rows[^1].Add(rest, first.., Right);
        }
    }

    // Sheets that stand beside one another have their lines on several pages: these are told by their words.
    private List<(double Top, int First)>? Borders(PdfTable table) =>
        table.Page.Beside.Count == 0 && colours.Rules(table.Page.Number) is { } rules
            ? table.Rows.Borders(rules, [.. Enumerable.Range(0, table.Rows.Columns).Select(table.Place)])
            : null;

    private void AddFurniture(PdfLine line, FurnitureKind kind)
    {
        markup.Add((text.Append(line.Text), kind));
        text.EndLine();
    }

    private void AddParagraphs(Part part, LineBreaks breaks, PdfHeadings headings, double right)
    {
        var open = new List<PdfLine>();
        var left = part.Lines.Min(l => l.Left);
        var inList = false;
        foreach (var line in part.Lines)
        {
            if (open.Count > 0 && (breaks.Parts(open[^1], line, right) || inList && LineBreaks.PartsItems(open[^1], line, left, right) || ListMark.Recommendation(line) && open[^1].Text[^1] is '.' or ':' or ';' or '!' or '?'))
            {
                Add();
                // A browser draws its bullets: what is set in below a colon or a heading is a list.
                inList = LineBreaks.IsSetIn(line, left) && (inList && Math.Abs(open[0].Left - line.Left) < 1 || !LineBreaks.IsSetIn(open[0], left) && (open[^1].Text[^1] == ':' || headings.Level(open) > 0));
                open.Clear();
            }

            open.Add(line);
        }

        Add();

        void Add()
        {
            var paragraph = ReadParagraph(open, part.Page.Number) with { Level = headings.Level(open) };
            blocks.Add(inList && paragraph.Level == 0 ? paragraph with { ListItem = true } : paragraph);
        }
    }
}
