namespace GoldenThread.Web.Pages.Notices;

/// <summary>
/// What an administrator writes for the public, as it is shown: paragraphs are parted by empty lines; a paragraph that begins with "# " is a heading,
/// lines that begin with "- " are a list.
/// </summary>
internal static class NoticeText
{
    public enum Kind
    {
        Paragraph,
        Heading,
        List,
    }

    /// <summary>A piece of the text: a heading or a paragraph of one line, or a list of several.</summary>
    public sealed record Piece(Kind Kind, IReadOnlyList<string> Lines);

    /// <summary>The pieces, in order; nothing that was written is left out.</summary>
    public static IReadOnlyList<Piece> Pieces(string? words)
    {
        var pieces = new List<Piece>();
        foreach (var block in (words ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (block.StartsWith("# ", StringComparison.Ordinal) && !block.Contains('\n', StringComparison.Ordinal))
            {
                pieces.Add(new Piece(Kind.Heading, [block[2..].Trim()]));
                continue;
            }

            foreach (var line in block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) Add(pieces, line);
            End(pieces);
        }

        return [.. pieces.Where(piece => piece.Lines.Count > 0)];
    }

    private static void Add(List<Piece> pieces, string line)
    {
        var kind = line.StartsWith("- ", StringComparison.Ordinal) ? Kind.List : Kind.Paragraph;
        if (kind == Kind.List) line = line[2..].Trim();
        if (pieces is [.., { Lines: List<string> open } last] && last.Kind == kind) open.Add(line);
        else pieces.Add(new Piece(kind, new List<string> { line }));
    }

    // The next block begins a piece of its own, also where it is of the same kind.
    private static void End(List<Piece> pieces)
    {
        if (pieces is [.., { Lines: List<string> open } last]) pieces[^1] = last with { Lines = [.. open] };
    }
}
