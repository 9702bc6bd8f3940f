using GoldenThread.Documents.Reading;
using FsCheck.Fluent;
using GoldenThread.Documents.Tests.Rendering;

namespace GoldenThread.Documents.Tests.Reading;

/// <summary>What holds for every document of every layout.</summary>
public class RenderedPlansTests
{
    public static TheoryData<string> Layouts => [.. PlanRenderers.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_character_of_a_document_has_exactly_one_place(string layout)
    {
        var renderer = PlanRenderers.Named(layout);
        Prop.ForAll(GeneratedPlan.Any(), plan => Placement.Check(Read(renderer.Render(plan)))).Holds();
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_words_of_a_plan_are_read_as_they_were_written(string layout)
    {
        var renderer = PlanRenderers.Named(layout);
        Prop.ForAll(GeneratedPlan.Any(), plan =>
        {
            var rendered = renderer.Render(plan);
            var read = Words(Read(rendered).Blocks);
            foreach (var recommendation in rendered.Expected.Recommendations)
            {
                read.ShouldContain(recommendation.Text);
                foreach (var action in recommendation.Actions.Concat(recommendation.Parts.SelectMany(p => p.Actions)))
                    read.ShouldContain(action.Text);
            }
        }).Holds();
    }

    [Theory]
    [InlineData("PDF, a row a recommendation")]
    [InlineData("web page, a row an action")]
    [InlineData("Word, a row an action")]
    [InlineData("Excel, a row an action")]
    [InlineData("commas, a row an action")]
    [InlineData("web page, a row a recommendation")]
    [InlineData("Word, a row a recommendation")]
    [InlineData("Excel, a row a recommendation")]
    [InlineData("commas, a row a recommendation")]
    public void A_table_is_read_cell_by_cell(string layout)
    {
        var renderer = PlanRenderers.Named(layout);
        Prop.ForAll(GeneratedPlan.Any(), plan =>
        {
            var rendered = renderer.Render(plan);
            var shape = layout.EndsWith("an action", StringComparison.Ordinal)
                ? TableShape.RowPerAction(plan.ForTable())
                : TableShape.RowPerRecommendation(plan.ForTable());
            var table = Read(rendered).Blocks.OfType<Table>().Single();
            var cells = table.Rows.Select(
                r => r.Cells.Select(c => string.Join('\n', c.Blocks.Cast<Paragraph>().Select(p => string.Join(' ', p.Lines.Select(l => l.Text))))).ToList())
                    .ToList();
            cells[0].ShouldBe(shape.Headers);
            cells.Skip(1).ShouldBe(shape.Rows.Select(r => r.Select(c => string.Join('\n', c.Paragraphs)).ToList()).Where(r => r.Any(c => c.Length > 0)));
            if (!layout.StartsWith("commas", StringComparison.Ordinal))
                table.Rows.Skip(1).SelectMany(r => r.Cells).Count(c => c.ContinuesAbove).ShouldBe(shape.Rows.SelectMany(r => r).Count(c => c.Covered));
        }).Holds();
    }

    // Wrapped lines and paragraphs that a page break cut are one again.
    private static string Words(IEnumerable<Block> blocks) => string.Join(' ', Placement.Lines(blocks).Select(l => l.Text));

    private static SourceDocument Read(RenderedPlan rendered)
        => DocumentReading.Read(rendered.FileName, rendered.Content).GetAwaiter().GetResult();
}
