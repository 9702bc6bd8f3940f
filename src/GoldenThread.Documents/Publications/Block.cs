using GoldenThread.Plans;

namespace GoldenThread.Documents.Publications;

/// <summary>A piece of a document.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>A heading; level 1 is the document's own.</summary>
    public sealed record Heading(int Level, string Text) : Block;

    /// <summary>A paragraph; line ends inside are kept.</summary>
    /// <param name="Text">Its words.</param>
    /// <param name="Label">Bold words before it ("Impact"), or null.</param>
    /// <param name="Quiet">True for a remark beside the matter itself.</param>
    public sealed record Paragraph(string Text, string? Label = null, bool Quiet = false) : Block;

    /// <summary>A list without an order.</summary>
    public sealed record Bullets(IReadOnlyList<string> Items) : Block;

    /// <summary>A rating: a symbol, its name, and its colour besides.</summary>
    public sealed record Mark(string Name, RatingColour Colour) : Block;

    /// <summary>A notice that nobody may overlook.</summary>
    public sealed record Notice(string Text) : Block;

    /// <summary>A table. Its header row is repeated on each page.</summary>
    /// <param name="Caption">What it is.</param>
    /// <param name="Columns">Names of the columns, each with its share of the width in per cent.</param>
    /// <param name="Groups">Rows that belong together.</param>
    public sealed record Table(string Caption, IReadOnlyList<(string Name, int Share)> Columns, IReadOnlyList<Group> Groups) : Block;
}
