using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Tables of plain text whose columns are parted by runs of spaces: a header that names its columns says where they stand.</summary>
internal static class ColumnTables
{
    private const int Tolerance = 2;

    /// <summary>The table whose header is this line, or null.</summary>
    public static TextTable? At(string text, List<TextLine> lines, int from)
    {
        var header = Chunks(text, lines[from].Span);
        if (header.Count < 2 || !ColumnWords.IsHeader([.. header.Select(c => text[c.Start..c.End])])) return null;
        var starts = header.Select(c => c.Start - lines[from].Whole.Start).ToArray();
        var rows = new List<List<Span>[]> { Columns(header, starts, lines[from].Whole.Start, inOrder: true)! };
        var afterBlank = false;
        var next = from + 1;
        for (var i = next; i < lines.Count; i++)
        {
            if (lines[i].IsBlank)
            {
                afterBlank = true;
                continue;
            }

            var chunks = Chunks(text, lines[i].Span);
            if (Columns(chunks, starts, lines[i].Whole.Start, chunks.Count == starts.Length) is not { } row) break;
            // One line of words at the margin after an empty line is the paragraph after the table.
            if (afterBlank && chunks.Count == 1 && row[0].Count > 0) break;
            if (rows.Count == 1 || afterBlank || row[0].Count > 0) rows.Add(row);
            else for (var c = 0; c < starts.Length; c++) rows[^1][c].AddRange(row[c]);
            afterBlank = false;
            next = i + 1;
        }

        return rows.Count < 2 ? null : new TextTable([.. rows.Select((r, i) => new TextRow(r, [], i == 0))], [], next);
    }

    // Which column each chunk stands in, by where it begins; null where one begins in no column.
    private static List<Span>[]? Columns(List<Span> chunks, int[] starts, int lineStart, bool inOrder)
    {
        var row = starts.Select(_ => new List<Span>()).ToArray();
        for (var i = 0; i < chunks.Count; i++)
        {
            var at = chunks[i].Start - lineStart;
            var column = inOrder ? i : Array.FindLastIndex(starts, s => s <= at + Tolerance);
            if (column < 0 || (!inOrder && Math.Abs(starts[column] - at) > Tolerance)) return null;
            row[column].Add(chunks[i]);
        }

        return row;
    }

    private static List<Span> Chunks(string text, Span line)
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

    private static bool IsGap(string text, int at, int end) =>
        char.IsWhiteSpace(text[at]) && at + 1 < end && char.IsWhiteSpace(text[at + 1]);
}
