using System.Collections.Immutable;
using System.Text;
using GoldenThread.Documents.Tests.Rendering;

namespace GoldenThread.Documents.Tests.Plans;

/// <summary>
/// Layouts that copying and other programs make of a plain table: rows across that head others, headings over two lines, one cell a line, and lists whose
/// numbers are decorated.
/// </summary>
internal static class TroubledLayouts
{
    private static readonly string[] Headers = ["No.", "Recommendation", "Action required", "Lead agency", "Target date", "RAG rating"];

    private static readonly (string Upper, string Lower)[] Split =
        [("Rec", "no."), ("Recommendation", ""), ("Action", "required"), ("Lead", "agency"), ("Target", "date"), ("RAG", "rating")];

    public static IReadOnlyList<PlanRenderer> All { get; } =
    [
        Table("theme rows, a row an action", ".csv", plan => Csv(plan, [Headers], themed: true)),
        Table("split headings, a row an action", ".csv", plan => Csv(plan, [[.. Split.Select(s => s.Upper)], [.. Split.Select(s => s.Lower)]], themed: false)),
        Table("one cell a line, a row an action", ".txt", plan => string.Join('\n', Headers.Concat(plan.Recommendations.SelectMany(r => Cells(r))))),
        Table("one cell a line with empty lines, a row an action", ".txt", plan => string.Join("\n\n", Headers.Concat(plan.Recommendations.SelectMany(r => Cells(r))))),
        List("cards, #1", number => $"#{number} ", number => number),
        List("cards, PR1", number => $"PR{number} ", number => "PR" + number),
        List("cards, Recommendation 1 (of 6):", number => $"Recommendation {number} (of 6): ", number => number),
        List("cards, Rec. 1/6", number => $"Rec. {number}/6 ", number => number + "/6"),
    ];

    // One action to a recommendation, with everything said of it: what a table without lines can be read back from.
    private static GeneratedPlan Plain(GeneratedPlan plan)
    {
        var flat = plan.ForTable();
        return flat with
        {
            Recommendations =
            [
                .. flat.Recommendations.Select(r => r with
                {
                    Impacts = [],
                    BoardQuestion = null,
                    Rating = r.Rating ?? "Completed",
                    Actions = [r.Actions[0] with { Impact = null, Date = r.Actions[0].Date ?? plan.Published }],
                }),
            ],
        };
    }

    private static PlanRenderer Table(string name, string ending, Func<GeneratedPlan, string> render) => new(name, plan =>
    {
        var expected = Plain(plan);
        var head = ending == ".csv"
            ? $"{Quoted(plan.Title)}\n{Quoted("Published " + plan.Published.Text)}\n{Quoted("Reviewed " + plan.Reviewed.Text)}\n\n"
            : $"{plan.Title}\nPublished {plan.Published.Text}\nReviewed {plan.Reviewed.Text}\n\n";
        return new RenderedPlan("plan" + ending, Encoding.UTF8.GetBytes(head + render(expected) + "\n"), expected);
    });

    private static PlanRenderer List(string name, Func<string, string> begin, Func<string, string> number) => new(name, plan =>
    {
        // A family of numbers shows itself by counting on.
        var expected = Plain(plan);
        if (expected.Recommendations.Length == 1)
            expected = expected with { Recommendations = [expected.Recommendations[0], expected.Recommendations[0] with { Number = "2", Text = "Teams should agree who calls." }] };
        var text = new StringBuilder($"{plan.Title}\nPublished {plan.Published.Text}\nReviewed {plan.Reviewed.Text}\n\n");
        foreach (var r in expected.Recommendations)
        {
            text.Append(begin(r.Number)).Append(r.Text).Append("\n\n");
            text.Append("Action: ").Append(r.Actions[0].Text).Append("\nLead: ").Append(r.Actions[0].Organisation).Append("\nDue: ").Append(r.Actions[0].Date!.Text)
                .Append("\nRAG: ").Append(r.Rating).Append("\n\n");
        }

        return new RenderedPlan(
            "plan.txt", Encoding.UTF8.GetBytes(text.ToString()), expected with { Recommendations = [.. expected.Recommendations.Select(r => r with { Number = number(r.Number) })] });
    });

    private static string Csv(GeneratedPlan plan, string[][] headers, bool themed)
    {
        var rows = new List<IEnumerable<string>>(headers);
        foreach (var (index, r) in plan.Recommendations.Index())
        {
            if (themed && index % 2 == 0) rows.Add([$"Theme {index / 2 + 1}: Working together", "", "", "", "", ""]);
            rows.Add(Cells(r));
        }

        return string.Join('\n', rows.Select(row => string.Join(',', row.Select(Quoted))));
    }

    private static ImmutableArray<string> Cells(GeneratedRecommendation r) =>
        [r.Number, r.Text, r.Actions[0].Text, r.Actions[0].Organisation, r.Actions[0].Date!.Text, r.Rating!];

    private static string Quoted(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
