using System.Collections.Immutable;
using GoldenThread.Documents.Reading;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>What each column of a table is about.</summary>
/// <param name="Kinds">The kind of each column; null for one that is not understood.</param>
/// <param name="Headers">The words above each column.</param>
internal sealed record TableColumns(ImmutableArray<ColumnKind?> Kinds, ImmutableArray<string> Headers)
{
    private const int MostHeaderRows = 2;

    public bool Has(ColumnKind kind) => Kinds.Contains(kind);

    /// <summary>The kind of a column; null past the last.</summary>
    public ColumnKind? Kind(int column) => column < Kinds.Length ? Kinds[column] : null;

    /// <summary>The words above a column.</summary>
    public string Header(int column) => column < Headers.Length ? Headers[column] : "";

    /// <summary>Reads the header rows that a table begins with, after rows that only title it.</summary>
    /// <returns>The columns, how many rows title the table, and how many are its header; null where it has none.</returns>
    public static (TableColumns Columns, int Titles, int Rows)? Of(ImmutableArray<GridRow> rows)
    {
        for (var titles = 0; titles < Math.Min(3, rows.Length); titles++)
        {
            var row = rows[titles];
            if (ColumnWords.IsHeader([.. row.Cells.Select(c => c.Text)]))
            {
                var count = 1;
                // A row of headers over headers: the lower one says more.
                if (titles + 1 < rows.Length && IsSecond(row, rows[titles + 1])) count = MostHeaderRows;
                return (From(rows.AsSpan().Slice(titles, count), rows.AsSpan()[(titles + count)..]), titles, count);
            }

            if (titles + 1 < rows.Length && IsUpper(row, rows[titles + 1]))
                return (From(rows.AsSpan().Slice(titles, MostHeaderRows), rows.AsSpan()[(titles + MostHeaderRows)..]), titles, MostHeaderRows);
            if (row.Cells.Count(c => !c.IsEmpty) > 1) return null;
        }

        return null;
    }

    /// <summary>True where a row repeats the header, as pages do.</summary>
    public bool IsRepeatedBy(GridRow row)
    {
        var filled = 0;
        var same = 0;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells[i].IsEmpty) continue;
            filled++;
            if (row.Cells[i].Text.Length <= 120 && Headers.Contains(ColumnWords.Plain(row.Cells[i].Text), StringComparer.Ordinal)) same++;
        }

        return filled >= 2 && same * 3 >= filled * 2;
    }

    /// <summary>Guesses by what the cells hold, where nothing names the columns.</summary>
    public static TableColumns? Guess(ImmutableArray<GridRow> rows, RatingReading ratings, OrganisationNames names)
    {
        var width = rows.Max(r => r.Cells.Length);
        if (width < 3 || rows.Length < 2) return null;
        var kinds = new ColumnKind?[width];
        var texts = new Queue<ColumnKind>([ColumnKind.Recommendation, ColumnKind.Action, ColumnKind.Impact, ColumnKind.Update]);
        for (var column = 0; column < width; column++)
        {
            var cells = rows.Where(r => column < r.Cells.Length).Select(r => r.Cells[column]).Where(c => !c.IsEmpty).Select(c => c.Text).Take(200).ToList();
            var shaded = rows.Any(r => column < r.Cells.Length && r.Cells[column].Colour is not null);
            if (cells.Count == 0) kinds[column] = shaded ? ColumnKind.Rating : null;
            else if (Most(cells, c => c.Length <= 8 && c.Any(char.IsAsciiDigit) && !c.Contains(' ', StringComparison.Ordinal)))
                kinds[column] = ColumnKind.Number;
            else if (Most(cells, c => ratings.Level(c) is not null)) kinds[column] = ColumnKind.Rating;
            else if (Most(cells, c => c.Length <= 60 && ApproximateDate.Find(c).Length > 0)) kinds[column] = ColumnKind.Date;
            else if (Most(cells, c => c.Length <= 120 && (names.IsName(c) || names.In(c).Length > 1) && !Labels.EndsSentence(c)))
                kinds[column] = ColumnKind.Organisation;
            else kinds[column] = texts.TryDequeue(out var kind) ? kind : null;
        }

        var certain = kinds.Count(k => k is ColumnKind.Number or ColumnKind.Rating or ColumnKind.Date or ColumnKind.Organisation);
        return texts.Count < 4 && certain > 0 ? new TableColumns([.. kinds], [.. kinds.Select(_ => "")]) : null;
    }

    private static bool Most(List<string> cells, Func<string, bool> holds) => cells.Count(holds) * 4 >= cells.Count * 3;

    private static TableColumns From(ReadOnlySpan<GridRow> headers, ReadOnlySpan<GridRow> body)
    {
        var width = 0;
        foreach (var row in headers) width = Math.Max(width, row.Cells.Length);
        var kinds = new ColumnKind?[width];
        var words = new string[width];
        for (var column = 0; column < width; column++)
        {
            words[column] = "";
            foreach (var row in headers)
            {
                var text = column < row.Cells.Length ? row.Cells[column].Text : "";
                if (text.Length == 0) continue;
                words[column] = ColumnWords.Plain(text);
                kinds[column] = ColumnWords.Read(text) ?? kinds[column];
            }

            if (words[column].Length == 0 && HoldsNumbers(body, column)) kinds[column] = ColumnKind.Number;
        }

        OneRecommendation(kinds, words, body);
        return new TableColumns([.. kinds], [.. words]);
    }

    // "Rec" may head numbers or words; beside another column of numbers, or over sentences, it heads the words.
    private static void OneRecommendation(ColumnKind?[] kinds, string[] words, ReadOnlySpan<GridRow> body)
    {
        if (kinds.Contains(ColumnKind.Recommendation)) return;
        for (var i = 0; i < kinds.Length; i++)
            if (kinds[i] == ColumnKind.Number && words[i] is "rec" && !HoldsNumbers(body, i)) kinds[i] = ColumnKind.Recommendation;
    }

    private static bool HoldsNumbers(ReadOnlySpan<GridRow> body, int column)
    {
        var filled = 0;
        foreach (var row in body)
        {
            if (column >= row.Cells.Length || row.Cells[column].IsEmpty) continue;
            filled++;
            if (row.Cells[column].Text.Length > 12 || !row.Cells[column].Text.Any(char.IsLetterOrDigit)) return false;
        }

        return filled > 0;
    }

    private static bool IsSecond(GridRow upper, GridRow lower)
    {
        if (!lower.Cells.Any(c => !c.IsEmpty)) return false;
        var known = lower.Cells.Count(c => ColumnWords.Read(c.Text) is not null);
        var filled = lower.Cells.Count(c => !c.IsEmpty);
        return known == filled && (lower.IsHeader || upper.Cells.Any(c => c.IsEmpty)) && lower.Cells.All(c => c.Text.Length <= 60)
            && (filled > 1 || lower.IsHeader);
    }

    // An upper header of one or two groups ("What we will do" over three columns) whose lower row names the columns.
    private static bool IsUpper(GridRow upper, GridRow lower) =>
        upper.Cells.All(c => c.Text.Length <= 60) && upper.Cells.Count(c => !c.IsEmpty) > 1 && upper.Cells.Any(c => c.IsEmpty)
        && upper.Cells.Where(c => !c.IsEmpty).All(c => ColumnWords.Read(c.Text) is not null || upper.IsHeader)
        && ColumnWords.IsHeader([.. lower.Cells.Select(c => c.Text)]);
}
