using System.Text.RegularExpressions;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Finds tables in plain text by their separators.</summary>
internal sealed partial class TextTables(string text, List<TextLine> lines)
{
    private const int MostLinesOfCells = 40;
    private const int LongestNumber = 8;

    // The line before which nothing is a table with tabs: a run of lines is looked at once.
    private int noTabsBefore;

    /// <summary>The table that begins at a line, or null.</summary>
    public TextTable? At(int line) => Tabs(line) ?? Pipes(line) ?? Slashes(line) ?? NamedLines.At(text, lines, line) ?? ColumnTables.At(text, lines, line);

    private TextTable? Tabs(int from)
    {
        if (from < noTabsBefore) return null;
        var to = from;
        var most = 0;
        var header = false;
        for (; to < lines.Count && !lines[to].IsBlank && (to == from || !lines[to].StartsPage); to++)
        {
            var tabs = InnerTabs(lines[to]);
            if (tabs == 0) break;
            most = Math.Max(most, tabs);
            header |= to == from && ColumnWords.IsHeader([.. Words(Cut(lines[to], '\t').Cells)]);
        }

        if (most >= 2 || header) return new TextTable(header ? Joined(from, ref to) : [.. lines[from..to].Select(l => Cut(l, '\t'))], [], to);
        noTabsBefore = to;
        return null;
    }

    // Paragraphs within a cell begin new lines where a table was pasted: a line with too few tabs goes on with the lines below it, up to as many as the heading has.
    private List<TextRow> Joined(int from, ref int to)
    {
        var width = InnerTabs(lines[from]);
        var rows = new List<TextRow> { Cut(lines[from], '\t') };
        var next = from + 1;
        while (next < to || next < lines.Count && !lines[next].IsBlank && !lines[next].StartsPage && InnerTabs(lines[next]) > 0)
        {
            var (row, last, tabs) = (Cut(lines[next], '\t'), next, InnerTabs(lines[next]));
            for (var more = next + 1; tabs < width && more < lines.Count && more - next <= MostLinesOfCells && !lines[more].IsBlank && !lines[more].StartsPage; more++)
            {
                var goesOn = Cut(lines[more], '\t');
                tabs += InnerTabs(lines[more]);
                if (tabs > width || BeginsRow(row) && BeginsRow(goesOn)) break;
                row = new TextRow([.. row.Cells.Take(row.Cells.Count - 1), [.. row.Cells[^1], .. goesOn.Cells[0]], .. goesOn.Cells.Skip(1)], [], WasPasted: true);
                last = more;
            }

            var whole = last > next && InnerTabsOf(row) == width;
            rows.Add(whole ? row : Cut(lines[next], '\t'));
            next = whole ? last + 1 : next + 1;
        }

        to = next;
        return rows;
    }

    private bool BeginsRow(TextRow row) => row.Cells[0] is [var first, ..] && first.Length <= LongestNumber && text.AsSpan(first.Start, first.Length).ContainsAnyInRange('0', '9');

    private static int InnerTabsOf(TextRow row) => row.Cells.Count - 1;

    private TextTable? Pipes(int from)
    {
        var to = from;
        var most = 0;
        for (; to < lines.Count && !lines[to].IsBlank && Count(lines[to].Span, '|') is var pipes && pipes > 0; to++) most = Math.Max(most, pipes);
        if (to - from < 2 && !(most >= 3 && text[lines[from].Span.Start] == '|')) return null;
        if (most < 2 && !ColumnWords.IsHeader([.. Words(Cut(lines[from], '|').Cells)])) return null;
        var rows = new List<TextRow>();
        var rules = new List<Span>();
        for (var i = from; i < to; i++)
        {
            if (TextLines.IsRule(text, lines[i].Span))
            {
                rules.Add(lines[i].Span);
                if (rows.Count == 1) rows[0] = rows[0] with { IsHeader = true };
            }
            else
            {
                rows.Add(Cut(lines[i], '|'));
            }
        }

        return rows.Count == 0 ? null : new TextTable(rows, rules, to);
    }

    // Slashes are common in prose; only a header that names its columns with slashes between makes a table of what follows.
    private TextTable? Slashes(int from)
    {
        var header = CutBySlash(lines[from].Span);
        if (header.Cells.Count < 3 || !ColumnWords.IsHeader([.. Words(header.Cells)])) return null;
        var rows = new List<TextRow> { header with { IsHeader = true } };
        var next = from + 1;
        for (var i = next; i < lines.Count; i++)
        {
            if (lines[i].IsBlank) continue;
            var row = CutBySlash(lines[i].Span);
            if (row.Cells.Count < 2 || row.Cells.Count < header.Cells.Count - 1) break;
            rows.Add(row);
            next = i + 1;
        }

        return rows.Count < 2 ? null : new TextTable(rows, [], next);
    }

    private TextRow CutBySlash(Span line)
    {
        var cells = new List<IReadOnlyList<Span>>();
        var separators = new List<Span>();
        var from = line.Start;
        foreach (var match in SpacedSlash().EnumerateMatches(text.AsSpan(line.Start, line.Length)))
        {
            var at = line.Start + match.Index;
            cells.Add(One(from, at));
            separators.Add(new Span(at, at + match.Length));
            from = at + match.Length;
        }

        cells.Add(One(from, line.End));
        return new TextRow(cells, separators);
    }

    private TextRow Cut(TextLine line, char separator)
    {
        var cells = new List<IReadOnlyList<Span>>();
        var separators = new List<Span>();
        // A tab at the start is an empty first cell; a pipe at the start or end is the table's edge.
        var whole = separator == '\t' ? line.Whole : line.Span;
        var from = whole.Start;
        for (var i = whole.Start; i < whole.End; i++)
        {
            if (text[i] != separator || (i > whole.Start && separator == '|' && text[i - 1] == '\\')) continue;
            if (separator == '|') separators.Add(new Span(i, i + 1));
            if (separator != '|' || i > whole.Start) cells.Add(One(from, i));
            from = i + 1;
        }

        if (separator == '\t' || from < whole.End) cells.Add(One(from, whole.End));
        return new TextRow(cells, separators);
    }

    private IReadOnlyList<Span> One(int start, int stop)
    {
        var trimmed = TextLines.Trimmed(text, start, stop);
        return trimmed.Length == 0 ? [] : [trimmed];
    }

    private IEnumerable<string> Words(IEnumerable<IReadOnlyList<Span>> cells) =>
        cells.Select(c => string.Join(' ', c.Select(s => text[s.Start..s.End].Trim('*', ' '))));

    private int InnerTabs(TextLine line)
    {
        // Tabs after the last word are no cells of a table by themselves, but those before the first word are.
        return Count(new Span(line.Whole.Start, line.Span.End), '\t');
    }

    private int Count(Span span, char sign) => text.AsSpan(span.Start, span.Length).Count(sign);

    [CannotRunAway("No repetition in it is without a bound.")]
    [GeneratedRegex(@"(?<=^|\s)/{1,2}(?=\s|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpacedSlash();
}
