using System.Collections.Immutable;

namespace GoldenThread.Statistics;

/// <summary>A table of two ways as it may leave the partnership.</summary>
/// <param name="Cells">The cells, a row after the other; null in place of a hidden one.</param>
/// <param name="RowTotals">The total of each row; null in place of a hidden one.</param>
/// <param name="ColumnTotals">The total of each column; null in place of a hidden one.</param>
/// <param name="Total">The total of all; null where it is hidden.</param>
/// <param name="OneAtATime">
/// True where nothing of the inside can be shown: then all cells are hidden, and the totals are those of two tables of one way.
/// </param>
public sealed record ProtectedTable(
    ImmutableArray<ImmutableArray<int?>> Cells, ImmutableArray<int?> RowTotals, ImmutableArray<int?> ColumnTotals, int? Total, bool OneAtATime);
