namespace GoldenThread.Documents.Plans;

/// <summary>Puts together again what the end of a line or of a page has cut: sentences, dates, names.</summary>
internal static class Rejoin
{
    private const int LongParagraph = 150;

    private static readonly HashSet<string> Unfinished =
    [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "that", "which", "who", "as", "is", "are", "was",
        "were", "be", "been", "has", "have", "had", "will", "their", "its", "this", "these", "into", "between", "including", "than", "&",
    ];

    /// <summary>Joins the paragraphs of a document.</summary>
    public static List<Item> Paragraphs(List<Item> items)
    {
        var numberedLists = NumbersItsItems(items);
        var joined = new List<Item>(items.Count);
        var open = new List<Piece>();
        foreach (var item in items)
        {
            if (item is Piece piece && open.Count > 0 && Belongs(open[^1], piece, numberedLists, open[0]))
            {
                open.Add(piece);
                continue;
            }

            Close(open, joined);
            if (item is Piece first) open.Add(first);
            else joined.Add(item);
        }

        Close(open, joined);
        return joined;
    }

    /// <summary>
    /// True where the words that end one cell plainly go on in the next one: a bracket is open, or a sentence is unfinished and goes on in lower case.
    /// </summary>
    public static bool GoesOn(string before, string after)
    {
        before = before.TrimEnd();
        after = after.TrimStart();
        if (before.Length == 0 || after.Length == 0 || Labels.Part(after) is not null) return false;
        if (Unclosed(before) && after.Contains(')', StringComparison.Ordinal)) return true;
        if (Labels.EndsSentence(before) || before[^1] is ':' or ';') return false;
        return char.IsLower(after[0]) || before[^1] == ',' || EndsUnfinished(before);
    }

    /// <summary>True where the first sign of a text is of a kind; false where it has none.</summary>
    public static bool Begins(string text, Func<char, bool> with) => text.AsSpan().TrimStart() is [var first, ..] && with(first);

    /// <summary>True where the last word cannot end a sentence ("in accordance with Working Together to").</summary>
    public static bool EndsUnfinished(string text)
    {
        var space = text.LastIndexOf(' ');
        return Unfinished.Contains(text[(space + 1)..]);
    }

    /// <summary>True where a bracket that is open at the end of a line is closed on the next: "… (Lead: Trust Communications", "Officer; by: June 2026)".</summary>
    public static bool ClosesBracket(string before, string after) => after.IndexOf(')', StringComparison.Ordinal) is >= 0 and var close && after.AsSpan(0, close).IndexOf('(') < 0 && Unclosed(before);

    /// <summary>True where the last bracket is still open.</summary>
    public static bool Unclosed(string text)
    {
        var open = text.LastIndexOf('(');
        return open >= 0 && text.IndexOf(')', open) < 0;
    }

    private static bool Belongs(Piece before, Piece after, bool numberedLists, Piece first)
    {
        if (before.Level > 0 || after.Level > 0 || after.Text.Length == 0) return false;
        var last = before.Text.TrimEnd();
        if (last.EndsWith("; and", StringComparison.Ordinal) || last.EndsWith("; or", StringComparison.Ordinal)) return false;
        if (last.Length == 0 || Labels.EndsSentence(last) || last[^1] is ':' or ';' || StartsAnew(after)
            || (IsLabelOnly(before) && ReferenceEquals(before, first)))
            return false;
        var starts = after.Text[0];
        // Only a document that numbers its items can have an item without number that is the rest of the one before.
        if (after.ListItem && !(numberedLists && (Labels.Plain(first.Text) ?? Labels.Dotted(first.Text)) is not null)) return false;
        if (char.IsLower(starts) || starts is '/' or ')' or ',') return true;
        if (starts is '(' && (last.Length > 40 || before.Lines > 1)) return true;
        if (starts is '‘' or '“' or '"' or '\'' && after.Text.Length > 1 && char.IsLower(after.Text[1])) return true;
        if (last[^1] == ',' || (EndsUnfinished(last) && last.Length > 30)) return true;
        // A paragraph that fills its lines and does not end its sentence was cut by the end of its page.
        return last.Length >= LongParagraph && last[^1] != ')' && before.Lines == 1 && after.Text.Length > 40;
    }

    private static bool StartsAnew(Piece piece) =>
        Labels.Part(piece.Text) is not null || Labels.Field(piece.Text) is not null || Labels.Recommendation(piece.Text) is not null
        || Labels.Plain(piece.Text) is not null || Labels.Dotted(piece.Text) is not null || Labels.Short(piece.Text) is not null || Marks.Of(piece.Text).Any(m => m.Family is "letter" or "roman")
        || (piece.Text.Length > 0 && Fragment.IsNoteMark(piece.Text[0]));

    private static bool IsLabelOnly(Piece piece) =>
        (Labels.Recommendation(piece.Text) is { } label && label.Rest >= piece.Text.TrimEnd().Length)
            || (piece.Text.Length < 25 && piece.Lines == 1 && char.IsUpper(piece.Text[0]) && !EndsUnfinished(piece.Text));

    private static bool NumbersItsItems(List<Item> items)
    {
        var list = items.OfType<Piece>().Where(p => p.ListItem).ToList();
        return list.Count > 0 && list.Count(p => Labels.Plain(p.Text) is not null || Labels.Dotted(p.Text) is not null) * 2 > list.Count;
    }

    private static void Close(List<Piece> open, List<Item> joined)
    {
        if (open.Count > 0)
            joined.Add(open.Count == 1 ? open[0] : open[0] with { Words = Fragment.Join([.. open.Select(p => p.Words)]), Lines = open.Sum(p => p.Lines) });
        open.Clear();
    }
}
