namespace GoldenThread.Documents.Plans;

/// <summary>Finds the choice that is ticked among boxes: "☒ Complete ☐ In progress ☐ Not started".</summary>
internal static class TickedBoxes
{
    private const string Ticked = "☒☑✓✔✅✗✘";
    private const string Empty = "☐□❏❑";

    /// <summary>Where the words of the ticked choice stand; none where none or several are ticked, null where a text has no boxes to choose among.</summary>
    public static (int Start, int End)? Of(string text)
    {
        var marks = Marks(text);
        if (marks.Count == 0 || !marks.Exists(m => !m.Ticked) && marks.Count < 2 || !text.Any(char.IsLetter)) return null;
        var before = string.IsNullOrWhiteSpace(text[..marks[0].Start]);
        (int Start, int End)? chosen = null;
        for (var i = 0; i < marks.Count; i++)
        {
            if (!marks[i].Ticked) continue;
            if (chosen is not null) return (0, 0);
            chosen = before
                ? (marks[i].End, i + 1 < marks.Count ? marks[i + 1].Start : text.Length)
                : (i == 0 ? 0 : marks[i - 1].End, marks[i].Start);
        }

        return chosen ?? (0, 0);
    }

    /// <summary>The end of the box with which a task begins, and whether it is ticked; null where words begin with none or hold several.</summary>
    public static (int End, bool Ticked)? Task(string text) =>
        Marks(text) is [var only] && only.Start == 0 && only.End < text.Length && !char.IsLetterOrDigit(text[only.End]) ? (only.End, only.Ticked) : null;

    /// <summary>True for a cell that holds nothing but a tick.</summary>
    public static bool IsTick(string text) => text.Trim() is { Length: 1 } only && Ticked.Contains(only[0], StringComparison.Ordinal) || text.Trim() is "x" or "X";

    /// <summary>True for a cell that holds nothing but an empty box.</summary>
    public static bool IsEmptyBox(string text) => text.Trim() is { Length: 1 } only && Empty.Contains(only[0], StringComparison.Ordinal);

    private static List<(int Start, int End, bool Ticked)> Marks(string text)
    {
        var marks = new List<(int Start, int End, bool Ticked)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Ticked.Contains(text[i], StringComparison.Ordinal)) marks.Add((i, i + 1, true));
            else if (Empty.Contains(text[i], StringComparison.Ordinal)) marks.Add((i, i + 1, false));
            else if (text[i] == '[' && i + 2 < text.Length && text[i + 2] == ']' && text[i + 1] is 'x' or 'X' or ' ' or '✓')
                marks.Add((i, i + 3, text[i + 1] != ' '));
        }

        return marks;
    }
}
