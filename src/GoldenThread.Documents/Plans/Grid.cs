using System.Collections.Immutable;

namespace GoldenThread.Documents.Plans;

/// <summary>A table.</summary>
internal sealed record Grid(ImmutableArray<GridRow> Rows) : Item;
