using System.Collections.Immutable;

namespace GoldenThread.Documents.Reading;

/// <summary>A table.</summary>
/// <param name="Rows">Its rows. A merged cell stands in its first row and column; the others that it covers are empty and say so.</param>
/// <param name="Page">Page number from 1, where the format has pages; otherwise 0.</param>
public sealed record Table(ImmutableArray<Row> Rows, int Page = 0) : Block;
