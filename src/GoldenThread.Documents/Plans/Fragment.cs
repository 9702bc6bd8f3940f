using System.Collections.Immutable;
using System.Text;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Words and the places that each of them was read from. It is never changed; cutting and joining make new ones.</summary>
internal sealed class Fragment
{
    private readonly ImmutableArray<Segment> segments;

    private Fragment(string text, ImmutableArray<Segment> segments)
    {
        Text = text;
        this.segments = segments;
    }

    /// <summary>Nothing.</summary>
    public static Fragment Empty { get; } = new("", []);

    /// <summary>The words; wrapped lines are joined, other white space is as the source has it.</summary>
    public string Text { get; }

    /// <summary>True where it holds nothing but white space.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    /// <summary>Where it begins in the source; -1 for nothing.</summary>
    public int Start => segments.IsEmpty ? -1 : segments[0].Span.Start;

    /// <summary>A line's words. What somebody proposes to delete says so; what is proposed instead reads on.</summary>
    public static Fragment Of(Line line)
    {
        var text = new StringBuilder();
        var places = ImmutableArray.CreateBuilder<Segment>(line.Runs.Length);
        var last = PendingChange.None;
        foreach (var run in line.Runs)
        {
            if (run.Pending != last) text.Append(last == PendingChange.Deletion ? "] " : "").Append(run.Pending == PendingChange.Deletion ? "[deleted: " : "");
            last = run.Pending;
            if (run.Text.Length > 0) places.Add(new Segment(text.Length, run.Text.Length, run.Span));
            text.Append(run.Text);
        }

        if (last == PendingChange.Deletion) text.Append(']');
        return new Fragment(text.ToString(), places.DrainToImmutable());
    }

    /// <summary>Joins by a space, a line end, or nothing.</summary>
    public static Fragment Join(IReadOnlyList<Fragment> parts, string glue = " ")
    {
        if (parts.Count == 1) return parts[0];
        var text = new StringBuilder();
        var places = ImmutableArray.CreateBuilder<Segment>();
        foreach (var part in parts)
        {
            if (part.Text.Length == 0) continue;
            if (text.Length > 0 && !(glue == " " && IsCutWord(text, part.Text))) text.Append(glue);
            foreach (var segment in part.segments) places.Add(segment with { At = segment.At + text.Length });
            text.Append(part.Text);
        }

        return new Fragment(text.ToString(), places.DrainToImmutable());
    }

    /// <summary>Part of it, without white space around.</summary>
    public Fragment Slice(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start])) start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        if (start == 0 && end == Text.Length) return this;
        if (start >= end) return Empty;
        var cut = ImmutableArray.CreateBuilder<Segment>();
        foreach (var segment in segments)
        {
            var from = Math.Max(start, segment.At);
            var to = Math.Min(end, segment.At + segment.Length);
            if (from < to) cut.Add(new Segment(from - start, to - from, segment.Place(from, to)));
        }

        return new Fragment(Text[start..end], cut.DrainToImmutable());
    }

    /// <summary>The same words without their places, which belong to what stood there first.</summary>
    public Fragment Elsewhere() => new(Text, []);

    /// <summary>Part of it to its end.</summary>
    public Fragment Slice(int start) => Slice(start, Text.Length);

    /// <summary>The places of part of it.</summary>
    public ImmutableArray<Span> Spans(int start, int end) => Slice(start, end).Spans();

    /// <summary>Its places; two that only white space parts are still two.</summary>
    public ImmutableArray<Span> Spans() => segments.Select(s => s.Span).Normalised();

    /// <summary>A leaf of the draft: white space between words becomes one space, ends of paragraphs stay.</summary>
    public DraftText Leaf() => new(Plain(), Spans());

    /// <summary>The words as a reader should see them.</summary>
    public string Plain()
    {
        var plain = new StringBuilder(Text.Length);
        foreach (var c in Text)
        {
            if (!char.IsWhiteSpace(c))
            {
                // The mark of a footnote stands at its word.
                if (IsNoteMark(c) && plain.Length > 0 && plain[^1] == ' ') plain.Length--;
                plain.Append(c);
            }
            else if (plain.Length > 0 && !char.IsWhiteSpace(plain[^1]))
            {
                plain.Append(c == '\n' ? '\n' : ' ');
            }
            else if (plain.Length > 0 && c == '\n')
            {
                plain[^1] = '\n';
            }
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>True for a raised digit.</summary>
    public static bool IsNoteMark(char c) => c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');

    // "multi-" and "agency" on the next line are one word.
    private static bool IsCutWord(StringBuilder before, string after) =>
        before.Length > 1 && before[^1] == '-' && char.IsLetter(before[^2]) && char.IsLower(after[0]);

    private readonly record struct Segment(int At, int Length, Span Span)
    {
        // Words that stand for something else (an entity) cannot be cut: they belong to whoever has their first character.
        public Span Place(int from, int to)
        {
            if (Length == Span.Length) return new Span(Span.Start + from - At, Span.Start + to - At);
            return from == At ? Span : new Span(Span.End, Span.End);
        }
    }
}
