using System.Collections.Immutable;
using System.Text;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Rows, cells and paragraphs as they are written into the text.</summary>
internal sealed partial class PdfLayout
{
    private Row ReadRow(PdfRow row)
    {
        var read = new List<Cell>();
        foreach (var cell in row.Cells)
        {
            if (read.Count > 0)
                text.NextCell();
            var start = text.Length;
            ImmutableArray<Block> paragraphs = [.. cell.Select(p => ReadParagraph(p, page: 0))];
            text.EndCell(start);
            read.Add(read.Count < row.Covered && paragraphs.IsEmpty ? MergedCells.Covered : new Cell(paragraphs, Colour(row, read.Count)));
        }

        text.EndRow();
        return new Row([.. read], row.IsHeader);
    }

    private string? Colour(PdfRow row, int column)
    {
        if (row.Table is not { } table) return null;
        var (left, right) = table.Place(column);
        var (page, shift) = table.Page.Beside.FindLast(b => b.Shift <= left) is { Number: > 0 } beside ? beside : (table.Page.Number, 0);
        if (colours.Of(page) is not { } picture) return null;
        var lines = row.Cells[column].SelectMany(p => p).ToList();
        if (lines.Count > 0) return picture.Behind(lines[0], shift);
        var all = row.Cells.SelectMany(c => c).SelectMany(p => p).ToList();
        return all.Count == 0 || right <= left ? null : picture.Of(left - shift, all.Min(l => l.Top), right - shift, all.Max(l => l.Bottom));
    }

    private Paragraph ReadParagraph(List<PdfLine> lines, int page)
    {
        var bullet = ListMark.Bullet(lines[0]);
        if (bullet)
        {
            markup.Add((text.Append(lines[0].Words[0].Text), FurnitureKind.Markup));
            text.Append(" ");
        }

        var words = new StringBuilder();
        foreach (var line in lines)
        {
            var next = bullet && words.Length == 0 ? PdfLine.Joined(line.Words.GetRange(1, line.Words.Count - 1)) : line.Text;
            if (words.Length > 0 && !IsCutWord(words, next))
                words.Append(' ');
            words.Append(next);
        }

        var run = new Run(words.ToString(), text.Append(words.ToString()));
        text.EndLine();
        return new Paragraph([new Line([run])], ListItem: bullet || ListMark.Number(lines[0]), Page: page);
    }

    // A line may be wrapped after the hyphen of a word, and then no space was there.
    private static bool IsCutWord(StringBuilder words, string next)
        => words.Length > 1 && words[^1] == '-' && char.IsLetterOrDigit(words[^2]) && char.IsLetterOrDigit(next[0]);
}
