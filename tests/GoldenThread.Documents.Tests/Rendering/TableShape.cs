using System.Collections.Immutable;

namespace GoldenThread.Documents.Tests.Rendering;

/// <summary>A plan as a table, before it is any format.</summary>
/// <param name="Headers">The words of the header row.</param>
/// <param name="Rows">Rows of cells, in the order of the headers.</param>
/// <param name="Expected">The plan that the table holds.</param>
public sealed record TableShape(ImmutableArray<string> Headers, ImmutableArray<ImmutableArray<TableShape.Cell>> Rows, GeneratedPlan Expected)
{
    /// <summary>A cell: paragraphs, how many rows it covers, and whether one above covers it.</summary>
    public sealed record Cell(ImmutableArray<string> Paragraphs, int Down = 1, bool Covered = false);

    private sealed record Column(
        string Header, Func<GeneratedRecommendation, ImmutableArray<string>> OfRecommendation, Func<GeneratedAction, string?>? OfAction = null);

    /// <summary>As ADS14: everything of a recommendation in one row, a paragraph for each action, date and impact.</summary>
    public static TableShape RowPerRecommendation(GeneratedPlan plan)
    {
        var columns = Ordered(plan,
            new Column(Word(plan, "Action taken", "Actions", "Progress"), r => [.. r.Actions.Select(a => a.Text)]),
            new Column(
                Word(plan, "Further action and/or completion date", "Completion date", "When"), r => [.. r.Actions.Select(a => a.Date?.Text).OfType<string>()]),
            new Column(Word(plan, "Impact", "Outcome", "Difference made"), r => [.. r.Impacts, .. r.Actions.Select(a => a.Impact).OfType<string>()]));
        return new TableShape(
            [.. columns.Select(c => c.Header)],
            [.. plan.Recommendations.Select(r => columns.Select(c => new Cell(c.OfRecommendation(r))).ToImmutableArray())],
            plan);
    }

    /// <summary>A row for each action, with who leads it; number, recommendation and rating stand in the first row and cover the others.</summary>
    public static TableShape RowPerAction(GeneratedPlan plan)
    {
        var expected = plan with { Recommendations = [.. plan.Recommendations.Select(r => r with { Impacts = [] })] };
        var columns = Ordered(expected,
            new Column(Word(plan, "Action", "Action required", "What we will do"), _ => [], a => a.Text),
            new Column(Word(plan, "Lead", "Responsible organisation", "Owner"), _ => [], a => a.Organisation),
            new Column(Word(plan, "Timescale", "Due date", "By when"), _ => [], a => a.Date?.Text),
            new Column(Word(plan, "Progress indicator", "Outcome", "Impact"), _ => [], a => a.Impact));
        return new TableShape(
            [.. columns.Select(c => c.Header)],
            [.. expected.Recommendations.SelectMany(r => RowsOf(r, columns))],
            expected);
    }

    private static IEnumerable<ImmutableArray<Cell>> RowsOf(GeneratedRecommendation recommendation, IReadOnlyList<Column> columns)
        => recommendation.Actions.Select((action, i) => columns.Select(column => column.OfAction is { } of
            ? new Cell(of(action) is { } words ? [words] : [])
            : i == 0 ? new Cell(column.OfRecommendation(recommendation), recommendation.Actions.Length) : new Cell([], Covered: true)).ToImmutableArray());

    // The number comes first; the other columns stand in an order that the seed chooses.
    private static List<Column> Ordered(GeneratedPlan plan, params Column[] own)
    {
        List<Column> columns =
        [
            new(Word(plan, "Recommendation", "Recommendations", "Finding"), r => [r.Text]),
            .. own,
            new(Word(plan, "RAG", "Rating", "Status"), r => r.Rating is { } rating ? [rating] : []),
        ];
        if (plan.Recommendations.Any(r => r.BoardQuestion is not null))
            columns.Add(new Column("Question for the Board", r => r.BoardQuestion is { } question ? [question] : []));
        var random = new Random(plan.Seed);
        var ordered = columns.Select(c => (c, key: random.Next())).ToList();
        if (plan.Seed % 2 == 0)
            ordered = [.. ordered.OrderBy(c => c.key)];
        return [new Column(Word(plan, "No.", "Ref", "Number"), r => [r.Number]), .. ordered.Select(c => c.c)];
    }

    private static string Word(GeneratedPlan plan, params string[] choices) => choices[plan.Seed % choices.Length];
}
