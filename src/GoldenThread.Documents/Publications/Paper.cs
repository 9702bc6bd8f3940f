using GoldenThread.Publications;

namespace GoldenThread.Documents.Publications;

/// <summary>A document as it is written out, whatever the format: what is a heading, a table, a mark of a rating. Made by <see cref="PaperLayout"/>.</summary>
/// <param name="Title">Title of the document.</param>
/// <param name="Wide">True where it is mostly a wide table and lies across the page in print.</param>
/// <param name="Blocks">What it holds, in the order of reading. The first is the heading of level 1.</param>
public sealed record Paper(string Title, bool Wide, IReadOnlyList<Block> Blocks)
{
    /// <summary>The logo above it; null for none.</summary>
    public Logo? Logo { get; init; }
}
