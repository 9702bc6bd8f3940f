using System.Collections.Immutable;

namespace GoldenThread.Documents.Reading;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells, by column; rows of one table may have different numbers of cells.</param>
/// <param name="IsHeader">True where the format says that it is a header row.</param>
/// <param name="Number">Its number in a sheet, from 1; 0 where the format has no such numbers.</param>
public sealed record Row(ImmutableArray<Cell> Cells, bool IsHeader = false, int Number = 0);
