using System.Collections.Immutable;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>What each column of a table is about.</summary>
/// <param name="Kinds">The kind of each column; null for one that is not understood.</param>
/// <param name="Headers">The words above each column, as they are compared.</param>
/// <param name="Titles">The words above each column, as they stand.</param>
internal sealed record TableColumns(ImmutableArray<ColumnKind?> Kinds, ImmutableArray<string> Headers, ImmutableArray<string> Titles)
{
    private const int LongestRepeated = 120;
    private const int LongestFigure = 25;

    public bool Has(ColumnKind kind) => Kinds.Contains(kind);

    /// <summary>The kind of a column; null past the last.</summary>
    public ColumnKind? Kind(int column) => column < Kinds.Length ? Kinds[column] : null;

    /// <summary>The words above a column.</summary>
    public string Header(int column) => column < Headers.Length ? Headers[column] : "";

    /// <summary>True where a row repeats the header, as pages do.</summary>
    public bool IsRepeatedBy(GridRow row)
    {
        var filled = 0;
        var same = 0;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells[i].IsEmpty) continue;
            filled++;
            if (row.Cells[i].Text.Length <= LongestRepeated && ColumnWords.Plain(row.Cells[i].Text) is { Length: > 0 } plain
                && Headers.Any(h => h == plain || (plain.Length >= 4 && h.EndsWith(" " + plain, StringComparison.Ordinal)))) same++;
        }

        return filled >= 2 && same * 3 >= filled * 2 && !IsReordered(row, filled);
    }

    // The same headings in another order begin a second table.
    private bool IsReordered(GridRow row, int filled)
    {
        if (filled < Headers.Count(h => h.Length > 0)) return false;
        var elsewhere = 0;
        for (var i = 0; i < row.Cells.Length; i++)
            if (ColumnWords.Plain(row.Cells[i].Text) is { Length: > 0 } plain && plain != Header(i) && Headers.Contains(plain)) elsewhere++;
        return elsewhere >= 2;
    }

    /// <summary>Judges the columns below a heading, all together, unless a person said what they are.</summary>
    /// <param name="rows">The rows of the table.</param>
    /// <param name="heading">Its heading.</param>
    /// <param name="growth">Knows names and ratings.</param>
    public static TableColumns Judge(ImmutableArray<GridRow> rows, TableHeading heading, Growth growth)
    {
        if (growth.Judged.TryGetValue(rows[heading.At], out var known)) return known;
        var titles = heading.Words;
        var body = rows.AsSpan()[(heading.At + heading.Rows)..];
        var looks = new ColumnLook[titles.Length];
        for (var i = 0; i < looks.Length; i++) looks[i] = ColumnLook.Of(body, i, growth);
        var headers = titles.Select(ColumnWords.Plain).ToImmutableArray();
        var kinds = new ColumnJudgement([.. titles.Select(ColumnWords.Read)], headers, looks, titles, growth.Names, growth.Ratings).Kinds();
        return growth.Judged[rows[heading.At]] = growth.Choices.Chosen(new TableColumns([.. kinds], headers, titles));
    }

    /// <summary>Guesses by what the cells hold, where nothing names the columns.</summary>
    public static TableColumns? Guess(ImmutableArray<GridRow> rows, Growth growth)
    {
        var width = rows.Max(r => r.Cells.Length);
        if (width < 3 || rows.Length < 2) return null;
        var kinds = new ColumnKind?[width];
        var numbers = 0;
        var texts = new Queue<ColumnKind>([ColumnKind.Recommendation, ColumnKind.Action, ColumnKind.Impact, ColumnKind.Update]);
        for (var column = 0; column < width; column++)
        {
            var look = ColumnLook.Of(rows.AsSpan(), column, growth);
            if (look.Numbers >= 0.75) numbers++;
            var shaded = rows.Any(r => column < r.Cells.Length && r.Cells[column].Colour is not null);
            kinds[column] = look switch
            {
                { Filled: 0 } => shaded ? ColumnKind.Rating : null,
                { Numbers: >= 0.75 } when !kinds.Contains(ColumnKind.Number) => ColumnKind.Number,
                { Ratings: >= 0.75 } => ColumnKind.Rating,
                { Dates: >= 0.75 } => ColumnKind.Date,
                { Organisations: >= 0.75 } => ColumnKind.Organisation,
                _ => texts.TryDequeue(out var kind) ? kind : null,
            };
        }

        // Short names beside figures, as of who answered a survey, ask for nothing.
        if (Array.IndexOf(kinds, ColumnKind.Recommendation) is >= 0 and var asked && ColumnLook.Of(rows.AsSpan(), asked, growth).Length <= LongestFigure
            && !rows.Any(r => asked < r.Cells.Length && AskingWords.AsksOrOrders(r.Cells[asked].Text))) return null;
        var certain = kinds.Count(k => k is ColumnKind.Number or ColumnKind.Rating or ColumnKind.Date or ColumnKind.Organisation);
        // Several columns of figures beside a name count something.
        return texts.Count < 4 && certain > 0 && (numbers < 2 || numbers == 2 && kinds[0] == ColumnKind.Number)
            ? new TableColumns([.. kinds], [.. kinds.Select(_ => "")], [.. kinds.Select(_ => "")])
            : null;
    }
}
