using System.Collections.Immutable;

namespace GoldenThread.Documents.Plans;

/// <summary>Tables of a sheet one below the other that were read as one, of which the first is no plan: a summary above the plan itself is a table of its own.</summary>
internal static class StackedTables
{
    private const int MostLooked = 60;

    /// <summary>The items, with such tables parted.</summary>
    public static List<Item> Parted(List<Item> items, Growth growth) => [.. items.SelectMany(i => i is Grid grid ? Parted(grid, growth) : (IEnumerable<Item>)[i])];

    private static IEnumerable<Grid> Parted(Grid grid, Growth growth)
    {
        var rows = grid.Rows.Where(r => !r.IsEmpty).ToImmutableArray();
        if (TableHeading.Of(rows, growth.Choices.IsHeading) is not { } first || TableLayout.IsPlan(rows, first, growth)) return [grid];
        for (var i = first.At + 1; i < Math.Min(rows.Length - 1, MostLooked); i++)
        {
            growth.Patience.Ask();
            var rest = rows[i..];
            if (TableHeading.Of(rest, growth.Choices.IsHeading) is { At: 0 } heading && TableLayout.IsPlan(rest, heading, growth)) return [new Grid(rows[..i]), new Grid(rest)];
        }

        return [grid];
    }
}
