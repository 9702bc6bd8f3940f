using System.Collections.Immutable;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Reads a table written as text, its cells parted by commas, tabs, semicolons or pipes.</summary>
/// <remarks>
/// CsvHelper says where a record begins but not where the characters of a quoted field stand, which every offset of a draft
/// needs; so the fields are cut here, by the rules of RFC 4180: a quoted field may hold separators, line ends and doubled quotes.
/// </remarks>
internal sealed class DelimitedReader
{
    private const int RecordsToJudgeBy = 50;

    private readonly string text;
    private readonly char separator;
    private readonly MarkupCollector markup;
    private int at;

    private DelimitedReader(string text, char separator)
    {
        this.text = text;
        this.separator = separator;
        markup = new MarkupCollector(text);
    }

    /// <summary>Reads a table. Records that hold one field before the table begins are paragraphs: a title, a date, a legend.</summary>
    public static SourceDocument Read(DraftSource source, string text)
        => new DelimitedReader(text, Separator(text)).Read(source);

    private SourceDocument Read(DraftSource source)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var rows = ImmutableArray.CreateBuilder<Row>();
        // Excel may say in the first line what the separator is.
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && text.AsSpan(5).TrimStart(" \r").StartsWith("\n"))
        {
            markup.Add(new Span(0, 5));
            at = 5;
        }

        while (at < text.Length)
        {
            var cells = Record();
            var filled = cells.Where(c => c.Blocks.Length > 0).ToList();
            if (filled.Count == 0)
                continue;
            if (filled.Count == 1 && rows.Count == 0)
                blocks.AddRange(filled[0].Blocks);
            else
                rows.Add(new Row(cells));
        }

        if (rows.Count > 0)
            blocks.Add(new Table(rows.ToImmutable()));
        return new SourceDocument { Source = source, Text = text, Blocks = blocks.ToImmutable(), Markup = markup.Take() };
    }

    private ImmutableArray<Cell> Record()
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        while (true)
        {
            cells.Add(Field());
            if (at < text.Length && text[at] == separator)
            {
                markup.Add(new Span(at, at + 1));
                at++;
                continue;
            }

            if (at < text.Length && text[at] == '\r')
                at++;
            if (at < text.Length && text[at] == '\n')
                at++;
            return cells.ToImmutable();
        }
    }

    private Cell Field()
    {
        var cell = new BlockCollector();
        var start = at;
        while (start < text.Length && text[start] == ' ')
            start++;
        if (start < text.Length && text[start] == '"' && ClosingQuote(start) is > 0 and var close)
        {
            markup.Add(new Span(start, start + 1));
            Quoted(cell, start + 1, close);
            markup.Add(new Span(close, close + 1));
            at = close + 1;
        }

        // Not quoted, or characters after the closing quote: they belong to the field all the same.
        var stop = text.AsSpan(at).IndexOfAny(separator, '\n', '\r') is var found && found < 0 ? text.Length : at + found;
        cell.Add(new Run(text[at..stop], new Span(at, stop)));
        at = stop;
        var blocks = cell.Take();
        return blocks.IsEmpty ? MergedCells.Empty : new Cell(blocks);
    }

    // A quote that is never closed, or is followed by more than its field's end on the same line, is a character like others.
    private int ClosingQuote(int open)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
                continue;
            if (i + 1 < text.Length && text[i + 1] == '"')
                i++;
            else
                return i;
        }

        return -1;
    }

    // In a cell of a spreadsheet nobody wraps lines by hand: each line is a paragraph.
    private void Quoted(BlockCollector cell, int start, int end)
    {
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '\n' or '\r')
            {
                cell.Add(new Run(text[from..i], new Span(from, i)));
                cell.EndParagraph();
                from = i + 1;
            }
            else if (text[i] == '"')
            {
                cell.Add(new Run(text[from..i], new Span(from, i)));
                cell.Add(new Run("\"", new Span(i, i + 2)));
                i++;
                from = i + 1;
            }
        }

        cell.Add(new Run(text[from..end], new Span(from, end)));
    }

    // The separator is the one that cuts most of the first records into the same number of cells.
    private static char Separator(string text)
    {
        if (text.Length > 4 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text[4] is ',' or ';' or '\t' or '|')
            return text[4];
        return new[] { ',', '\t', ';', '|' }
            .Select(candidate => (candidate, agreement: Agreement(text, candidate)))
            .MaxBy(c => c.agreement).candidate;
    }

    private static int Agreement(string text, char candidate)
    {
        var counts = new List<int>();
        var count = 0;
        var quoted = false;
        for (var i = 0; i < text.Length && counts.Count < RecordsToJudgeBy; i++)
        {
            if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && text[i] == candidate)
                count++;
            else if (!quoted && text[i] == '\n')
                EndRecord();
        }

        EndRecord();
        return counts.GroupBy(c => c).Select(g => g.Count() * 10 + g.Key).DefaultIfEmpty().Max();

        void EndRecord()
        {
            if (count > 0)
                counts.Add(count);
            count = 0;
        }
    }
}
