using System.Collections.Immutable;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Forms of two columns that a program joined to one table although their columns are of other widths: every row has two cells, and which of three or more columns they
/// reach over differs. They are tables of two columns.
/// </summary>
internal static class NarrowTables
{
    private const int FewestRows = 3;

    /// <summary>The items, with such tables as they were.</summary>
    public static List<Item> AsPairs(List<Item> items) => [.. items.Select(i => i is Grid grid && Pairs(grid) is { } pairs ? pairs : i)];

    private static Grid? Pairs(Grid grid)
    {
        if (grid.Rows.Length < FewestRows || grid.Rows.Any(r => r.Cells.Length < 3)) return null;
        var rows = ImmutableArray.CreateBuilder<GridRow>(grid.Rows.Length);
        var seconds = new HashSet<int>();
        foreach (var row in grid.Rows)
        {
            List<int> own = [.. Enumerable.Range(0, row.Cells.Length).Where(i => !(row.Cells[i] is { ContinuesAbove: true, IsEmpty: true }))];
            if (own is not [0, var second]) return null;
            seconds.Add(second);
            rows.Add(new GridRow([row.Cells[0], row.Cells[second]], row.IsHeader));
        }

        return seconds.Count > 1 ? new Grid(rows.ToImmutable()) : null;
    }
}
