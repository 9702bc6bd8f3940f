using System.Buffers;

namespace GoldenThread.Documents.Reading;

/// <summary>Counts what a document is made of: memory and time go with the number of its pieces and not with its bytes.</summary>
internal static class Pieces
{
    // A cell of a text file has a separator and often two quotation marks, a word in bold four stars.
    private const int MarksOfAPiece = 4;

    // Some four thousand pages. What is understood of it takes time in proportion; this much ends well within half a minute.
    private const int MostCharacters = 10_000_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\n\r\t\f\v,;|\"*_`#<&[~");

    /// <summary>Refuses a text before it is read: it can have no more pieces than it has marks that part them.</summary>
    /// <exception cref="UnreadableDocumentException">It has too many.</exception>
    public static void Check(DocumentFile file, string text)
    {
        CheckLength(file.Name, text);
        var most = (long)file.Limits.Pieces * MarksOfAPiece;
        var count = 0L;
        for (var left = text.AsSpan(); left.IndexOfAny(Marks) is >= 0 and var at; left = left[(at + 1)..])
            if (++count > most) throw TooMany(file.Name, file.Limits);
        // Columns of plain text are parted by spaces.
        for (var left = text.AsSpan(); left.IndexOf("  ") is >= 0 and var at; left = left[at..].TrimStart(' '))
            if (++count > most) throw TooMany(file.Name, file.Limits);
    }

    /// <summary>Refuses a document before anybody tries to understand it.</summary>
    /// <exception cref="UnreadableDocumentException">It has too many pieces, or a row has too many cells.</exception>
    public static void Check(SourceDocument document, ImportLimits limits)
    {
        CheckLength(document.Source.Name, document.Text);
        if (document.Markup.Length > (long)limits.Pieces * MarksOfAPiece || Count(document.Source.Name, document.Blocks, limits) > limits.Pieces)
            throw TooMany(document.Source.Name, limits);
    }

    private static void CheckLength(string name, string text)
    {
        if (text.Length > MostCharacters)
            throw new UnreadableDocumentException(
                $"“{name}” has more text than the limit of {MostCharacters / 1_000_000} million characters. Split it into several files and upload each one.");
    }

    private static long Count(string name, IEnumerable<Block> blocks, ImportLimits limits)
    {
        var count = 0L;
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph) count += paragraph.Lines.Sum(l => l.Runs.Length);
            if (block is not Table table) continue;
            foreach (var row in table.Rows)
            {
                if (row.Cells.Length > limits.Columns)
                    throw new UnreadableDocumentException(
                        $"“{name}” has a row with more cells than the limit of {limits.Columns}. Remove the columns that are not part of the plan and upload it again.");
                count += row.Cells.Count(c => c.Blocks.IsEmpty) + row.Cells.Sum(c => Count(name, c.Blocks, limits));
            }
        }

        return count;
    }

    private static UnreadableDocumentException TooMany(string name, ImportLimits limits) =>
        new($"“{name}” has more cells and lines than the limit of {limits.Pieces:N0}. Split it into several files and upload each one.");
}
