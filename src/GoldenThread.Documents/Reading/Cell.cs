using System.Collections.Immutable;

namespace GoldenThread.Documents.Reading;

/// <summary>A cell of a table.</summary>
/// <param name="Blocks">What it holds; a table inside a cell is a <see cref="Table"/> here.</param>
/// <param name="Colour">Background as six hexadecimal digits ("00B050"), or null where it has none.</param>
/// <param name="ContinuesAbove">True where a merged cell above (or to the left) covers this one.</param>
/// <param name="Column">Its column in a sheet, from 1; 0 where the format has no such numbers, and for an empty cell.</param>
public sealed record Cell(ImmutableArray<Block> Blocks, string? Colour = null, bool ContinuesAbove = false, int Column = 0);
