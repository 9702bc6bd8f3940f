using System.Collections.Immutable;
using System.Text;
using GoldenThread.Documents.Tests.Rendering;

namespace GoldenThread.Documents.Tests.Plans;

/// <summary>
/// Layouts beyond those that every reader is tried with: cells parted by slashes and spaces, cards of labels, other signs for ratings, colours, several leads.
/// </summary>
internal static class MoreLayouts
{
    private static readonly string[] Separators = ["; ", " / ", ", "];

    public static IReadOnlyList<PlanRenderer> All { get; } =
    [
        .. PlanRenderers.All,
        .. TroubledLayouts.All,
        Table("slashes, a row an action", ".txt", Slashes),
        Table("spaces, a row an action", ".txt", Spaces),
        Cards("cards, Recommendation 1:", (number, text) => $"Recommendation {number}: {text}", number => number),
        Cards("cards, R1", (number, text) => $"R{number} {text}", number => "R" + number),
        Cards("cards, 10.1.1", (number, text) => $"10.1.{number} {text}", number => "10.1." + number),
        Cards("cards, 1.", (number, text) => $"{number}. {text}", number => number),
        .. PlanRenderers.All.Where(r => HasTable(r) && CanWriteSigns(r)).Select(WithSigns),
        .. PlanRenderers.All.Where(r => HasTable(r) && ColouredRatings.Can(r.Name)).Select(WithColours),
        .. PlanRenderers.All.Where(r => r.Name.EndsWith("a row an action", StringComparison.Ordinal)).Select(WithTwoLeads),
    ];

    public static PlanRenderer Named(string name) => All.Single(r => r.Name == name);

    private static bool HasTable(PlanRenderer renderer) => renderer.Name.Contains(", a row ", StringComparison.Ordinal);

    // The standard fonts that PDFs are written in here have letters alone.
    private static bool CanWriteSigns(PlanRenderer renderer) => !renderer.Name.StartsWith("PDF", StringComparison.Ordinal);

    private static PlanRenderer Table(string name, string ending, Func<GeneratedPlan, TableShape, byte[]> render) => new(name, plan =>
    {
        var shape = TableShape.RowPerAction(plan.ForTable());
        return new RenderedPlan("plan" + ending, render(plan, shape), shape.Expected);
    });

    private static PlanRenderer Cards(string name, Func<string, string, string> begin, Func<string, string> number) => new(name, plan =>
    {
        var expected = plan.ForTable();
        return new RenderedPlan(
            "plan.txt", Cards(expected, begin), expected with
            {
                Recommendations =
            [
                .. expected.Recommendations.Select(r => r with { Number = number(r.Number) }),
            ]
            });
    });

    // Letters, signs and words with their colour in place of the scale's own words.
    private static PlanRenderer WithSigns(PlanRenderer renderer) => new(renderer.Name + ", signs for ratings", plan =>
    {
        var signs = plan.Seed % 3;
        return renderer.Render(
            plan with { Recommendations = [.. plan.Recommendations.Select(r => r with { Rating = r.Rating is { } word ? Sign(word, signs) : null })] });
    });

    private static PlanRenderer WithColours(PlanRenderer renderer) => new(renderer.Name + ", coloured cells", plan =>
    {
        var rendered = renderer.Render(plan);
        return rendered with { Content = ColouredRatings.In(rendered.FileName, rendered.Content) };
    });

    private static PlanRenderer WithTwoLeads(PlanRenderer renderer) => new(renderer.Name + ", two leads", plan =>
    {
        var separator = Separators[plan.Seed % Separators.Length];
        GeneratedPlan Joined(string by) => plan with
        {
            Recommendations = [.. plan.Recommendations.Select(r => r with
            {
                Actions = Led(r.Actions, by),
                Parts = [.. r.Parts.Select(p => p with { Actions = Led(p.Actions, by) })],
            })],
        };
        return renderer.Render(Joined(separator)) with { Expected = renderer.Render(Joined("; ")).Expected };
    });

    private static ImmutableArray<GeneratedAction> Led(ImmutableArray<GeneratedAction> actions, string separator)
        => [.. actions.Select(a => a with { Organisation = a.Organisation + separator + "Northmere Ambulance Trust" })];

    private static string Sign(string word, int signs) => (word, signs) switch
    {
        ("Completed", 0) => "G",
        ("Completed", 1) => "🟢",
        ("Completed", _) => "Green – completed",
        ("On Track", 0) => "A",
        ("On Track", 1) => "🟠",
        ("On Track", _) => "Amber (on track)",
        (_, 0) => "R",
        (_, 1) => "🔴",
        _ => "Red: limited progress",
    };

    private static byte[] Slashes(GeneratedPlan plan, TableShape table)
    {
        var text = Heading(plan).AppendJoin(" / ", table.Headers).Append('\n');
        foreach (var row in table.Rows) text.AppendJoin(" / ", row.Select(c => string.Concat(c.Paragraphs))).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // Columns by their place on the line, cells wrapped, an empty line between rows.
    private static byte[] Spaces(GeneratedPlan plan, TableShape table)
    {
        const int Width = 34;
        var text = Heading(plan);
        foreach (var row in table.Rows.Select(r => r.Select(c => Wrapped(string.Concat(c.Paragraphs), Width)))
            .Prepend(table.Headers.Select(h => Wrapped(h, Width * 2))))
        {
            var cells = row.ToList();
            for (var line = 0; line < cells.Max(c => c.Count); line++)
                text.Append(string.Concat(cells.Select((c, i) => (line < c.Count ? c[line] : "").PadRight(i == 0 ? 10 : Width + 6))).TrimEnd()).Append('\n');
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Cards(GeneratedPlan plan, Func<string, string, string> begin)
    {
        var text = Heading(plan);
        foreach (var recommendation in plan.Recommendations)
        {
            text.Append(begin(recommendation.Number, recommendation.Text)).Append("\n\n");
            Field("Question for the Board", recommendation.BoardQuestion);
            foreach (var impact in recommendation.Impacts) Field("Impact", impact);
            foreach (var action in recommendation.Actions)
            {
                Field("Action", action.Text);
                Field("Lead", action.Organisation);
                Field("Due", action.Date?.Text);
                Field("Outcome", action.Impact);
            }

            Field("RAG", recommendation.Rating);
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());

        void Field(string label, string? words)
        {
            if (words is not null) text.Append(label).Append(": ").Append(words).Append('\n');
        }
    }

    private static StringBuilder Heading(GeneratedPlan plan) => new StringBuilder()
        .Append(plan.Title).Append("\nPublished ").Append(plan.Published.Text).Append("\nReviewed ").Append(plan.Reviewed.Text).Append("\n\n");

    private static List<string> Wrapped(string words, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in words.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= width) lines.Add(word);
            else lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return lines;
    }
}
