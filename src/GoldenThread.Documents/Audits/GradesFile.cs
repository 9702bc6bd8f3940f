using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Audits;
using GoldenThread.Documents.Indicators;
using GoldenThread.Documents.Reading;
using GoldenThread.Organisations;

namespace GoldenThread.Documents.Audits;

/// <summary>What two people graded, out of a file: a square table of counts, or two columns of grades.</summary>
/// <param name="Grades">The grades in order, the lowest first.</param>
/// <param name="Counts">Rows of the first person, columns of the second.</param>
/// <param name="GoodFrom">The place from which on a grade is good; null where the grades are not those of the usual scale.</param>
/// <param name="IsOrdered">True where the order of the grades is known: a table's own, that of numbers, of the usual scale or of one that was given.</param>
public sealed record GradesFile(ImmutableArray<string> Grades, int[,] Counts, int? GoodFrom, bool IsOrdered)
{
    private const int MostGrades = 100;
    private static readonly string[] Firsts = ["auditor", "first", "rater 1", "rater1", "rater a", "one", "a", "grade 1", "auditor grade", "auditors grade"];
    private static readonly string[] Seconds = ["moderator", "second", "rater 2", "rater2", "rater b", "two", "b", "grade 2", "moderator grade", "moderators grade"];

    /// <summary>Reads a file.</summary>
    /// <param name="name">File name.</param>
    /// <param name="content">The file, from its beginning.</param>
    /// <param name="scale">The grades, the lowest first, where somebody gives them; else empty.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">It is neither.</exception>
    public static async Task<GradesFile> Read(string name, Stream content, IReadOnlyList<string> scale, CancellationToken cancellation = default)
    {
        var file = Path.GetFileName(name);
        var rows = (await FigureTable.Read(name, content, cancellation)).ToList();
        if (rows.Count == 0) throw new UnreadableDocumentException($"“{file}” is empty.");
        if (HeadedByNumbers(rows) is { } numbered) return OfTable(file, numbered);
        if (IsTable(rows)) return OfTable(file, CountTableFile.Of(file, rows));

        var (first, second, headed) = Columns(file, rows);
        var pairs = rows.Skip(headed ? 1 : 0).Select(r => (r.Number, First: r.At(first), Second: r.At(second))).ToList();
        if (pairs.Count == 0) throw new UnreadableDocumentException($"“{file}” has no grades.");
        return OfPairs(file, pairs, scale);
    }

    // All cells are counts but for headings, and the body (without a total) is square.
    private static bool IsTable(List<FigureTableRow> rows)
    {
        var headed = rows[0].Cells.Any(c => c.Length > 0 && !IsCount(c));
        var body = rows.Skip(headed ? 1 : 0).ToList();
        if (body.Count == 0) return false;
        var named = body.Exists(r => !IsCount(r.At(0)));
        var width = body.Max(r => r.Cells.Count) - (named ? 1 : 0);
        if (width < 2 || !body.TrueForAll(r => r.Cells.Skip(named ? 1 : 0).All(c => IsCount(c) || c.Length == 0))) return false;
        // Names in front that are numbers (grades 1 to 4) under an empty corner, or under the same numbers.
        var numbered = !named && body.Max(r => r.Cells.Count) == body.Count + 1;
        return width == body.Count || numbered || (named && Math.Abs(width - body.Count) <= 1);
    }

    // Grades that are numbers head both ways: the same numbers above and in front, a corner that is none.
    private static CountTableFile? HeadedByNumbers(List<FigureTableRow> rows)
    {
        if (rows.Count < 3 || IsCount(rows[0].At(0))) return null;
        string[] above = [.. rows[0].Cells.Skip(1)];
        if (above.Length != rows.Count - 1 || !above.All(IsCount) || !above.Order(StringComparer.Ordinal).SequenceEqual(rows.Skip(1).Select(r => r.At(0)).Order(StringComparer.Ordinal))) return null;
        return rows.Skip(1).All(r => r.Cells.Count == rows.Count && r.Cells.All(IsCount))
            ? new CountTableFile([.. above], [.. rows.Skip(1).Select(r => (r.At(0), r.Cells.Skip(1).Select(Count).ToImmutableArray()))])
            : null;
    }

    private static GradesFile OfTable(string file, CountTableFile table)
    {
        var size = table.Rows.Length;
        if (size < 2 || table.Rows.Any(r => r.Numbers.Length != size))
            throw new UnreadableDocumentException($"The table of “{file}” is not square: it has {size} rows and {table.Rows.Max(r => r.Numbers.Length)} columns of counts. A row and a column are needed for each grade.");
        var order = Enumerable.Range(0, size).ToArray();
        var named = table.Rows.All(r => r.Name.Length > 0);
        if (named && table.Columns.Length == size)
        {
            string[] columns = [.. table.Columns.Select(NameForm.Of)];
            int[] places = [.. table.Rows.Select(r => Array.IndexOf(columns, NameForm.Of(r.Name)))];
            // The same grades in another order are put in that of the rows; other words head each way for themselves.
            if (places.All(p => p >= 0) && places.Distinct().Count() == size) order = places;
        }

        var counts = new int[size, size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++) counts[i, j] = table.Rows[i].Numbers[order[j]];
        ImmutableArray<string> grades = [.. table.Rows.Select((r, i) => named ? r.Name : table.Columns.Length == size ? table.Columns[i] : $"{i + 1}")];
        return new GradesFile(grades, counts, GoodFromOf(grades), true);
    }

    private static (int First, int Second, bool Headed) Columns(string file, List<FigureTableRow> rows)
    {
        string[] header = [.. rows[0].Cells.Select(NameForm.Of)];
        var (first, second) = (Array.FindIndex(header, Firsts.Contains), Array.FindIndex(header, Seconds.Contains));
        if (first >= 0 && second >= 0) return (first, second, true);
        var width = rows.Max(r => r.Cells.Count);
        if (width == 3 && rows.Skip(1).Select(r => r.At(0)).Distinct(StringComparer.Ordinal).Count() == rows.Count - 1) return (1, 2, IsHeading(rows, 1));
        return width == 2 ? (0, 1, IsHeading(rows, 0)) : throw new UnreadableDocumentException(
            $"“{file}” is neither a square table of counts nor two columns of grades. Use a row and a column for each grade, or the columns Auditor and Moderator.");
    }

    // A heading is no grade: words that stand nowhere below.
    private static bool IsHeading(List<FigureTableRow> rows, int first)
    {
        var below = rows.Skip(1).SelectMany(r => new[] { r.At(first), r.At(first + 1) }).Select(NameForm.Of).ToHashSet(StringComparer.Ordinal);
        string[] top = [NameForm.Of(rows[0].At(first)), NameForm.Of(rows[0].At(first + 1))];
        if (top.Any(below.Contains)) return false;
        if (top.All(t => GradeScale.Usual.Read(t) is not null || IsCount(t))) return false;
        return rows.Count > 1;
    }

    private static GradesFile OfPairs(string file, List<(int Number, string First, string Second)> pairs, IReadOnlyList<string> scale)
    {
        if (pairs.FirstOrDefault(p => p.First.Length == 0 || p.Second.Length == 0) is { Number: > 0 } empty)
            throw new UnreadableDocumentException($"Row {empty.Number} of “{file}” has one grade. Each row needs both.");
        var words = pairs.SelectMany(p => new[] { p.First, p.Second }).ToList();
        var (grades, place, ordered) = scale.Count > 0 ? Given(file, pairs, scale)
            : words.TrueForAll(w => GradeScale.Usual.Read(w) is not null) ? ([.. GradeScale.Usual.Grades.Select(g => g.Name)], w => GradeScale.Usual.Read(w)!.Value, true)
            : words.TrueForAll(IsCount) ? Numbers(file, words)
            : Words(file, pairs, words);
        var counts = new int[grades.Length, grades.Length];
        foreach (var (_, first, second) in pairs) counts[place(first), place(second)]++;
        return new GradesFile(grades, counts, GoodFromOf(grades), ordered);
    }

    private static (ImmutableArray<string> Grades, Func<string, int> Place, bool Ordered) Given(
        string file, List<(int Number, string First, string Second)> pairs, IReadOnlyList<string> scale)
    {
        var places = scale.Select((g, i) => (Form: NameForm.Of(g), i)).ToDictionary(g => g.Form, g => g.i, StringComparer.Ordinal);
        foreach (var (number, first, second) in pairs)
            foreach (var word in new[] { first, second })
                if (!places.ContainsKey(NameForm.Of(word))) throw new UnreadableDocumentException($"Row {number} of “{file}”: “{word}” is not on the scale {string.Join(", ", scale)}.");
        return ([.. scale], w => places[NameForm.Of(w)], true);
    }

    private static (ImmutableArray<string> Grades, Func<string, int> Place, bool Ordered) Numbers(string file, List<string> words)
    {
        var (least, most) = (words.Min(Count), words.Max(Count));
        return most - least >= MostGrades
            ? throw new UnreadableDocumentException($"“{file}” has grades from {least} to {most}. A scale has at most {MostGrades}.")
            : ([.. Enumerable.Range(least, most - least + 1).Select(n => n.ToString(CultureInfo.InvariantCulture))], w => Count(w) - least, true);
    }

    private static (ImmutableArray<string> Grades, Func<string, int> Place, bool Ordered) Words(string file, List<(int Number, string First, string Second)> pairs, List<string> words)
    {
        // Where most are on the usual scale, the others are slips.
        foreach (var (number, first, second) in pairs.Where(_ => words.Count(w => GradeScale.Usual.Read(w) is not null) * 2 > words.Count))
            foreach (var word in new[] { first, second })
                if (GradeScale.Usual.Read(word) is null) throw new UnreadableDocumentException($"Row {number} of “{file}”: {GradeScale.Usual.Fault(word)}");
        ImmutableArray<string> grades = [.. words.DistinctBy(NameForm.Of).OrderBy(NameForm.Of, StringComparer.Ordinal)];
        if (grades.Length > MostGrades) throw new UnreadableDocumentException($"“{file}” has {grades.Length} different grades. A scale has at most {MostGrades}.");
        var places = grades.Select((g, i) => (Form: NameForm.Of(g), i)).ToDictionary(g => g.Form, g => g.i, StringComparer.Ordinal);
        return (grades, w => places[NameForm.Of(w)], grades.Length <= 2);
    }

    // Where the grades are those of the usual scale, all or some of them in its order, good begins at "good".
    private static int? GoodFromOf(ImmutableArray<string> grades)
    {
        int?[] places = [.. grades.Select(GradeScale.Usual.Read)];
        if (places.Any(p => p is null) || !places.SequenceEqual(places.Order())) return null;
        var good = Array.FindIndex(places, p => GradeScale.Usual.IsGood(p!.Value));
        return good < 0 ? grades.Length : good;
    }

    private static bool IsCount(string cell) => cell.Length is > 0 and < 10 && cell.All(char.IsAsciiDigit);

    private static int Count(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
