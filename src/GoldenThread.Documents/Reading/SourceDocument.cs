using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>A document as it was taken out of its file: the decoded text that all offsets count in, and its shape.</summary>
/// <remarks>
/// Readers (one a format) make it; <c>Understanding</c> reads it, whatever the format was. Every character of
/// <see cref="Text"/> that is not white space is in exactly one <see cref="Line"/> or one piece of <see cref="Markup"/>.
/// </remarks>
public sealed record SourceDocument
{
    /// <summary>Name, hash and length.</summary>
    public required DraftSource Source { get; init; }

    /// <summary>The decoded text. For text, Markdown, HTML and CSV it is the file's own text; otherwise the text as it was taken out.</summary>
    public required string Text { get; init; }

    /// <summary>Paragraphs and tables in reading order.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Tags, emphasis marks, pipes, bullets: characters that belong to no line.</summary>
    public ImmutableArray<DraftFurniture> Markup { get; init; } = [];

    /// <summary>What the person who checks should know: tracked changes, macros that were not run.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];
}

/// <summary>A paragraph or a table.</summary>
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Table), "table")]
public abstract record Block;

/// <summary>A paragraph: lines that the source parts by line ends (a hard-wrapped paragraph has many).</summary>
/// <param name="Lines">The lines, none empty.</param>
/// <param name="Level">Heading level from 1, where the format says that it is a heading; otherwise 0.</param>
/// <param name="ListItem">True where the format says that it is an item of a list.</param>
/// <param name="Page">Page number from 1, where the format has pages; otherwise 0.</param>
public sealed record Paragraph(ImmutableArray<Line> Lines, int Level = 0, bool ListItem = false, int Page = 0) : Block;

/// <summary>A table.</summary>
/// <param name="Rows">Its rows. A merged cell stands in its first row and column; the others that it covers are empty and say so.</param>
/// <param name="Page">Page number from 1, where the format has pages; otherwise 0.</param>
public sealed record Table(ImmutableArray<Row> Rows, int Page = 0) : Block;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells, by column; rows of one table may have different numbers of cells.</param>
/// <param name="IsHeader">True where the format says that it is a header row.</param>
public sealed record Row(ImmutableArray<Cell> Cells, bool IsHeader = false);

/// <summary>A cell of a table.</summary>
/// <param name="Blocks">What it holds; a table inside a cell is a <see cref="Table"/> here.</param>
/// <param name="Colour">Background as six hexadecimal digits ("00B050"), or null where it has none.</param>
/// <param name="ContinuesAbove">True where a merged cell above (or to the left) covers this one.</param>
public sealed record Cell(ImmutableArray<Block> Blocks, string? Colour = null, bool ContinuesAbove = false);

/// <summary>A line of text with the place of every run of it.</summary>
/// <param name="Runs">Its runs in order; their texts together are the line's text.</param>
public sealed record Line(ImmutableArray<Run> Runs)
{
    /// <summary>The line as a reader sees it.</summary>
    [JsonIgnore]
    public string Text => string.Concat(Runs.Select(r => r.Text));
}

/// <summary>A run of text from one place.</summary>
/// <param name="Text">As a reader sees it; as long as its place, unless it is a decoded entity or another replacement.</param>
/// <param name="Span">Its place in the decoded text.</param>
/// <param name="Bold">True where the format or its markup says that it is bold.</param>
/// <param name="Pending">Where Word tracks changes: whether the run is pending insertion or deletion.</param>
public sealed record Run(string Text, Span Span, bool Bold = false, PendingChange Pending = PendingChange.None);

/// <summary>A tracked change in a Word document that nobody has accepted yet.</summary>
public enum PendingChange
{
    /// <summary>The text stands.</summary>
    None,

    /// <summary>Somebody proposes to insert it.</summary>
    Insertion,

    /// <summary>Somebody proposes to delete it.</summary>
    Deletion,
}
