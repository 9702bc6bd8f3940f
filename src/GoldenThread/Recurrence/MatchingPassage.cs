namespace GoldenThread.Recurrence;

/// <summary>The sentences of a text that speak most for a likeness, and what in them is shared.</summary>
/// <param name="Text">One or two sentences, as they stand.</param>
/// <param name="Marks">Start and length of each shared word or phrase in <paramref name="Text"/>, in order, none overlapping.</param>
public sealed record MatchingPassage(string Text, IReadOnlyList<(int Start, int Length)> Marks)
{
    // Longer than this, a text is shown by its sentence that weighs most.
    private const int Whole = 320;

    internal static MatchingPassage Of(string text, IEnumerable<(int Start, int Length, double Weight)> shared)
    {
        var places = shared.ToList();
        var (from, to) = text.Length <= Whole ? (0, text.Length)
            : Sentences(text).MaxBy(s => places.Where(p => p.Start >= s.From && p.Start + p.Length <= s.To).Sum(p => p.Weight));
        var marks = new List<(int Start, int Length)>();
        foreach (var (start, length, _) in places.Where(p => p.Start >= from && p.Start + p.Length <= to).OrderBy(p => p.Start).ThenByDescending(p => p.Length))
        {
            if (marks is [.., var last] && start - from < last.Start + last.Length)
                marks[^1] = (last.Start, Math.Max(last.Length, start - from + length - last.Start));
            else
                marks.Add((start - from, length));
        }

        return new MatchingPassage(text[from..to], marks);
    }

    private static IEnumerable<(int From, int To)> Sentences(string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '?' or '!' or ';' or '\n') || (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))) continue;
            yield return (from, i + 1);
            from = i + 1;
            while (from < text.Length && char.IsWhiteSpace(text[from])) from++;
            i = Math.Max(i, from - 1);
        }

        if (from < text.Length) yield return (from, text.Length);
    }
}
