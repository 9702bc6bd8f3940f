using System.Collections.Immutable;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>The rows that name the columns of a table.</summary>
/// <param name="At">The first of them, counted in the rows of the table.</param>
/// <param name="Rows">How many they are.</param>
/// <param name="Words">The words above each column.</param>
internal sealed record TableHeading(int At, int Rows, ImmutableArray<string> Words)
{
    private const int MostTitles = 5;
    private const int LongestWord = 100;
    private const int LongestLower = 60;

    /// <summary>The heading that a table begins with, after rows that only title it; null where it has none.</summary>
    /// <param name="rows">The filled rows.</param>
    /// <param name="chosen">True for the row that a person said is the heading.</param>
    public static TableHeading? Of(ImmutableArray<GridRow> rows, Func<GridRow, bool> chosen)
    {
        for (var i = 0; i < rows.Length; i++)
            if (chosen(rows[i])) return new TableHeading(i, 1, Joined(rows.AsSpan().Slice(i, 1)));
        if (FormLayout.NamesInFirstColumn(rows)) return null;
        var width = rows.IsEmpty ? 0 : rows.Max(r => r.Cells.Length);
        for (var titles = 0; titles < Math.Min(MostTitles, rows.Length); titles++)
        {
            if (Begin(rows, titles) is { } heading) return heading;
            if (rows[titles].Cells.Count(c => !c.IsEmpty) > 1 && !IsPreamble(rows[titles], width)) return null;
        }

        return null;
    }

    /// <summary>The heading that begins a second table inside a table: every cell a known word, none a sentence.</summary>
    public static TableHeading? Within(ImmutableArray<GridRow> rows, int at)
    {
        var filled = rows[at].Cells.Where(c => !c.IsEmpty).ToList();
        if (filled.Count < 3 || !filled.TrueForAll(c => c.Text.Length <= LongestLower && !c.Text.Any(char.IsAsciiDigit) && ColumnWords.Read(c.Text) is not null)
            || filled.Select(c => ColumnWords.Read(c.Text)).Distinct().Count() < 3)
            return null;
        return Begin(rows, at);
    }

    private static TableHeading? Begin(ImmutableArray<GridRow> rows, int at)
    {
        var row = rows[at];
        var next = at + 1 < rows.Length ? rows[at + 1] : null;
        if (IsHeader(row))
        {
            var two = next is not null && at + 2 < rows.Length && IsSecond(row, next);
            return two ? Two(rows, at) : new TableHeading(at, 1, Joined(rows.AsSpan().Slice(at, 1)));
        }

        if (next is null) return null;
        if (IsUpper(row, next)) return Two(rows, at);
        // "Target" over "date", "Lead" over "agency": neither row names the columns by itself.
        return at + 2 < rows.Length && CouldBe(row) && CouldBe(next) && !LooksFilled(next) && ColumnWords.IsHeader(Joined(rows.AsSpan().Slice(at, 2)))
            ? Two(rows, at)
            : null;
    }

    private static TableHeading Two(ImmutableArray<GridRow> rows, int at)
    {
        var words = Joined(rows.AsSpan().Slice(at, 2));
        // Where the lower heading says something by itself, the upper one is a group over several columns; "Q1" and "Q2" below "RAG" need its words.
        return new TableHeading(at, 2, [.. words.Select((both, i) => Cell(rows[at + 1], i) is var lower && ColumnWords.Read(lower) is not null && !(lower.Length > 0 && char.IsLower(lower[0]))
            ? IsTimed(rows, at, i, lower) ? $"{Group(rows[at], i)} {lower}" : lower
            : HeadingTime.Is(lower) && Cell(rows[at], i).Length == 0 ? $"{Group(rows[at], i)} {lower}".Trim() : both)]);
    }

    // "Update" and "RAG" below "Q1", and again below "Q2": the upper row tells them apart.
    private static bool IsTimed(ImmutableArray<GridRow> rows, int at, int column, string lower) =>
        rows[at + 1].Cells.Count(c => c.Text == lower) > 1 && HeadingTime.Has(Group(rows[at], column));

    // The words of the merged cell that reaches over a column.
    private static string Group(GridRow row, int column)
    {
        while (column > 0 && Cell(row, column).Length == 0) column--;
        return Cell(row, column);
    }

    private static bool IsHeader(GridRow row) =>
        // "1. Who was he?" beside "2. What did the review look at?": headings of texts in columns.
        row.Cells.Count(c => Labels.Plain(c.Text) is not null) < 2 &&
        (ColumnWords.IsHeader([.. row.Cells.Select(c => c.Text).Where(t => !HeadingTime.IsPeriod(t))]) || HeadsMatrix(row) || HeadsAnswers(row)) && row.Cells.Count(c => Labels.Field(c.Text) is { } field && field.Rest < c.Text.TrimEnd().Length) < 2 && !row.Cells.Any(c => Labels.EndsSentence(c.Text) && c.Text.Length > 40 && !c.Text.EndsWith('?'))
        && row.Cells.Select(c => c.Text).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count() * 2 > row.Cells.Count(c => !c.IsEmpty);

    // "Recommendation · Police · Health · Education", "Action · Q1 · Q2 · Q3": one column says what it is, the others whose or of when it is.
    private static bool HeadsMatrix(GridRow row)
    {
        var cells = row.Cells.Select(c => c.Text.Trim()).Where(t => t.Length > 0).ToList();
        var named = cells.Select(ColumnWords.Read).ToList();
        return cells.Count > 2 && named.Exists(k => k is ColumnKind.Recommendation or ColumnKind.Action) && cells.TrueForAll(c => c.Length <= LongestLower)
            && cells.Where((c, i) => named[i] is null).ToList() is { Count: > 1 } others
            && others.TrueForAll(HeadingTime.Is) | others.TrueForAll(c => OrganisationList.IsSector(c) || OrganisationList.IsInstitution(c));
    }

    // "ID · Start time · Which sector do you work in? · Any other comments?": the questions of a form, above what each person answered.
    private static bool HeadsAnswers(GridRow row)
    {
        var cells = row.Cells.Select(c => c.Text.Trim()).Where(t => t.Length > 0).ToList();
        return cells.Count > 3 && cells.Count(IsQuestion) >= 2 && cells.TrueForAll(c => IsQuestion(c) || c.Length <= LongestLower && !Labels.EndsSentence(c) && !c.Any(char.IsAsciiDigit));
    }

    private static bool IsQuestion(string text) => text.Contains('?', StringComparison.Ordinal) && text.Count(char.IsWhiteSpace) >= 2;

    private static bool CouldBe(GridRow row) =>
        row.Cells.Count(c => !c.IsEmpty) > 1 && row.Cells.All(c => c.Text.Length <= LongestLower && !(Labels.EndsSentence(c.Text) && c.Text.Length > 12) && !c.Text.Any(char.IsAsciiDigit) && c.Colour is null);

    private static bool LooksFilled(GridRow row) => row.Cells.Any(c => c.Text.Any(char.IsAsciiDigit));

    // A row over the table that is no heading: "Plan owner: …" in one cell, "Version 2" in another.
    private static bool IsPreamble(GridRow row, int width) =>
        row.Cells.Count(c => !c.IsEmpty) <= 2 && width > 3 && row.Cells.All(c => c.Text.Length <= LongestWord);

    private static bool IsSecond(GridRow upper, GridRow lower)
    {
        var filled = lower.Cells.Where(c => !c.IsEmpty).ToList();
        if (filled.Count == 0 || !filled.TrueForAll(c => c.Text.Length <= LongestLower)) return false;
        // "agency", "date": the second line of each heading.
        if (!LooksFilled(lower) && filled.Count * 2 >= upper.Cells.Count(c => !c.IsEmpty) - 1
            && filled.TrueForAll(c => c.Text is [var begins, ..] && (char.IsLower(begins) || begins is '(' or '/' or '&'))) return true;
        var known = filled.Count(c => ColumnWords.Read(c.Text) is not null || HeadingTime.Is(c.Text));
        return known == filled.Count && (lower.IsHeader || upper.Cells.Any(c => c.IsEmpty)) && (filled.Count > 1 || lower.IsHeader);
    }

    // An upper header of one or two groups ("What we will do" over three columns) whose lower row names the columns.
    private static bool IsUpper(GridRow upper, GridRow lower) =>
        upper.Cells.All(c => c.Text.Length <= LongestLower) && upper.Cells.Count(c => !c.IsEmpty) > 1 && upper.Cells.Any(c => c.IsEmpty)
        && upper.Cells.Where(c => !c.IsEmpty).All(c => ColumnWords.Read(c.Text) is not null || upper.IsHeader)
        && ColumnWords.IsHeader([.. lower.Cells.Select(c => c.Text)]);

    private static ImmutableArray<string> Joined(ReadOnlySpan<GridRow> rows)
    {
        var width = 0;
        foreach (var row in rows) width = Math.Max(width, row.Cells.Length);
        var words = new string[width];
        Array.Fill(words, "");
        foreach (var row in rows)
            for (var i = 0; i < width; i++) words[i] = $"{words[i]} {Cell(row, i)}".Trim();
        return [.. words];
    }

    private static string Cell(GridRow row, int column) => column < row.Cells.Length ? row.Cells[column].Text : "";
}
