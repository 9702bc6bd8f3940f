using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>Places in the decoded text of a source, in reading order. Text that a page break cut in two has two places.</summary>
public static class Spans
{
    /// <summary>Sorts by position and joins places that touch or are parted by nothing.</summary>
    public static ImmutableArray<Span> Normalised(this IEnumerable<Span> spans)
    {
        var result = ImmutableArray.CreateBuilder<Span>();
        foreach (var span in spans.Where(s => s.Length > 0).OrderBy(s => s.Start))
        {
            if (result.Count > 0 && result[^1].End >= span.Start)
                result[^1] = new Span(result[^1].Start, Math.Max(result[^1].End, span.End));
            else
                result.Add(span);
        }

        return result.ToImmutable();
    }
}
