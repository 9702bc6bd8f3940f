using System.Collections.Immutable;
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

    /// <summary>What the person who checks should know: tracked changes, macros that were not run, columns that could not be told apart.</summary>
    public ImmutableArray<ReadingNotice> Notices { get; init; } = [];
}
