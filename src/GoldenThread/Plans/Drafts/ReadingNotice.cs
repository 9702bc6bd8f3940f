using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>What the person who checks a draft should know of how its document was read, and what they can do.</summary>
/// <param name="Kind">What it is about, a word or some with hyphens, for programs: "tracked-changes", "columns-unclear".</param>
/// <param name="Sentence">What a person is told: what was seen, and what they can do.</param>
/// <param name="Spans">The places that it speaks of; none where it speaks of the whole document.</param>
public sealed record ReadingNotice(string Kind, string Sentence, ImmutableArray<Span> Spans)
{
    /// <summary>A notice of the whole document.</summary>
    public static ReadingNotice Of(string kind, string sentence) => new(kind, sentence, []);
}
