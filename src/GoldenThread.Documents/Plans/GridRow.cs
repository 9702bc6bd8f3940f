using System.Collections.Immutable;

namespace GoldenThread.Documents.Plans;

/// <summary>A row of a table.</summary>
internal sealed record GridRow(ImmutableArray<GridCell> Cells, bool IsHeader)
{
    public bool IsEmpty => Cells.All(c => c.IsEmpty);
}
