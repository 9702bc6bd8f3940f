using System.Collections.Immutable;

namespace GoldenThread.Documents.Reading;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells, by column; rows of one table may have different numbers of cells.</param>
/// <param name="IsHeader">True where the format says that it is a header row.</param>
public sealed record Row(ImmutableArray<Cell> Cells, bool IsHeader = false);
