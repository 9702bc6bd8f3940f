using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Lines of plain text that each begin with the name of a column and hold, at one place beside it, what belongs to it: "LEAD      Adult Social Care".</summary>
internal static class NamedLines
{
    private const int FewestLines = 3;
    private const int LongestName = 30;

    /// <summary>The table of two columns that begins at a line; null where none does.</summary>
    public static TextTable? At(string text, List<TextLine> lines, int from)
    {
        if (Pair(text, lines[from]) is not { } first) return null;
        var rows = new List<(Span Name, List<Span> Words)>();
        var to = from;
        for (; to < lines.Count && !lines[to].IsBlank; to++)
        {
            if (Pair(text, lines[to]) is { } pair && pair.Words.Start - lines[to].Whole.Start == first.Words.Start - lines[from].Whole.Start) rows.Add((pair.Name, [pair.Words]));
            // A wrapped line stands below the words that it goes on with.
            else if (rows.Count > 0 && Math.Abs(lines[to].Span.Start - lines[to].Whole.Start - (first.Words.Start - lines[from].Whole.Start)) <= 1) rows[^1].Words.Add(lines[to].Span);
            else break;
        }

        return rows.Count < FewestLines ? null : new TextTable([.. rows.Select(r => new TextRow([[r.Name], r.Words], []))], [], to);
    }

    private static (Span Name, Span Words)? Pair(string text, TextLine line)
    {
        if (line.IsBlank || TextColumns.Chunks(text, line.Span) is not [var name, var words] || name.Length > LongestName) return null;
        // "ACTION 1.2" names its column, too.
        var named = text[name.Start..name.End].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ');
        return named.Length > 1 && named[^1] != ':' && ColumnWords.IsName(named) ? (name, words) : null;
    }
}
