using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Collects what carries no content of its own.</summary>
internal sealed class FurnitureBox
{
    private readonly List<DraftFurniture> pieces = [];

    /// <summary>An empty box, or one that begins with what another holds.</summary>
    public FurnitureBox(FurnitureBox? begun = null)
    {
        if (begun is not null) pieces.AddRange(begun.pieces);
    }

    public IReadOnlyList<DraftFurniture> Pieces => pieces;

    public void Add(Fragment words, FurnitureKind kind)
    {
        if (!words.IsEmpty) pieces.Add(new DraftFurniture(words.Plain(), words.Spans(), kind));
    }

    /// <summary>Adds words that were a leaf of a draft.</summary>
    public void Add(DraftText leaf, FurnitureKind kind)
    {
        if (!leaf.Spans.IsEmpty) pieces.Add(new DraftFurniture(leaf.Text, leaf.Spans, kind));
    }

    public void Add(IEnumerable<Item> items, FurnitureKind kind)
    {
        foreach (var item in items)
        {
            if (item is Piece piece) Add(piece.Words, kind);
            else if (item is Grid grid) Add(grid.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Items), kind);
        }
    }
}
