using System.Collections.Immutable;

namespace GoldenThread.Documents.Reading;

/// <summary>A paragraph: lines that the source parts by line ends (a hard-wrapped paragraph has many).</summary>
/// <param name="Lines">The lines, none empty.</param>
/// <param name="Level">Heading level from 1, where the format says that it is a heading; otherwise 0.</param>
/// <param name="ListItem">True where the format says that it is an item of a list.</param>
/// <param name="Page">Page number from 1, where the format has pages; otherwise 0.</param>
public sealed record Paragraph(ImmutableArray<Line> Lines, int Level = 0, bool ListItem = false, int Page = 0) : Block;
