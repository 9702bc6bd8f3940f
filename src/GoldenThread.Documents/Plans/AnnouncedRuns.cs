namespace GoldenThread.Documents.Plans;

/// <summary>Parts paragraphs that hold a whole list: "The panel recommends that: the Trust …; the Council …; and the Board …" is a lead-in and its items.</summary>
internal static class AnnouncedRuns
{
    private const int FewestRun = 2;

    /// <summary>The items of a document with each such paragraph parted.</summary>
    /// <param name="items">The items.</param>
    /// <param name="announces">True for words that announce a list.</param>
    public static List<Item> Part(IReadOnlyList<Item> items, Func<string, bool> announces)
    {
        var parted = new List<Item>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is Piece piece && AnnouncingWords.LeadIn(piece.Text) is > 0 and var run && Parts(piece.Text, run) is { Count: >= FewestRun } parts)
            {
                parted.Add(piece with { Words = piece.Words.Slice(0, run) });
                parted.AddRange(parts.Select(p => piece with { Words = piece.Words.Slice(p.Start, p.End), ListItem = true, Level = 0 }));
            }
            else if (items[i] is Piece after && parted is [.., Piece before] && announces(before.Text) && !after.ListItem && Parts(after.Text, 0) is { Count: >= 3 } run2)
            {
                parted.AddRange(run2.Select(p => after with { Words = after.Words.Slice(p.Start, p.End), ListItem = true }));
            }
            else
            {
                parted.Add(items[i]);
            }
        }

        return parted;
    }

    private static List<(int Start, int End)> Parts(string text, int from)
    {
        var parts = new List<(int Start, int End)>();
        if (text.AsSpan(from).Count(';') + 1 < FewestRun) return parts;
        var start = from;
        for (var i = from; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != ';') continue;
            var end = i < text.Length ? i + 1 : i;
            if (!string.IsNullOrWhiteSpace(text[start..end])) parts.Add((start, end));
            start = end;
        }

        return parts;
    }
}
