using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>A table of actions whose column of numbers says to which recommendation each belongs: the recommendations stand in a list before it.</summary>
/// <param name="plan">The plan that grows.</param>
internal sealed class LinkedRows(PlanReading plan)
{
    private const double MostKnown = 0.8;
    private const int Fewest = 2;

    /// <summary>True where the rows of a table belong to recommendations that were read before it.</summary>
    /// <param name="rows">The rows below its heading.</param>
    /// <param name="shape">Its columns.</param>
    /// <param name="apart">True where words stand between it and the table before.</param>
    public bool Fit(ReadOnlySpan<GridRow> rows, TableColumns shape, bool apart)
    {
        if (shape.Has(ColumnKind.Recommendation) || plan.Recommendations.Count < Fewest) return false;
        var column = shape.Kinds.IndexOf(ColumnKind.Number);
        if (column < 0) column = shape.Kinds.IndexOf(ColumnKind.ActionNumber);
        if (column < 0) return false;
        var numbers = new List<string>();
        foreach (var row in rows)
            if (column < row.Cells.Length && row.Cells[column] is { IsEmpty: false } cell) numbers.Add(cell.Text.Trim());
        var targets = numbers.Select(n => Target(plan, n)).OfType<string>().ToList();
        if (targets.Count < numbers.Count * MostKnown || targets.Count == 0) return false;
        // "Rec" over the numbers says it; a bare "No" only where no recommendation has actions of its own, and the numbers count several.
        if (shape.Header(column).Contains("rec", StringComparison.Ordinal)) return true;
        return apart && targets.Distinct(StringComparer.Ordinal).Count() >= Fewest && targets.Contains(Restated.Key(plan.Recommendations[0].Number?.Text ?? ""))
            && plan.Recommendations.TrueForAll(r => r is { HasText: true, Number: not null } && r.AllActions.All(a => a.Text.Count == 0));
    }

    /// <summary>The number of the recommendation that a cell names: "R1", "Recommendation 1", "1.2" of the first; null where none was read.</summary>
    public static string? Target(PlanReading plan, string cell)
    {
        var key = Restated.Key(cell);
        if (plan.Numbered(key) is not null) return key;
        var dot = key.LastIndexOf('.');
        return dot > 0 && plan.Numbered(key[..dot]) is not null ? key[..dot] : null;
    }
}
