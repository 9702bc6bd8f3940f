using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>A stretch of drawn lines that is a table: between its columns runs a gutter that no line crosses.</summary>
internal sealed partial class PdfTable
{
    private const int FewestColumns = 2;

    // Below this, two words that happen to stand apart would be a table.
    private const int FewestTabularLines = 2;
    private const int MostBlankLines = 4;
    private const int MostLines = 500;
    private const int LongestHeader = 60;
    private const int LongestAbbreviation = 5;

    private readonly List<DrawnLine> lines;
    private readonly List<int> columns;

    private PdfTable(List<DrawnLine> lines, List<int> columns, int end)
    {
        this.lines = lines;
        this.columns = columns;
        End = end;
    }

    /// <summary>Index of the first line of the page after the table.</summary>
    public int End { get; }

    /// <summary>The table that begins at a line; null where none does.</summary>
    /// <param name="page">The lines of a page.</param>
    /// <param name="start">Index of the line.</param>
    /// <remarks>
    /// pdftotext draws each page to its own scale and leaves out columns that are blank on it, so a table that goes on over a page
    /// is found anew: what its columns are is for whoever understands the words.
    /// </remarks>
    public static PdfTable? Find(List<DrawnLine> page, int start)
    {
        if (!IsTabular(page[start]))
            return null;
        var drawn = new DrawnColumns();
        var end = Stretch(page, start, drawn);
        if (drawn.Starts.Count < FewestColumns || drawn.Lines < FewestTabularLines)
            return null;
        // A line that runs across a gutter without a gap is no part of the table: a heading, a paragraph after it.
        var stray = page.FindIndex(start, end - start, l => !l.IsBlank && !IsTabular(l) && !Fits(drawn.Starts, l));
        if (stray >= 0)
            end = start + 1 + page.GetRange(start, stray - start).FindLastIndex(IsTabular);
        end = WithLastLines(page, end, drawn.Starts);
        var stretch = page.GetRange(start, end - start);
        return stretch.Count(IsTabular) < FewestTabularLines ? null : new PdfTable(stretch, drawn.Starts, end);
    }

    /// <summary>Reads its rows.</summary>
    public Table Read(int page)
    {
        var cells = lines.Select(Cut).ToList();
        var numbered = IsNumbered(cells);
        var starts = new List<int> { 0 };
        var headerEnd = HeaderEnd(cells, numbered);
        if (headerEnd > 0)
            starts.Add(headerEnd);
        for (var i = Math.Max(1, headerEnd + 1); i < cells.Count; i++)
        {
            if (Begins(cells, i, numbered))
                starts.Add(i);
        }

        starts.Add(cells.Count);
        var rows = starts.Distinct().Order().Pairwise()
            .Select(pair => new Row(ReadRow(cells.GetRange(pair.From, pair.To - pair.From)), headerEnd > 0 && pair.To <= headerEnd))
            .Where(r => r.Cells.Any(c => c.Blocks.Length > 0));
        return new Table([.. rows], page);
    }

    private static bool IsTabular(DrawnLine line) => line.Segments().Count > 1;

    // From a line with gaps to the last line with gaps that leaves the gutters free.
    private static int Stretch(List<DrawnLine> page, int start, DrawnColumns drawn)
    {
        var end = start;
        var blank = 0;
        for (var i = start; i < page.Count && i < start + MostLines && blank <= MostBlankLines; i++)
        {
            blank = page[i].IsBlank ? blank + 1 : 0;
            if (!IsTabular(page[i]))
                continue;
            if (!drawn.TryAdd(page[i]))
                break;
            end = i + 1;
        }

        return end;
    }

    // The cells of the last row may go on below its last line with gaps; past a blank line only outside the first column,
    // for what stands there is more likely the text after the table.
    private static int WithLastLines(List<DrawnLine> page, int end, List<int> columns)
    {
        for (var i = end; i < page.Count; i++)
        {
            if (page[i].IsBlank)
                continue;
            if (IsTabular(page[i]) || !Fits(columns, page[i]) || i > end + 1 || (i == end + 1 && ColumnOf(columns, page[i].Segments()[0].From) == 0))
                break;
            end = i + 1;
        }

        return end;
    }

    private static bool Fits(List<int> columns, DrawnLine line)
        => line.Segments()[0] is var (from, to) && ColumnOf(columns, from) == ColumnOf(columns, to - 1);

    private static int ColumnOf(List<int> columns, int at) => columns.FindLastIndex(c => c <= at) is var found && found < 0 ? 0 : found;

    // A line's words by column; a place is null where the column is blank.
    private Span?[] Cut(DrawnLine line)
    {
        var cut = new Span?[columns.Count];
        for (var column = 0; column < columns.Count; column++)
        {
            var from = Math.Min(columns[column], line.Text.Length);
            var to = column + 1 < columns.Count ? Math.Min(columns[column + 1], line.Text.Length) : line.Text.Length;
            var words = line.Text.AsSpan(from..to);
            var trimmed = words.Trim();
            if (!trimmed.IsEmpty)
            {
                var lead = words.Length - words.TrimStart().Length;
                cut[column] = new Span(line.Start + from + lead, line.Start + from + lead + trimmed.Length);
            }
        }

        return cut;
    }

    private string Words(int line, Span span) => lines[line].Text[(span.Start - lines[line].Start)..(span.End - lines[line].Start)];

    private bool IsNumbered(List<Span?[]> cells)
    {
        var first = Enumerable.Range(0, cells.Count).Where(i => cells[i][0] is not null).Select(i => Words(i, cells[i][0]!.Value)).ToList();
        return first.Count > 0 && first.Count(w => Number().IsMatch(w)) is var numbers && numbers > 0 && numbers * 2 >= first.Count;
    }

    // A header: short words in most columns, and the lines below it that carry on its wrapped words.
    private int HeaderEnd(List<Span?[]> cells, bool numbered)
    {
        var first = Enumerable.Range(0, cells.Count).FirstOrDefault(i => cells[i].Any(c => c is not null));
        if (numbered)
        {
            var number = Enumerable.Range(0, cells.Count).FirstOrDefault(i => cells[i][0] is { } span && Number().IsMatch(Words(i, span)));
            return IsHeaderLine(first) ? number : 0;
        }

        if (!IsHeaderLine(first))
            return 0;
        var end = first + 1;
        while (end < cells.Count && end < first + 4 && cells[end][0] is null && cells[end].Any(c => c is not null) && cells[end].Count(c => c is not null) * 2 <= columns.Count && IsHeaderLine(end, least: 1))
            end++;
        return end;

        bool IsHeaderLine(int line, int least = 0)
        {
            var words = cells[line].Select(c => c is { } span ? Words(line, span) : null).OfType<string>().ToList();
            return words.Count >= (least > 0 ? least : Math.Max(2, (columns.Count + 1) / 2))
                && words.All(w => w.Length <= LongestHeader && (w[^1] is not ('.' or ';') || w.Length <= LongestAbbreviation) && !w.Any(char.IsAsciiDigit));
        }
    }

    // A row begins at a number; where rows have none, where the first column begins again after a gap.
    private bool Begins(List<Span?[]> cells, int line, bool numbered)
    {
        if (cells[line][0] is not { } first)
            return false;
        if (numbered)
            return Number().IsMatch(Words(line, first));
        return cells[line - 1][0] is null && cells[line].Count(c => c is not null) > 1;
    }

    private ImmutableArray<Cell> ReadRow(List<Span?[]> cells)
        => [.. Enumerable.Range(0, columns.Count).Select(column => ReadCell(cells.Select(c => c[column])))];

    // Lines that follow one another are a paragraph; a line on which the column is blank parts paragraphs.
    private Cell ReadCell(IEnumerable<Span?> fragments)
    {
        var collector = new BlockCollector();
        foreach (var fragment in fragments)
        {
            if (fragment is { } span)
            {
                collector.Add(new Run(Source(span), span));
                collector.EndLine();
            }
            else
            {
                collector.EndParagraph();
            }
        }

        var blocks = collector.Take();
        return blocks.IsEmpty ? MergedCells.Empty : new Cell(blocks);
    }

    private string Source(Span span)
    {
        var line = lines.BinarySearch(new DrawnLine(span.Start, "", 0), Comparer<DrawnLine>.Create((a, b) => a.Start.CompareTo(b.Start)));
        return Words(line < 0 ? ~line - 1 : line, span);
    }

    [GeneratedRegex(@"^\(?(?:[A-Z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3}|[ivx]{1,5})[.):]?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}

/// <summary>Neighbours in a sequence.</summary>
internal static class Neighbours
{
    /// <summary>Each value with the one after it.</summary>
    public static IEnumerable<(T From, T To)> Pairwise<T>(this IEnumerable<T> values)
    {
        var list = values.ToList();
        return list.Zip(list.Skip(1));
    }
}
