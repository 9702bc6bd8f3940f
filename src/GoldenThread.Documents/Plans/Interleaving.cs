using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Sees sentences that break off and go on elsewhere, as columns of a page that were read across.</summary>
internal static class Interleaving
{
    /// <summary>The kind of its notice.</summary>
    public const string Kind = "interleaved";

    private const int Shortest = 20;

    /// <summary>The notice of a draft, or none.</summary>
    public static IEnumerable<ReadingNotice> Of(PlanDraft draft)
    {
        var recommendations = draft.Recommendations.SelectMany(Recommendations).Where(IsLong).ToList();
        var actions = draft.Recommendations.SelectMany(Doubts.Texts).Where(IsLong).Except(recommendations).ToList();
        var cut = Cut(recommendations).Concat(Cut(actions)).ToList();
        var count = recommendations.Count + actions.Count;
        // Of a few, where one breaks off and the next goes on in the middle.
        if ((count >= 4 || GoesOn(recommendations, cut)) && cut.Count * 4 >= count)
            yield return new ReadingNotice(
                Kind, "Several sentences break off or begin in the middle, as if columns of the page were mixed. Compare with the source document; a Word or Excel version of the plan may read better.",
                [.. cut.OrderBy(c => c.Spans.FirstOrDefault().Start).SelectMany(c => c.Spans).Take(20)]);
    }

    // A list whose items all begin in lower case ("that schools share …", "every ward displays …") is written so.
    private static IEnumerable<DraftText> Cut(List<DraftText> texts)
    {
        var small = texts.Where(BeginsSmall).ToHashSet(ReferenceEqualityComparer.Instance);
        var isWrittenSo = texts.Count(t => Rejoin.Begins(t.Text, char.IsLower)) * 4 >= texts.Count * 3;
        return texts.Where(t => (!isWrittenSo && small.Contains(t)) || Rejoin.EndsUnfinished(t.Text));
    }

    private static bool GoesOn(List<DraftText> texts, List<DraftText> cut) =>
        texts.Zip(texts.Skip(1)).Any(p => BeginsSmall(p.Second) && cut.Contains(p.Second) && !Labels.EndsSentence(p.First.Text));

    private static bool BeginsSmall(DraftText text) => Rejoin.Begins(text.Text, char.IsLower) && Labels.Part(text.Text) is null && text.Text is not [_, '.' or ')', ..]
        && !text.Text.StartsWith("the ", StringComparison.Ordinal) && !text.Text.StartsWith("that ", StringComparison.Ordinal) && !text.Text.StartsWith("and ", StringComparison.Ordinal);

    private static bool IsLong(DraftText text) => text.Text.Length > Shortest;

    private static IEnumerable<DraftText> Recommendations(DraftRecommendation recommendation) =>
        [.. recommendation.Text is { } text ? [text] : Array.Empty<DraftText>(), .. recommendation.Parts.SelectMany(Recommendations)];
}
