using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using FsCheck.Fluent;
using GoldenThread.Documents.Tests.Rendering;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Plans;

/// <summary>Plans that are rendered to each layout and read back come out equal.</summary>
public class RoundTripTests
{
    public static TheoryData<string> Layouts => [.. MoreLayouts.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_plan_comes_back_as_it_was_written(string layout)
    {
        var renderer = MoreLayouts.Named(layout);
        Prop.ForAll(GeneratedPlan.Any(), plan =>
        {
            var rendered = renderer.Render(plan);
            var document = DocumentReading.Read(rendered.FileName, rendered.Content).GetAwaiter().GetResult();
            var draft = PlanUnderstanding.Of(document, RatingScale.Three);
            DraftPartition.Faults(draft, document.Text).ShouldBeEmpty();
            draft.Unplaced.ShouldBeEmpty();
            var expected = rendered.Expected;
            var dates = Usual(layout, plan.Seed);
            var read = draft.Recommendations.SelectMany(Lines).ToList();
            var written = expected.Recommendations.SelectMany(r => Lines(r, dates)).ToList();
            foreach (var (one, other) in read.Zip(written)) one.ShouldBe(other);
            read.Count.ShouldBe(written.Count);
            (draft.Reference?.Text, draft.Published?.Edtf, draft.Reviewed?.Edtf)
                .ShouldBe((expected.Reference, expected.Published.Edtf, expected.Reviewed.Edtf));
            draft.Title!.Text.ShouldBe(expected.Title);
        }).Holds();
    }

    // What a date says by the header or label above it, where its own words do not.
    private static DateMeaning Usual(string layout, int seed)
    {
        if (layout.StartsWith("cards", StringComparison.Ordinal)) return DateMeaning.Due;
        if (layout.Contains("a row an action", StringComparison.Ordinal)) return DateMeaning.Due;
        return (seed % 3) switch { 0 => DateMeaning.None, 1 => DateMeaning.Completed, _ => DateMeaning.Due };
    }

    private static IEnumerable<string> Lines(DraftRecommendation r) =>
    [
        $"{r.Number?.Text} {r.Text?.Text} [{r.Rating?.Level}] ({r.BoardQuestion?.Text})",
        .. r.Impacts.Select(i => "impact " + i.Text),
        .. r.Actions.Select(
            a => $"action {a.Text.Text} by {string.Join("; ", a.Organisations.Select(o => o.Name))} {string.Join(", ", a.Dates.Select(d => $"{d.Edtf} {d.Meaning} {d.Uncertain}"))} {a.Impact?.Text} {a.Rating?.Level}"),
        .. r.Parts.SelectMany(Lines),
    ];

    private static IEnumerable<string> Lines(GeneratedRecommendation r, DateMeaning usual) =>
    [
        $"{r.Number} {r.Text} [{Level(r.Rating)}] ({r.BoardQuestion})",
        .. r.Impacts.Select(i => "impact " + i),
        .. r.Actions.Select(
            a => $"action {a.Text} by {a.Organisation} {(a.Date is { } date ? $"{date.Edtf} {(date.Meaning == DateMeaning.None ? usual : date.Meaning)} False" : "")} {a.Impact} "),
        .. r.Parts.SelectMany(p => Lines(p, usual)),
    ];

    private static string? Level(string? rating) => rating switch
    {
        null => null,
        "Completed" or "G" or "🟢" or "Green – completed" => "completed",
        "On Track" or "A" or "🟠" or "Amber (on track)" => "on-track",
        _ => "limited",
    };
}
