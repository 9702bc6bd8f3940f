using System.Collections.Immutable;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads a document in every layout for which something speaks, and weighs what each explains.</summary>
/// <param name="document">The document.</param>
/// <param name="growth">Knows names, ratings and what a person said; its furniture is what the head of the document left.</param>
/// <param name="body">The document without its head and tail.</param>
/// <param name="head">The draft with its head alone.</param>
internal sealed class Weighing(SourceDocument document, Growth growth, List<Item> body, PlanDraft head)
{
    private const int RowsSeen = 6;
    private const int ListsSeen = 60;
    private readonly bool isPlan = head.Title?.Text is { } title && (title.Contains("recommendation", StringComparison.OrdinalIgnoreCase)
        || title.Contains("action plan", StringComparison.OrdinalIgnoreCase));

    public Understanding Understanding()
    {
        var announced = Announcements.Of(body, growth);
        var tables = body.OfType<Grid>().Select(g => g.Rows.Where(r => !r.IsEmpty).ToImmutableArray()).Where(f => !f.IsEmpty).ToList();
        var hasTable = tables.Exists(IsPlan);
        var proposals = Proposals(hasTable, announced)
            .Where(p => growth.Choices.As is not { } chosen || p.As == chosen).ToList();
        if (proposals.Count == 0) proposals = [.. Proposals(hasTable, announced)];
        var ranked = proposals.OrderByDescending(p => p.Explained.Weight).ToList();
        var seen = tables.Select(Seen).ToImmutableArray();
        ranked[0] = ranked[0] with { Draft = Completed(ranked[0], seen) };
        return new Understanding([.. ranked], seen, [.. announced.Places.Take(ListsSeen)]);
    }

    private PlanDraft Completed(Proposal best, ImmutableArray<TableSeen> seen)
    {
        var whole = DraftPartition.Complete(best.Draft with { Furniture = [.. document.Markup, .. best.Draft.Furniture] }, document.Text);
        return whole with { Notices = [.. document.Notices, .. Doubts.Of(whole, document, seen, best.As)] };
    }

    private IEnumerable<Proposal> Proposals(bool hasTable, Announcements announced)
    {
        if (!hasTable && ReviewLayout.Fits(body)) yield return Review();
        foreach (var numbering in NumberingChoice.Of(body, hasTable)) yield return Plan(numbering, hasTable, null);
        if (announced.Count > 0) yield return Plan(Numbering.Announced, hasTable: false, announced);
        yield return Themes();
    }

    private Proposal Plan(Numbering numbering, bool hasTable, Announcements? announced)
    {
        var own = growth with { Furniture = new FurnitureBox(growth.Furniture) };
        var plan = new PlanReading(own);
        var layout = new PlanLayout(plan, numbering, hasTable, announced);
        layout.Read(announced?.Body ?? body);
        var draft = head with
        {
            Recommendations = [.. plan.Recommendations.Select(r => r.Grown(own))],
            Sections =
            [
                .. layout.Sections.Select(
                    s => new DraftSection { Heading = s.Heading?.Leaf(), Paragraphs = [.. s.Paragraphs.Select(w => SectionsLayout.Grown(null, w, own))] }),
            ],
            Unplaced = [.. plan.Unplaced.Select(u => u.Leaf())],
            Furniture = [.. own.Furniture.Pieces],
        };
        var fromTables = hasTable && layout.Shapes.Count > 0;
        return new Proposal(As(numbering, fromTables), draft, Explain(draft, Cue(numbering, draft, fromTables, layout.Promoted)));
    }

    private Proposal Review()
    {
        var own = growth with { Furniture = new FurnitureBox(growth.Furniture) };
        var (recommendations, sections) = new ReviewLayout(own).Read(body);
        var draft = head with { Kind = DraftKind.Review, Recommendations = recommendations, Sections = sections, Furniture = [.. own.Furniture.Pieces] };
        return new Proposal(ReadAs.Review, draft, Explain(draft, recommendations.IsEmpty ? 0.3 : 1));
    }

    private Proposal Themes()
    {
        var own = growth with { Furniture = new FurnitureBox(growth.Furniture) };
        var draft = head with { Kind = DraftKind.Progress, Sections = new SectionsLayout(own).Read(body), Furniture = [.. own.Furniture.Pieces] };
        return new Proposal(ReadAs.Themes, draft, Explain(draft, 0.5));
    }

    private static ReadAs As(Numbering numbering, bool fromTables) => numbering switch
    {
        _ when fromTables => numbering == Numbering.Headings ? ReadAs.Headings : ReadAs.Table,
        Numbering.Worded => ReadAs.Worded,
        Numbering.Short => ReadAs.Short,
        Numbering.Dotted => ReadAs.Dotted,
        Numbering.Plain => ReadAs.Plain,
        Numbering.Actions => ReadAs.Actions,
        Numbering.Headings => ReadAs.Headings,
        Numbering.Announced => ReadAs.Announced,
        _ => ReadAs.Asking,
    };

    // How plainly the document says that these are recommendations.
    private double Cue(Numbering numbering, PlanDraft draft, bool fromTables, bool promoted)
    {
        var all = draft.Recommendations;
        if (all.IsEmpty) return 0.1;
        var asking = (double)all.Count(r => r.Text is { } text && AskingWords.AsksOrOrders(text.Text)) / all.Length;
        var answered = (double)all.Count(r => r.Rating is not null || r.Actions.Any(a => !a.Dates.IsEmpty || a.Organisations.Any(o => !o.Spans.IsEmpty))) / all.Length;
        var said = isPlan ? 0.15 : 0;
        var cue = numbering switch
        {
            Numbering.Worded when fromTables => promoted ? 0.85 : 0.98,
            Numbering.Worded => all.Any(r => r.Number is not null) ? 1 : 0.9,
            Numbering.Short => all.All(r => r.Number is { Text: ['R', ..] or ['L', 'P', ..] }) ? 0.98 : 0.6 + 0.3 * asking + said,
            Numbering.Announced => 0.75 + 0.2 * asking,
            Numbering.Dotted => 0.5 + 0.3 * asking + 0.15 * answered + said,
            Numbering.Actions => 0.85,
            Numbering.Headings => fromTables ? 0.93 : 0.6 + 0.3 * asking,
            Numbering.Plain => 0.3 + 0.35 * Math.Max(asking, answered) + 0.15 * Math.Min(asking, answered) + said,
            _ => 0.4 + 0.2 * asking,
        };
        return Math.Min(1, cue);
    }

    private static Explained Explain(PlanDraft draft, double cue)
    {
        double recommended = draft.Recommendations.Sum(Letters), sections = draft.Sections.Sum(s => s.Leaves().Sum(Letters)), left = draft.Unplaced.Sum(Letters);
        var all = Math.Max(1, recommended + sections + left);
        var numbers = draft.Recommendations.Select(r => r.Number?.Text).OfType<string>().ToList();
        var follows = numbers.Zip(numbers.Skip(1)).Count(p => Follows(p.First, p.Second));
        var sequence = numbers.Count == 0 ? 0.5 : numbers.Count == 1 ? 0.8 : (double)follows / (numbers.Count - 1);
        return new Explained(cue, (recommended + 0.5 * sections) / all, sequence, left / all, Reasons(draft, recommended / all, left / all, numbers));
    }

    private static ImmutableArray<string> Reasons(PlanDraft draft, double recommended, double left, List<string> numbers)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        reasons.Add(draft.Recommendations.Length switch
        {
            0 => "No recommendations",
            1 => "1 recommendation",
            var count => $"{count} recommendations" + (numbers.Count > 1 ? $", numbered {numbers[0]} to {numbers[^1]}" : ""),
        });
        if (recommended > 0) reasons.Add($"{recommended * 100:0}% of the text is in recommendations and actions");
        if (left > 0.005) reasons.Add($"{left * 100:0}% of the text is not placed");
        return reasons.ToImmutable();
    }

    private static bool Follows(string one, string next)
    {
        var (before, a) = Parted(one);
        var (after, b) = Parted(next);
        return b == a + 1 || b == 1 || (b == a && one != next) || before != after;
    }

    private static (string Before, int Last) Parted(string number)
    {
        var end = number.Length;
        while (end > 0 && !char.IsAsciiDigit(number[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(number[start - 1]) && end - start < 4) start--;
        return (number[..start], end > start ? int.Parse(number.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture) : 0);
    }

    private static double Letters(DraftRecommendation recommendation) => recommendation.Leaves().Sum(Letters);

    private static double Letters(DraftText leaf) => leaf.Spans.Sum(s => s.Length);

    private bool IsPlan(ImmutableArray<GridRow> filled) =>
        FormLayout.IsByColumns(filled)
        || (TableHeading.Of(filled, growth.Choices.IsHeading) is { } heading
            ? TableLayout.IsPlan(filled, heading, growth)
            : TableColumns.Guess(filled, growth) is not null || (FormLayout.IsForm(filled) && filled.Length + filled[0].Cells.Length > 3));

    private TableSeen Seen(ImmutableArray<GridRow> filled)
    {
        var heading = TableHeading.Of(filled, growth.Choices.IsHeading);
        var from = heading is null ? 0 : heading.At + heading.Rows;
        var width = filled.Max(r => r.Cells.Length);
        var shape = growth.Choices.Chosen(heading is null
            ? TableColumns.Guess(filled, growth) ?? new TableColumns([.. new ColumnKind?[width]], [.. Enumerable.Repeat("", width)], [.. Enumerable.Repeat("", width)])
            : TableColumns.Judged(heading.Words, filled.AsSpan()[from..], growth, ColumnWords.Read));
        string Example(int column) => filled.Skip(from).Where(r => column < r.Cells.Length).Select(r => r.Cells[column].Text).FirstOrDefault(t => t.Length > 0) ?? "";
        return new TableSeen(
            [.. shape.Kinds.Select((kind, i) => (TableSeen.Key(shape.Headers[i], i), shape.Titles[i], kind, Example(i)))],
            [.. filled.Take(RowsSeen).Select(r => (r.Cells.First(c => !c.IsEmpty).Start ?? -1, string.Join(" · ", r.Cells.Where(c => !c.IsEmpty).Select(c => c.Text))))],
            heading is null ? null : filled[heading.At].Cells.First(c => !c.IsEmpty).Start);
    }
}
