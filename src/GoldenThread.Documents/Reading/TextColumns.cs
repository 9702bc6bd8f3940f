using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Columns of plain text, by where each begins on its line.</summary>
/// <param name="text">The whole text.</param>
/// <param name="starts">Where each column begins, in characters from the start of the line, from left to right.</param>
internal sealed class TextColumns(string text, int[] starts)
{
    private const int Tolerance = 2;

    /// <summary>The columns that begin exactly at their place: a rule says so, or several lines do. There a cell may touch the next ("ICBJun 2026").</summary>
    public HashSet<int> Exact { get; init; } = [];

    // In characters: how far the words of a row may begin before the heading of their column.
    private const int MostBeside = 10;

    /// <summary>A row without words.</summary>
    public List<Span>[] Empty() => [.. starts.Select(_ => new List<Span>())];

    /// <summary>True where the words of a line are one piece that reaches over columns: no cell.</summary>
    public bool IsOne(TextLine line) => Chunks(text, line.Span).Count == 1 && line.Span.Start == line.Whole.Start;

    /// <summary>The words of each column; null where the line doesn't fit the columns.</summary>
    /// <param name="line">The line.</param>
    /// <param name="afterBlank">True where an empty line or a rule stands above it: words at the margin may then be no cell.</param>
    /// <param name="below">Where pieces of the next lines begin, in characters from the start of the line: a row may stand a little beside the heading.</param>
    public List<Span>[]? Cut(TextLine line, bool afterBlank = false, IReadOnlyCollection<int>? below = null)
    {
        var cells = Empty();
        var chunks = Chunks(text, line.Span);
        for (var i = 0; i < chunks.Count; i++)
        {
            var (start, end) = (chunks[i].Start - line.Whole.Start, chunks[i].End - line.Whole.Start);
            var column = Array.FindLastIndex(starts, s => s <= start + Tolerance);
            // What begins between two columns belongs to the first where it ends before the second.
            if (column < 0) return null;
            if (Math.Abs(starts[column] - start) > Tolerance && column + 1 < starts.Length && end > starts[column + 1])
            {
                // A row whose words begin a little before their heading, beside filled cells; or a cell that fills its column, in a line whose next pieces stand in theirs.
                if (below is not null && cells[column].Count > 0 && starts[column + 1] - start <= MostBeside && end - starts[column + 1] >= starts[column + 1] - start) column++;
                // A cell that begins beside its heading and touches the next, behind others that stand in theirs.
                else if (!(i > 1 && CutAt(line.Whole.Start, start, starts[column + 1]) is not null) && !chunks.Skip(i + 1).Any(c => Array.Exists(starts, s => Math.Abs(s - (c.Start - line.Whole.Start)) <= Tolerance))) return null;
            }

            var from = start;
            while (column + 1 < starts.Length && end > starts[column + 1] + Tolerance)
            {
                // A line of words that only its place makes a row of cells is cut nowhere.
                var alone = chunks.Count == 1 && column == 0 && start == 0;
                if (alone && afterBlank) return Whole(cells, chunks[0]);
                var at = Shifted(line.Whole.Start, from, starts[column + 1], below) ?? CutAt(line.Whole.Start, from, starts[column + 1]) ?? (alone ? null : Touching(line.Whole.Start, starts[column + 1], end));
                if (alone && at != starts[column + 1]) return Whole(cells, chunks[0]);
                if (at is not { } cut) return null;
                Add(cells[column], line.Whole.Start + from, line.Whole.Start + cut);
                from = cut;
                column++;
            }

            Add(cells[column], line.Whole.Start + from, line.Whole.Start + end);
        }

        return cells;
    }

    /// <summary>True where the words of the first cell go on with those on the line above: the first of them had no room there.</summary>
    public bool GoesOn(IReadOnlyList<Span> above, IReadOnlyList<Span> cell)
    {
        if (above.Count == 0 || starts.Length < 2) return false;
        var word = text.AsSpan(cell[0].Start, cell[0].Length);
        var length = word.IndexOf(' ') is var space && space < 0 ? word.Length : space;
        return char.IsLower(word[0]) || above[^1].Length + 1 + length > starts[1] - starts[0] - 1;
    }

    /// <summary>Pieces of a line that two spaces or more part.</summary>
    public static List<Span> Chunks(string text, Span line)
    {
        var chunks = new List<Span>();
        var start = line.Start;
        for (var i = line.Start; i < line.End; i++)
        {
            if (!IsGap(text, i, line.End)) continue;
            chunks.Add(new Span(start, i));
            while (i < line.End && char.IsWhiteSpace(text[i])) i++;
            start = i;
        }

        if (start < line.End) chunks.Add(new Span(start, line.End));
        return chunks;
    }

    /// <summary>Pieces of a rule that spaces part.</summary>
    public static List<Span> Groups(string text, Span line)
    {
        var groups = new List<Span>();
        for (var i = line.Start; i < line.End; i++)
        {
            if (text[i] == ' ') continue;
            var start = i;
            while (i < line.End && text[i] != ' ') i++;
            groups.Add(new Span(start, i));
        }

        return groups;
    }

    // Where the next line of the row begins in this column, a word of this line begins, too: the row stands a little beside its heading.
    private int? Shifted(int line, int from, int column, IReadOnlyCollection<int>? below) => below is null || below.Any(at => Math.Abs(at - column) <= Tolerance) ? null
        : below.Where(at => at > from && Math.Abs(at - column) <= MostBeside && !Array.Exists(starts, s => Math.Abs(s - at) <= Tolerance)
            && char.IsWhiteSpace(text[line + at - 1]) && !char.IsWhiteSpace(text[line + at])).OrderBy(at => Math.Abs(at - column)).Select(at => (int?)at).FirstOrDefault();

    private static List<Span>[] Whole(List<Span>[] cells, Span line)
    {
        cells[0].Add(line);
        return cells;
    }

    // Where a word begins at the column's place, or none parts two cells that touch ("telephoneEastmere").
    private int? CutAt(int line, int from, int column)
    {
        foreach (var at in (int[])[column, column - 1, column + 1, column - 2, column + 2])
            if (at > from && line + at < text.Length && char.IsWhiteSpace(text[line + at - 1]) && !char.IsWhiteSpace(text[line + at])) return at;
        var (before, after) = (text[line + column - 1], text[line + column]);
        return char.IsWhiteSpace(before) || char.IsWhiteSpace(after) || !(char.IsLower(before) || char.IsPunctuation(before) || char.IsDigit(before))
            || !(char.IsUpper(after) || (char.IsDigit(after) && !char.IsDigit(before)))
            ? null
            : column;
    }

    // Two cells that touch, where the column is known to begin: what follows is words, and not the end of a word that had no room.
    private int? Touching(int line, int column, int end) => Exact.Contains(column) && char.IsLetterOrDigit(text[line + column]) && !char.IsWhiteSpace(text[line + column - 1])
        && text.AsSpan(line + column, end - column).Contains(' ') ? column : null;

    private void Add(List<Span> cell, int start, int end)
    {
        var trimmed = TextLines.Trimmed(text, start, end);
        if (trimmed.Length > 0) cell.Add(trimmed);
    }

    private static bool IsGap(string text, int at, int end) =>
        char.IsWhiteSpace(text[at]) && at + 1 < end && char.IsWhiteSpace(text[at + 1]);
}
