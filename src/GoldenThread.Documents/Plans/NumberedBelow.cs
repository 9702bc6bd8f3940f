using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>Rows that count below the row above them in one column ("1" and then "1.1", "1.2"): the whole is the recommendation, and they are its actions.</summary>
internal static class NumberedBelow
{
    private const int Fewest = 2;

    /// <summary>The rows that are actions of the row above them; null where the table has none.</summary>
    /// <param name="rows">The rows below its heading.</param>
    /// <param name="shape">Its columns.</param>
    public static HashSet<GridRow>? Of(ReadOnlySpan<GridRow> rows, TableColumns shape)
    {
        if (Labelled(rows, shape) is { } labelled) return labelled;
        var column = shape.Kinds.IndexOf(ColumnKind.Number);
        if (column < 0 || !shape.Has(ColumnKind.Recommendation) || shape.Has(ColumnKind.Action)) return null;
        var found = new HashSet<GridRow>(ReferenceEqualityComparer.Instance);
        var (whole, wholes, empty) = ("", new List<GridRow>(), true);
        foreach (var row in rows)
        {
            if (column >= row.Cells.Length || row.Cells[column] is not { IsEmpty: false } cell) continue;
            var number = Restated.Key(cell.Text);
            if (number.LastIndexOf('.') is > 0 and var dot)
            {
                if (number[..dot] != whole) return null;
                found.Add(row);
            }
            else
            {
                whole = number;
                wholes.Add(row);
                empty &= !HasProgress(row, shape);
            }
        }

        // "Recommendation / action" says it; so do wholes that have no date and no rating of their own.
        var says = shape.Header(shape.Kinds.IndexOf(ColumnKind.Recommendation)) is var heading && (heading.Contains("action", StringComparison.Ordinal) || heading.Contains("task", StringComparison.Ordinal) || heading.Contains("step", StringComparison.Ordinal));
        return found.Count >= Fewest && wholes.Count > 0 && (says || empty && found.Any(r => HasProgress(r, shape))) ? found : null;
    }

    // "Recommendation 1: …" and below it rows without such a label, in a column that says nothing ("Summary", "Task name"): goals and their tasks.
    private static HashSet<GridRow>? Labelled(ReadOnlySpan<GridRow> rows, TableColumns shape)
    {
        var column = shape.Kinds.IndexOf(ColumnKind.Recommendation);
        if (column < 0 || shape.Has(ColumnKind.Action) || ColumnWords.Read(shape.Titles[column]) == ColumnKind.Recommendation) return null;
        var found = new HashSet<GridRow>(ReferenceEqualityComparer.Instance);
        var wholes = 0;
        foreach (var row in rows)
        {
            if (column >= row.Cells.Length || row.Cells[column] is not { IsEmpty: false } cell) continue;
            if (ColumnLook.SaysRecommendation(cell.Text)) wholes++;
            else if (wholes == 0) return null;
            else found.Add(row);
        }

        return wholes > 0 && found.Count > 0 ? found : null;
    }

    /// <summary>The columns of such a row.</summary>
    public static TableColumns AsActions(TableColumns shape) => shape with
    {
        Kinds = [.. shape.Kinds.Select(k => k switch
        {
            ColumnKind.Number => ColumnKind.ActionNumber,
            ColumnKind.Recommendation => ColumnKind.Action,
            _ => k,
        })],
    };

    private static bool HasProgress(GridRow row, TableColumns shape) => row.Cells.Index().Any(c => !c.Item.IsEmpty && shape.Kind(c.Index) is ColumnKind.Date or ColumnKind.Rating && c.Item.Text.Trim() is not ("-" or "–"));
}
