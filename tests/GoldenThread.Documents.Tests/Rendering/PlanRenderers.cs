using System.Text;

namespace GoldenThread.Documents.Tests.Rendering;

/// <summary>Every layout in every format that can hold it.</summary>
public static class PlanRenderers
{
    public static IReadOnlyList<PlanRenderer> All { get; } =
    [
        Table("tabs, a row a recommendation", ".txt", TableShape.RowPerRecommendation, TextRenderings.TabTable),
        Table("tabs, a row an action", ".txt", TableShape.RowPerAction, TextRenderings.TabTable),
        Table("pipes, a row a recommendation", ".md", TableShape.RowPerRecommendation, TextRenderings.PipeTable),
        Table("pipes, a row an action", ".md", TableShape.RowPerAction, TextRenderings.PipeTable),
        Table("web page, a row a recommendation", ".html", TableShape.RowPerRecommendation, HtmlRenderings.Table),
        Table("web page, a row an action", ".html", TableShape.RowPerAction, HtmlRenderings.Table),
        Table("commas, a row a recommendation", ".csv", TableShape.RowPerRecommendation, TextRenderings.Csv),
        Table("commas, a row an action", ".csv", TableShape.RowPerAction, TextRenderings.Csv),
        Table("Word, a row a recommendation", ".docx", TableShape.RowPerRecommendation, WordRenderings.Table),
        Table("Word, a row an action", ".docx", TableShape.RowPerAction, WordRenderings.Table),
        Table("Excel, a row a recommendation", ".xlsx", TableShape.RowPerRecommendation, ExcelRenderings.Table),
        Table("Excel, a row an action", ".xlsx", TableShape.RowPerAction, ExcelRenderings.Table),
        Table("PDF, a row a recommendation", ".pdf", TableShape.RowPerRecommendation, PdfRenderings.Table),
        Narrative("PDF, narrative", ".pdf", PdfRenderings.Narrative),
        Narrative("text, narrative", ".txt", TextRenderings.Narrative),
        Narrative("Markdown, narrative", ".md", TextRenderings.MarkdownNarrative),
        Narrative("web page, narrative", ".html", HtmlRenderings.Narrative),
        Narrative("Word, narrative", ".docx", WordRenderings.Narrative),
    ];

    public static PlanRenderer Named(string name) => All.Single(r => r.Name == name);

    private static PlanRenderer Table(string name, string ending, Func<GeneratedPlan, TableShape> shape, Func<GeneratedPlan, TableShape, byte[]> render)
        => new(name, plan =>
        {
            var table = shape(plan.ForTable());
            return new RenderedPlan($"plan-{plan.Seed}{ending}", render(plan, table), table.Expected);
        });

    private static PlanRenderer Narrative(string name, string ending, Func<GeneratedPlan, byte[]> render)
        => new(name, plan =>
        {
            var expected = plan.ForNarrative();
            return new RenderedPlan($"plan-{plan.Seed}{ending}", render(expected), expected);
        });

    internal static byte[] Utf8(StringBuilder text) => Encoding.UTF8.GetBytes(text.ToString());
}
