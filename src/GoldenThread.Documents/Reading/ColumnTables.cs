using System.Text.RegularExpressions;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Tables of plain text whose columns stand at fixed places: a header that names them, or a rule in pieces below it, says where.</summary>
/// <remarks>
/// A cell may fill its column, so that one space or none parts it from the next: then the line is cut where the column begins. Rows are
/// told by the numbers of the first column, by empty lines, or by the room that the first cell had left on its line.
/// </remarks>
internal static partial class ColumnTables
{
    private const int MostHeaderLines = 3;
    private const int LongestHeader = 40;
    private const int MostLooked = 40;
    private const int FewestBegun = 3;

    // In characters: how far what stands below a heading may begin beside it.
    private const int Beside = 1;
    private const int FewestLabelled = 2;
    private const int LongestLabel = 30;

    /// <summary>The table whose header begins at this line, or null.</summary>
    public static TextTable? At(string text, List<TextLine> lines, int from)
    {
        if (Header(text, lines, from) is not var (columns, header, next)) return null;
        var body = new List<(IReadOnlyList<Span>[] Cells, bool AfterBlank)>();
        var rules = new List<Span>();
        rules.AddRange(Enumerable.Range(from, next - from).Select(i => lines[i].Span).Where(l => TextLines.IsRule(text, l)));
        var (afterBlank, blanksWithin, end) = (false, false, next);
        var waiting = new List<Span>();
        for (var i = next; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || TextLines.IsRule(text, lines[i].Span))
            {
                if (!lines[i].IsBlank) waiting.Add(lines[i].Span);
                afterBlank = true;
                continue;
            }

            // The headings come again, as on a further page: their columns may stand elsewhere there.
            if (HasSameWords(text, lines[i].Span, lines[from].Span) || columns.Cut(lines[i], afterBlank, Below(text, lines, i)) is not { } cells) break;
            // A line of words at the margin after an empty line is the paragraph after the table, or the name of the rows that follow.
            if (afterBlank && cells.Count(c => c.Count > 0) == 1 && cells[0].Count > 0 && !(columns.IsOne(lines[i]) && HasRowBelow(columns, lines, i))) break;
            blanksWithin |= afterBlank && body.Count > 0;
            body.Add((cells, afterBlank));
            rules.AddRange(waiting);
            waiting.Clear();
            afterBlank = false;
            end = i + 1;
        }

        if (body.Count == 0 || IsLabelled(text, lines, next, end)) return null;
        return new TextTable([header, .. Rows(text, columns, body, blanksWithin)], rules, end);
    }

    private static bool HasSameWords(string text, Span one, Span other)
    {
        var (a, b) = (one.Start, other.Start);
        while (true)
        {
            while (a < one.End && char.IsWhiteSpace(text[a])) a++;
            while (b < other.End && char.IsWhiteSpace(text[b])) b++;
            if (a == one.End || b == other.End) return a == one.End && b == other.End;
            if (text[a++] != text[b++]) return false;
        }
    }

    // "Owner: …", "Target date: …" on the lines below: what looks like a heading was a line of two pieces, and nothing stands in columns.
    private static bool IsLabelled(string text, List<TextLine> lines, int from, int to)
    {
        var filled = lines.Skip(from).Take(Math.Min(to - from, MostLooked)).Where(l => !l.IsBlank).ToList();
        return filled.Count >= FewestLabelled && filled.Count(l => Label(text.AsSpan(l.Span.Start, l.Span.Length)) is { } label && ColumnWords.Read(label) is not null) * 2 > filled.Count;
    }

    private static string? Label(ReadOnlySpan<char> line) => line.IndexOf(": ", StringComparison.Ordinal) is > 1 and < LongestLabel and var colon && char.IsUpper(line[0]) && line[..colon].IndexOf("  ", StringComparison.Ordinal) < 0 ? line[..colon].ToString() : null;

    private static (TextColumns Columns, TextRow Header, int Next)? Header(string text, List<TextLine> lines, int from)
    {
        var first = TextColumns.Chunks(text, lines[from].Span);
        if (RuleBelow(text, lines, from) is { } rule)
        {
            int[] ruledAt = [.. TextColumns.Groups(text, lines[rule].Span).Select(g => g.Start - lines[rule].Whole.Start)];
            var ruled = new TextColumns(text, ruledAt) { Exact = [.. ruledAt] };
            return HeaderCells(text, ruled, lines, from, rule) is { } cells ? (ruled, new TextRow(cells, [], true), rule + 1) : null;
        }

        if (first.Count < 2) return null;
        int[] named = [.. first.SelectMany(c => Words(text, lines, from, c))];
        var columns = new TextColumns(text, named) { Exact = Begun(text, lines, from + 1, named) };
        var next = from + 1;
        while (next < lines.Count && next - from < MostHeaderLines && IsMoreHeader(text, columns, lines, next)) next++;
        for (; next > from; next--)
            if (HeaderCells(text, columns, lines, from, next) is { } cells) return (columns, new TextRow(cells, [], true), next);
        return null;
    }

    // Where a heading of one piece or of several begins: "No Recommendation" is two, where lines below begin at the place of its second word.
    private static IEnumerable<int> Words(string text, List<TextLine> lines, int from, Span heading)
    {
        yield return heading.Start - lines[from].Whole.Start;
        for (var at = heading.Start + 1; at < heading.End; at++)
        {
            if (!char.IsWhiteSpace(text[at - 1]) || ColumnWords.Read(text[heading.Start..at]) is null || ColumnWords.Read(text[at..heading.End]) is null) continue;
            var place = at - lines[from].Whole.Start;
            if (Begun(text, lines, from + 1, [place], Beside).Contains(place)) yield return place;
        }
    }

    // The columns at whose very place pieces of several lines below begin.
    private static HashSet<int> Begun(string text, List<TextLine> lines, int from, int[] named, int beside = 0)
    {
        var counts = new Dictionary<int, int>();
        for (var i = from; i < Math.Min(lines.Count, from + MostLooked); i++)
            foreach (var chunk in TextColumns.Chunks(text, lines[i].Span)) counts[chunk.Start - lines[i].Whole.Start] = counts.GetValueOrDefault(chunk.Start - lines[i].Whole.Start) + 1;
        return [.. named.Where(n => Enumerable.Range(n - beside, 2 * beside + 1).Sum(at => counts.GetValueOrDefault(at)) >= FewestBegun)];
    }

    // "----  ------------  -----" below the header.
    private static int? RuleBelow(string text, List<TextLine> lines, int from)
    {
        for (var i = from + 1; i < lines.Count && i <= from + MostHeaderLines && !lines[i].IsBlank; i++)
            if (TextLines.IsRule(text, lines[i].Span)) return TextColumns.Groups(text, lines[i].Span).Count > 1 ? i : null;
        return null;
    }

    private static List<Span>[]? HeaderCells(string text, TextColumns columns, List<TextLine> lines, int from, int to)
    {
        var header = columns.Empty();
        for (var i = from; i < to; i++)
        {
            if (columns.Cut(lines[i]) is not { } cells) return null;
            for (var c = 0; c < cells.Length; c++) header[c].AddRange(cells[c]);
        }

        return ColumnWords.IsHeader([.. header.Select(c => string.Join(' ', c.Select(s => text[s.Start..s.End])))]) ? header : null;
    }

    // A second line of a header has words in some columns, short ones without figures, and nothing in the first or no room for more.
    private static bool IsMoreHeader(string text, TextColumns columns, List<TextLine> lines, int line)
    {
        if (lines[line].IsBlank || columns.Cut(lines[line]) is not { } cells) return false;
        // "THEME A: MENTAL CAPACITY" below headings that are not in capitals heads the rows.
        if (cells.Count(c => c.Count > 0) == 1 && IsCapitals(text[lines[line].Span.Start..lines[line].Span.End]) && !IsCapitals(text[lines[line - 1].Span.Start..lines[line - 1].Span.End])) return false;
        var last = line + 1 >= lines.Count || lines[line + 1].IsBlank || TextLines.IsRule(text, lines[line + 1].Span);
        return (cells[0].Count == 0 || last)
            && cells.SelectMany(c => c).All(s => s.Length <= LongestHeader && text[s.End - 1] is not ('.' or ';') && !text.AsSpan(s.Start, s.Length).ContainsAnyInRange('0', '9'))
            && cells.Where(c => c.Count > 0).All(c => char.IsLower(text[c[0].Start]) || last || ColumnWords.Read(text[c[0].Start..c[0].End]) is not null || c[0].Length <= LongestHeader / 3);
    }

    // Where the pieces of this line and of the next two begin.
    private static HashSet<int> Below(string text, List<TextLine> lines, int line)
    {
        var starts = new HashSet<int>();
        for (var i = line + 1; i < lines.Count && i <= line + 2 && !lines[i].IsBlank; i++)
            foreach (var chunk in TextColumns.Chunks(text, lines[i].Span)) starts.Add(chunk.Start - lines[i].Whole.Start);
        return starts;
    }

    private static bool HasRowBelow(TextColumns columns, List<TextLine> lines, int line)
    {
        for (var i = line + 1; i < lines.Count && i <= line + 2; i++)
            if (!lines[i].IsBlank) return columns.Cut(lines[i]) is { } cells && cells.Count(c => c.Count > 0) > 2;
        return false;
    }

    private static List<TextRow> Rows(
        string text, TextColumns columns, List<(IReadOnlyList<Span>[] Cells, bool AfterBlank)> body, bool blanksWithin)
    {
        var firsts = body.Where(b => b.Cells[0].Count > 0).Select(b => Words(text, b.Cells[0])).ToList();
        var numbered = firsts.Count > 0 && firsts.Count(f => Number().IsMatch(f)) * 2 > firsts.Count;
        var rows = new List<List<Span>[]>();
        IReadOnlyList<Span> above = [];
        foreach (var (cells, afterBlank) in body)
        {
            // "THEME B: SELF-NEGLECT" between numbered rows heads those below it.
            if (numbered && cells.Count(c => c.Count > 0) == 1 && cells[0].Count == 0 && cells[1].Count == 1 && IsCapitals(Words(text, cells[1])))
            {
                rows.Add(columns.Empty());
                rows[^1][0].AddRange(cells[1]);
                above = [];
                continue;
            }

            var begins = rows.Count == 0 || afterBlank || IsFurtherRow(text, rows[^1], cells)
                || (cells[0].Count > 0 && (numbered ? Number().IsMatch(Words(text, cells[0])) : !blanksWithin && !columns.GoesOn(above, cells[0])));
            if (begins) rows.Add(columns.Empty());
            for (var c = 0; c < cells.Length; c++) rows[^1][c].AddRange(cells[c]);
            above = cells[0];
        }

        return [.. rows.Select(r => new TextRow(r, []))];
    }

    private static bool IsCapitals(string words) => words.Count(char.IsUpper) >= 8 && !words.Any(char.IsLower);

    // A second action below the first of the same recommendation: what stood complete in at least two short columns (a date, a rating) stands there again,
    // and the words of a longer column above ended their sentence.
    private static bool IsFurtherRow(string text, IReadOnlyList<Span>[] above, IReadOnlyList<Span>[] cells)
    {
        if (cells.Length < 4 || cells[0].Count > 0) return false;
        var (again, ended) = (0, false);
        for (var c = 1; c < cells.Length; c++)
        {
            if (cells[c].Count == 0 || above[c].Count == 0) continue;
            var (before, now) = (Words(text, above[c]), Words(text, cells[c]));
            if (above[c].Count == 1 && before.Length <= 12 && now.Length <= 12 && (before.AsSpan().ContainsAnyInRange('0', '9') == now.AsSpan().ContainsAnyInRange('0', '9')) && c >= cells.Length - 3) again++;
            else ended |= (before[^1] is '.' or ';' && char.IsUpper(now[0])) || Dotted().IsMatch(now);
        }

        return again >= 2 && ended;
    }

    [GeneratedRegex(@"^[0-9]{1,2}[.][0-9]{1,2}[.)]?\s", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dotted();

    private static string Words(string text, IReadOnlyList<Span> cell) => text[cell[0].Start..cell[^1].End];

    [GeneratedRegex(@"^(?:[#(]?[A-Za-z]{0,5}[ .-]?[0-9]{1,3}(?:[.][0-9]{1,3}){0,3} ?\(?[a-z]?[).:]{0,2}|\(?[ivx]{1,5}[).]?)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
