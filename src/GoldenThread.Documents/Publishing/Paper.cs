using GoldenThread.Plans;

namespace GoldenThread.Documents.Publishing;

/// <summary>A document as it is written out, whatever the format: what is a heading, a table, a mark of a rating. Made by <see cref="PaperLayout"/>.</summary>
/// <param name="Title">Title of the document.</param>
/// <param name="Wide">True where it is mostly a wide table and lies across the page in print.</param>
/// <param name="Blocks">What it holds, in the order of reading. The first is the heading of level 1.</param>
public sealed record Paper(string Title, bool Wide, IReadOnlyList<Block> Blocks);

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

/// <summary>Rows of a table under one heading cell at their left, which goes over all of them; and cells at their right that do, too.</summary>
/// <param name="Heading">The cell in the first column.</param>
/// <param name="Rows">The cells between, a row each; at least one row, all of the same length.</param>
/// <param name="Beside">The cells in the last columns, over all rows.</param>
public sealed record Group(IReadOnlyList<Block> Heading, IReadOnlyList<IReadOnlyList<IReadOnlyList<Block>>> Rows, IReadOnlyList<IReadOnlyList<Block>> Beside);

/// <summary>Which version of a plan a document is.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="On">The day on which it was published; null where it is not published.</param>
/// <param name="Changes">What changed since the version before, a sentence each.</param>
public sealed record PaperVersion(int Number, DateOnly? On, IReadOnlyList<string> Changes);
