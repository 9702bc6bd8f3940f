namespace GoldenThread.Documents.Reading;

/// <summary>
/// Numbers that a spreadsheet prints at the right of their column, close to the words of the next one: they end below one another, the words begin below one another,
/// and the heading of their column stands alone to the left.
/// </summary>
internal static class PdfRightNumbers
{
    private const int FewestNumbers = 2;

    // In points.
    private const double Below = 1;

    /// <summary>Puts such numbers into the first column; false where there are none.</summary>
    /// <param name="lines">The lines of a table; a place a column.</param>
    public static bool Part(List<PdfLine?[]> lines)
    {
        // The first line of another heading may stand above this one.
        var head = lines[0][0] is null ? 1 : 0;
        if (lines.Count < FewestNumbers + 1 || lines[0].Length < 2 || lines[head][0] is null || lines.Skip(head + 1).Any(l => l[0] is not null)) return false;
        var numbered = lines.Skip(head + 1).Where(l => l[1] is { Words: [var first, _, ..] } && PdfRows.Number().IsMatch(first.Text)).ToList();
        if (numbered.Count < FewestNumbers || !IsNear(numbered, l => l[1]!.Words[0].Right) || !IsNear(numbered, l => l[1]!.Words[1].Left)) return false;
        foreach (var line in numbered)
        {
            var (words, space) = (line[1]!.Words, line[1]!.SpaceToHeight);
            line[0] = new PdfLine([words[0]], space);
            line[1] = new PdfLine(words.GetRange(1, words.Count - 1), space);
        }

        return true;
    }

    private static bool IsNear(List<PdfLine?[]> lines, Func<PdfLine?[], double> place) => lines.Max(place) - lines.Min(place) <= Below;
}
