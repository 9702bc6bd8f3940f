using GoldenThread.Plans.Drafts;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>Cuts a source text into stretches, so that a page can mark what each piece was read from.</summary>
internal static class MarkedSource
{
    /// <summary>Characters of the surroundings that are shown before and after what is looked at.</summary>
    public const int Around = 1200;

    /// <summary>A text up to this length is shown whole.</summary>
    public const int Whole = 60_000;

    /// <summary>The part of a text that goes with some leaves: all of a short text, else their surroundings.</summary>
    public static (int Start, int End) Window(string source, IEnumerable<DraftText> leaves)
    {
        if (source.Length <= Whole) return (0, source.Length);
        var spans = leaves.SelectMany(l => l.Spans).ToList();
        if (spans.Count == 0) return (0, Whole);
        var start = Math.Max(0, spans.Min(s => s.Start) - Around);
        return (start, Math.Min(source.Length, Math.Min(spans.Max(s => s.End) + Around, start + Whole)));
    }

    /// <summary>The stretches of a part of the text, in order; together they are that part, character for character.</summary>
    public static IReadOnlyList<SourceStretch> Cut(string source, IEnumerable<OutlinedLeaf> leaves, (int Start, int End) window)
    {
        var places = leaves.SelectMany(l => l.Leaf.Spans.Select((s, i) => (Leaf: l, Span: s, First: i == 0)))
            .Where(p => p.Span.End > window.Start && p.Span.Start < window.End)
            .OrderBy(p => p.Span.Start).ToList();
        var stretches = new List<SourceStretch>(places.Count * 2 + 1);
        var at = window.Start;
        foreach (var (leaf, span, first) in places)
        {
            var start = Math.Max(span.Start, at);
            var end = Math.Min(span.End, window.End);
            if (end <= start) continue;
            if (start > at) stretches.Add(new SourceStretch(source[at..start], null, false));
            stretches.Add(new SourceStretch(source[start..end], leaf, first));
            at = end;
        }

        if (at < window.End) stretches.Add(new SourceStretch(source[at..window.End], null, false));
        return stretches;
    }
}
