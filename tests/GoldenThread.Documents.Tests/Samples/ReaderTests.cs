using GoldenThread.Documents.Plans;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Samples;

/// <summary>
/// Each sample in <c>samples/plans</c> with a <c>.reader.txt</c> beside it is understood as somebody who read the document wrote down, before the program did
/// (samples/plans/README.md): recommendations, numbers, ratings, organisations, dates and what is said of doubts.
/// </summary>
public class ReaderTests
{
    private const string Ending = ".reader.txt";
    private static readonly string Folder = SampleFile.Path("plans");

    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Folder, "*" + Ending).Select(f => Path.GetFileName(f)[..^Ending.Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_is_understood_as_a_reader_wrote_it_down(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var document = await SampleReads.Of(name);
        var draft = PlanUnderstanding.Of(document, RatingScale.Three);
        DraftPartition.Faults(draft, document.Text).ShouldBeEmpty();
        draft.Unplaced.ShouldBeEmpty();
        var written = await File.ReadAllTextAsync(Path.Combine(Folder, name + Ending), cancellation);
        Sketch(draft).ShouldBe(written.ReplaceLineEndings("\n"));
    }

    // A recommendation on a line, its organisations after @, its dates after #; what is said of doubts after !.
    private static string Sketch(PlanDraft draft) => string.Concat(
        draft.Recommendations.SelectMany(Lines).Concat(draft.Notices.Select(n => "! " + n.Kind)).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(DraftRecommendation r)
    {
        var ratings = Ratings(r).ToList();
        yield return $"[{r.Number?.Text}] {r.Text?.Text}" + (ratings.Count > 0 ? $" « {string.Join("; ", ratings)}" : "");
        List<DraftAction> actions = [.. r.Actions, .. r.Parts.SelectMany(p => p.Actions)];
        var organisations = actions.SelectMany(a => a.Organisations.Where(o => o.Mentions.IsEmpty)).Select(o => o.Name).Distinct().ToList();
        if (organisations.Count > 0) yield return "  @ " + string.Join("; ", organisations);
        var dates = actions.SelectMany(a => a.Dates).Select(d => $"{d.Text} = {d.Edtf}").ToList();
        if (dates.Count > 0) yield return "  # " + string.Join("; ", dates);
    }

    private static IEnumerable<string> Ratings(DraftRecommendation r) =>
    [
        .. r.Rating is { } own ? [own.Text] : Array.Empty<string>(), .. r.Actions.Select(a => a.Rating?.Text).OfType<string>(),
        .. r.Parts.SelectMany(Ratings),
    ];
}
