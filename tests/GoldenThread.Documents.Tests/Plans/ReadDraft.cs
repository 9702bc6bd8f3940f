using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Tests.Reading;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Plans;

/// <summary>A small document, understood; every character of it has its place.</summary>
internal static class ReadDraft
{
    public static async Task<PlanDraft> Of(string name, string text)
    {
        var document = await Reads.File(name, text);
        var draft = PlanUnderstanding.Of(document, RatingScale.Three);
        DraftPartition.Faults(draft, document.Text).ShouldBeEmpty();
        return draft;
    }

    /// <summary>A recommendation on a line: number, words, ratings, organisations and dates.</summary>
    public static string Sketch(this PlanDraft draft) => string.Join('\n', draft.Recommendations.Select(Line));

    private static string Line(DraftRecommendation r) => string.Join(" / ", new[]
    {
        $"{r.Number?.Text} {r.Text?.Text}".Trim().ReplaceLineEndings(" "),
        string.Join(", ", r.Actions.Select(a => a.Rating?.Text).Prepend(r.Rating?.Text).OfType<string>()),
        string.Join(", ", r.Actions.SelectMany(a => a.Organisations).Where(o => o.Mentions.IsEmpty).Select(o => o.Name).Distinct()),
        string.Join(", ", r.Actions.SelectMany(a => a.Dates).Select(d => d.Text)),
    }.Where(part => part.Length > 0));
}
