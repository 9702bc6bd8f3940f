using System.Collections.Immutable;

namespace GoldenThread.Documents.Plans;

/// <summary>A cell of a table.</summary>
internal sealed record GridCell(ImmutableArray<Item> Items, string? Colour, bool ContinuesAbove)
{
    public bool IsEmpty => Items.IsEmpty;

    /// <summary>The cell's words outside tables of its own.</summary>
    public string Text { get; } = string.Join(' ', Items.OfType<Piece>().Select(p => p.Text));

    /// <summary>Where it begins in the source; null where it holds nothing.</summary>
    public int? Start => Pieces.FirstOrDefault()?.Words.Start;

    public IEnumerable<Piece> Pieces => Items.OfType<Piece>();
}
