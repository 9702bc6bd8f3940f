using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Finds tables that copying flattened to one cell a line, or ran together into one long line: the words of their headings follow one another, and what
/// follows fits the columns that these name.
/// </summary>
internal sealed partial class FlattenedTables(RatingReading ratings, OrganisationNames names)
{
    private const int LongestHeader = 45;
    private const int FewestColumns = 3;
    private const int MostColumns = 12;
    private const int MostPieces = 4_000;

    [GeneratedRegex(@"\b(?:plan|review|report|tracker|log|schedule)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Title();

    /// <summary>True for a line with which a flattened table may begin.</summary>
    public static bool MayBegin(string line) => line.Length <= LongestHeader ? ColumnWords.Read(line) is not null : HeadingRun.Of(line).Length >= FewestColumns;

    /// <summary>Puts a grid in the place of each flattened table among a document's lines.</summary>
    /// <param name="lines">Lines one after the other; null parts those that cannot belong together (headings, tables).</param>
    /// <param name="opens">True for each line that begins a paragraph.</param>
    /// <returns>For each table, the index of its first line, how many lines it takes, and the grid.</returns>
    public IReadOnlyList<(int From, int Count, Grid Grid)> In(IReadOnlyList<Fragment?> lines, IReadOnlyList<bool> opens)
    {
        var found = new List<(int From, int Count, Grid Grid)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var table = lines[i] is null ? null : Lines(lines, opens, i) ?? OneLine(lines, i);
            if (table is not { } at) continue;
            found.Add(at);
            i += at.Count - 1;
        }

        return found;
    }

    private (int From, int Count, Grid Grid)? Lines(IReadOnlyList<Fragment?> lines, IReadOnlyList<bool> opens, int from)
    {
        var width = HeaderLines(lines, from);
        if (width == 0) return null;
        var headers = lines.Skip(from).Take(width).Select(l => l!).ToList();
        var to = from + width;
        var pieces = new List<Fragment>();
        // Where no empty line stands between the headings and in the first row, one ends the table, unless the next row follows.
        var together = !Enumerable.Range(from + 1, Math.Min(2 * width, lines.Count - from) - 1).Any(i => opens[i]);
        while (to < lines.Count && lines[to] is { } line && pieces.Count < MostPieces)
        {
            // The headings again, as each page repeats them.
            if (Repeats(lines, to, headers)) to += width;
            else if (AnnouncingWords.Closes(line.Text) || together && opens[to] && !ColumnLook.IsNumber(line.Text)) break;
            else
            {
                pieces.Add(line);
                to++;
            }
        }

        return pieces.Count < width - 1 ? null : Made(headers, pieces, (from, to - from));
    }

    private static bool Repeats(IReadOnlyList<Fragment?> lines, int at, List<Fragment> headers)
    {
        for (var i = 0; i < headers.Count; i++)
            if (at + i >= lines.Count || lines[at + i] is not { } line || ColumnWords.Plain(line.Text) != ColumnWords.Plain(headers[i].Text)) return false;
        return true;
    }

    // How many lines from here are headings of columns, one a line; 0 where they are none.
    private int HeaderLines(IReadOnlyList<Fragment?> lines, int from)
    {
        var kinds = new HashSet<ColumnKind>();
        var count = 0;
        for (var i = from; i < lines.Count && count < MostColumns && lines[i] is { Text.Length: <= LongestHeader } line; i++, count++)
        {
            if (ColumnWords.Read(line.Text) is not { } kind || ratings.Level(line.Text) is not null || Labels.EndsSentence(line.Text) && line.Text.Length > 6
                || line.Text.Contains(':', StringComparison.Ordinal)) break;
            // The title of the plan stands above the headings.
            if (count == 0 && (line.Text.Count(char.IsWhiteSpace) > 4 || Title().IsMatch(line.Text))) return 0;
            kinds.Add(kind);
        }

        return count >= FewestColumns && kinds.Count >= FewestColumns && NamesPlan(kinds) ? count : 0;
    }

    private static bool NamesPlan(HashSet<ColumnKind> kinds) =>
        kinds.Contains(ColumnKind.Recommendation) || kinds.Contains(ColumnKind.Action) || kinds.Contains(ColumnKind.Finding);

    private (int From, int Count, Grid Grid)? OneLine(IReadOnlyList<Fragment?> lines, int from)
    {
        var line = lines[from]!;
        if (line.Text.Length < 20 || HeadingRun.Of(line.Text) is not { Length: >= FewestColumns } cut) return null;
        if (!NamesPlan([.. cut.Select(c => ColumnWords.Read(line.Text[c.Start..c.End])).OfType<ColumnKind>()])) return null;
        var headers = cut.Select(c => line.Slice(c.Start, c.End)).ToList();
        var numbered = headers.Exists(h => ColumnWords.Read(h.Text) == ColumnKind.Number);
        var rest = line.Slice(cut[^1].End);
        var atoms = new TextAtoms(ratings, names, numbered);
        var pieces = rest.IsEmpty ? [] : atoms.Of(rest);
        var to = from + 1;
        // The rows may stand in the lines below, one a line, perhaps wrapped.
        var row = new List<Fragment>();
        for (; to < lines.Count && lines[to] is { } next && pieces.Count < MostPieces; to++)
        {
            if (rest.IsEmpty ? false : !Rejoin.Begins(next.Text, char.IsAsciiDigit)) break;
            if (row.Count > 0 && BeginsRow(next.Text)) End(row);
            row.Add(next);
        }

        End(row);
        void End(List<Fragment> lines)
        {
            if (lines.Count > 0) pieces.AddRange(atoms.OfRow(Fragment.Join([.. lines])));
            lines.Clear();
        }

        return pieces.Count < headers.Count - 1 || pieces.Count > MostPieces ? null : Made(headers, pieces, (from, to - from));
    }

    private static bool BeginsRow(string line) => line.IndexOf(' ', StringComparison.Ordinal) is > 0 and <= 8 and var end && ColumnLook.IsNumber(line[..end]);

    private (int From, int Count, Grid Grid)? Made(List<Fragment> headers, List<Fragment> pieces, (int From, int Count) at)
    {
        var kinds = headers.Select(h => ColumnWords.Read(h.Text)).ToArray();
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == ColumnKind.Finding && !kinds.Contains(ColumnKind.Recommendation)) kinds[i] = ColumnKind.Recommendation;
        }

        if (new CellAlignment(kinds, ratings, names).Rows(pieces) is not { } rows) return null;
        return (at.From, at.Count, new Grid([Row(headers.Select(h => new List<Fragment> { h }), true), .. rows.Select(r => Row(r, false))]));
    }

    private static GridRow Row(IEnumerable<List<Fragment>> cells, bool isHeader) =>
        new([.. cells.Select(c => new GridCell(c.Count == 0 ? [] : [new Piece(Fragment.Join(c))], null, false))], isHeader);
}
