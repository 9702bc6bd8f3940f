using FsCheck.Fluent;
using GoldenThread.Documents.Tests.Rendering;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Understanding;

/// <summary>Plans that are rendered to each layout and read back come out equal.</summary>
public class RoundTripTests
{
    public static TheoryData<string> Layouts => [.. PlanRenderers.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_plan_comes_back_as_it_was_written(string layout)
    {
        var renderer = PlanRenderers.Named(layout);
        Prop.ForAll(GeneratedPlan.Any(), plan =>
        {
            var rendered = renderer.Render(plan);
            var document = PlanImport.Read(rendered.FileName, rendered.Content).GetAwaiter().GetResult();
            var draft = PlanImport.Understand(document, RatingScale.Three);
            DraftPartition.Faults(draft, document.Text).ShouldBeEmpty();
            draft.Unplaced.ShouldBeEmpty();
            draft.Recommendations.Select(Written).ShouldBe(rendered.Expected.Recommendations.Select(Written));
        }).Holds();
    }

    private static string Written(DraftRecommendation r) => string.Join('\n',
        [$"{r.Number?.Text} {r.Text?.Text} [{r.Rating?.Level}] ({r.BoardQuestion?.Text})", .. r.Impacts.Select(i => "impact " + i.Text),
            .. r.Actions.Select(a => $"action {a.Text.Text} by {a.Organisations.FirstOrDefault()?.Name} {a.Dates.FirstOrDefault()?.Edtf} {a.Impact?.Text}"), .. r.Parts.Select(Written)]);

    private static string Written(GeneratedRecommendation r) => string.Join('\n',
        [$"{r.Number} {r.Text} [{(r.Rating is null ? null : RatingScale.Three.Read(r.Rating)?.Key ?? "limited")}] ({r.BoardQuestion})", .. r.Impacts.Select(i => "impact " + i),
            .. r.Actions.Select(a => $"action {a.Text} by {a.Organisation} {a.Date?.Edtf} {a.Impact}"), .. r.Parts.Select(Written)]);
}
