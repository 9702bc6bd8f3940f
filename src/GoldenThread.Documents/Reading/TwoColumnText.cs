using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>
/// Finds where plain text was saved from a page of two columns: lines of prose on either side of a gap that stands at one place, whose paragraphs do not
/// begin beside one another as the cells of rows do.
/// </summary>
internal sealed class TwoColumnText(string text, List<TextLine> lines)
{
    private const int Narrowest = 22;
    private const int FewestLines = 6;
    private const int MostLines = 400;
    private const int ShortestProse = 16;
    private const int FewestGaps = 2;
    private int noneBefore;

    /// <summary>The lines of the left column and then those of the right that begin at a line, and the line after them; null where there are no columns.</summary>
    public (List<Span> Left, List<Span> Right, int Next)? At(int from)
    {
        if (from < noneBefore || TextColumns.Chunks(text, lines[from].Span) is not [var first, var second]) return null;
        var gutter = second.Start - lines[from].Whole.Start;
        if (gutter < Narrowest || first.Start - lines[from].Whole.Start > 4) return null;
        var (left, right) = (new List<Span>(), new List<Span>());
        var next = from;
        for (; next < lines.Count && next < from + MostLines && (next == from || !lines[next].StartsPage); next++)
        {
            if (Cut(lines[next], gutter) is not { } cut) break;
            left.Add(cut.Left);
            right.Add(cut.Right);
        }

        if (ArePages(left, right)) return (left, right, next);
        noneBefore = next;
        return null;
    }

    private (Span Left, Span Right)? Cut(TextLine line, int gutter)
    {
        if (line.IsBlank) return (line.Span, line.Span);
        var at = line.Whole.Start + gutter;
        if (line.Span.End <= at - 1) return (line.Span, new Span(line.Span.End, line.Span.End));
        if (at < 2 || !char.IsWhiteSpace(text[at - 1]) || !char.IsWhiteSpace(text[at - 2]) || char.IsWhiteSpace(text[at]) || text.AsSpan(line.Whole.Start, gutter).Contains('\t')) return null;
        return (TextLines.Trimmed(text, line.Whole.Start, at), new Span(at, line.Span.End));
    }

    private bool ArePages(List<Span> left, List<Span> right)
    {
        var both = left.Zip(right).Where(p => p.First.Length > 0 && p.Second.Length > 0).ToList();
        return both.Count >= FewestLines && both.Average(p => p.First.Length) >= ShortestProse && both.Average(p => p.Second.Length) >= ShortestProse
            && both.TrueForAll(p => TextColumns.Chunks(text, p.First).Count == 1 && TextColumns.Chunks(text, p.Second).Count == 1)
            && Wraps(left) && Wraps(right) && Gaps(left, right) + Gaps(right, left) >= FewestGaps;
    }

    // Sentences that go on from line to line.
    private bool Wraps(List<Span> column)
    {
        var follows = column.Zip(column.Skip(1)).Where(p => p.First.Length > 0 && p.Second.Length > 0).ToList();
        return follows.Count > 2 && follows.Count(p => char.IsLower(text[p.Second.Start])) * 4 >= follows.Count;
    }

    // Empty lines of one column beside words of the other.
    private static int Gaps(List<Span> column, List<Span> other)
    {
        var gaps = 0;
        for (var i = 1; i + 1 < column.Count; i++)
            if (column[i].Length == 0 && other[i].Length > 0 && column[i - 1].Length > 0 && column.Skip(i + 1).Take(3).Any(s => s.Length > 0)) gaps++;
        return gaps;
    }
}
