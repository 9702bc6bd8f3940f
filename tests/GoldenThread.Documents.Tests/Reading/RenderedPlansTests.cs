using GoldenThread.Documents.Reading;
using FsCheck.Fluent;
using GoldenThread.Documents.Tests.Rendering;

namespace GoldenThread.Documents.Tests.Reading;

/// <summary>What holds for every document of every layout.</summary>
public class RenderedPlansTests
{
    public static TheoryData<string> Layouts => [.. PlanRenderers.All.Select(r => r.Name)];

    // Each plan is read once, and all that must hold is asked of what was read.
    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_character_has_one_place_and_words_and_cells_are_read_as_they_were_written(string layout)
    {
        var renderer = PlanRenderers.Named(layout);
        Prop.ForAll(GeneratedPlan.Any(), plan =>
        {
            var rendered = renderer.Render(plan);
            var read = DocumentReading.Read(rendered.FileName, rendered.Content).GetAwaiter().GetResult();
            Placement.Check(read);
            AllWords(rendered.Expected, read);
            if (Tables.Contains(layout)) AllCells(plan, layout, read);
        }).Holds();
    }

    private static readonly string[] Tables =
    [
        "PDF, a row a recommendation", "web page, a row an action", "Word, a row an action", "Excel, a row an action", "commas, a row an action",
        "web page, a row a recommendation", "Word, a row a recommendation", "Excel, a row a recommendation", "commas, a row a recommendation",
    ];

    private static void AllWords(GeneratedPlan expected, SourceDocument document)
    {
        var read = Words(document.Blocks);
        foreach (var recommendation in expected.Recommendations)
        {
            read.ShouldContain(recommendation.Text);
            foreach (var action in recommendation.Actions.Concat(recommendation.Parts.SelectMany(p => p.Actions)))
                read.ShouldContain(action.Text);
        }
    }

    private static void AllCells(GeneratedPlan plan, string layout, SourceDocument document)
    {
        var shape = layout.EndsWith("an action", StringComparison.Ordinal)
            ? TableShape.RowPerAction(plan.ForTable())
            : TableShape.RowPerRecommendation(plan.ForTable());
        var table = document.Blocks.OfType<Table>().Single();
        var cells = table.Rows.Select(
            r => r.Cells.Select(c => string.Join('\n', c.Blocks.Cast<Paragraph>().Select(p => string.Join(' ', p.Lines.Select(l => l.Text))))).ToList())
                .ToList();
        cells[0].ShouldBe(shape.Headers);
        cells.Skip(1).ShouldBe(shape.Rows.Select(r => r.Select(c => string.Join('\n', c.Paragraphs)).ToList()).Where(r => r.Any(c => c.Length > 0)));
        if (!layout.StartsWith("commas", StringComparison.Ordinal))
            table.Rows.Skip(1).SelectMany(r => r.Cells).Count(c => c.ContinuesAbove).ShouldBe(shape.Rows.SelectMany(r => r).Count(c => c.Covered));
    }

    // Wrapped lines and paragraphs that a page break cut are one again.
    private static string Words(IEnumerable<Block> blocks) => string.Join(' ', Placement.Lines(blocks).Select(l => l.Text));
}
