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
    private const double CueOfThemes = 0.5;
    // What minutes number are their items.
    private readonly double ofMinutes = head.Title?.Text is { } named && (named.Contains("minutes", StringComparison.OrdinalIgnoreCase)
        || named.Contains("agenda", StringComparison.OrdinalIgnoreCase)) ? 0.6 : 1;

    // A numbered list in a document that speaks of no recommendation, action or improvement is of something else.
    private readonly double ofOthers = Spoken.Any(w => document.Text.Contains(w, StringComparison.OrdinalIgnoreCase)) ? 1 : 0.7;
    private static readonly string[] Spoken = ["recommend", "action", "improve", "learning", "finding", "concern"];

    private readonly bool isPlan = head.Title?.Text is { } title && (title.Contains("recommendation", StringComparison.OrdinalIgnoreCase)
        || title.Contains("action plan", StringComparison.OrdinalIgnoreCase));

    public Understanding Understanding()
    {
        var announced = Announcements.Of(body, growth);
        var tables = body.OfType<Grid>().Select(g => g.Rows.Where(r => !r.IsEmpty).ToImmutableArray()).Where(f => !f.IsEmpty).ToList();
        var hasTable = tables.Exists(IsPlan);
        var all = Proposals(hasTable, announced).OrderByDescending(p => p.Explained.Weight).ToList();
        // What a person chose goes before what weighs more.
        var ranked = all.OrderByDescending(p => p.As == growth.Choices.As).ToImmutableArray();
        var seen = tables.Select(Seen).ToImmutableArray();
        return new Understanding(Completed(ranked[0], seen), ranked, seen, [.. announced.Places.Take(ListsSeen)]);
    }

    private PlanDraft Completed(Proposal best, ImmutableArray<TableSeen> seen)
    {
        var draft = best.Draft();
        var whole = DraftPartition.Complete(draft with { Furniture = [.. document.Markup, .. draft.Furniture] }, document.Text);
        return whole with { Notices = [.. document.Notices, .. Doubts.Of(whole, document, seen, best.As)] };
    }

    private IEnumerable<Proposal> Proposals(bool hasTable, Announcements announced)
    {
        if (!hasTable && ReviewLayout.Fits(body)) yield return Review();
        foreach (var numbering in NumberingChoice.Of(body, hasTable, growth)) yield return Plan(numbering, hasTable, null);
        if (announced.Count > 0) yield return Plan(Numbering.Announced, hasTable: false, announced);
        yield return Themes();
    }

    private Growth Own() => growth with { Furniture = new FurnitureBox(growth.Furniture) };

    private Proposal Plan(Numbering numbering, bool hasTable, Announcements? announced)
    {
        var own = Own();
        var plan = new PlanReading(own);
        var layout = new PlanLayout(plan, numbering, hasTable, announced);
        layout.Read(announced?.Body ?? body);
        var fromTables = hasTable && layout.Shapes.Count > 0;
        var weighed = Weighed.Of(plan, layout.Sections);
        // A label below which nothing stands is no recommendation.
        var said = weighed.Count == 0 ? 1 : 1 - (double)plan.Recommendations.Count(r => r is { HasText: false, Parts.Count: 0, Actions.Count: 0 }) / weighed.Count;
        return new Proposal(As(numbering, fromTables), weighed.Explained(said * Cue(numbering, weighed, fromTables, layout.Promoted, announced?.Commits == true)), weighed.Count)
        {
            Draft = () => head with
            {
                Recommendations = [.. plan.Recommendations.Select(r => r.Grown(own))],
                Sections =
                [
                    .. layout.Sections.Select(
                        s => new DraftSection { Heading = s.Heading?.Leaf(), Paragraphs = [.. s.Paragraphs.Select(w => SectionsLayout.Grown(null, w, own))] }),
                ],
                Unplaced = [.. plan.Unplaced.Select(u => u.Leaf())],
                Furniture = [.. own.Furniture.Pieces],
            },
        };
    }

    private Proposal Review()
    {
        var own = Own();
        var (recommendations, sections) = new ReviewLayout(own).Read(body);
        var weighed = new Weighed(
            [.. recommendations.Select(r => r.Number?.Text).OfType<string>()], [.. recommendations.Select(r => r.Text?.Text ?? "")], 0,
            recommendations.Sum(r => r.Leaves().Sum(l => (double)l.Text.Length)), sections.Sum(s => s.Leaves().Sum(l => (double)l.Text.Length)), 0);
        return new Proposal(ReadAs.Review, weighed.Explained(recommendations.IsEmpty ? 0.3 : 1), weighed.Count)
        {
            Draft = () => head with { Kind = DraftKind.Review, Recommendations = recommendations, Sections = sections, Furniture = [.. own.Furniture.Pieces] },
        };
    }

    // Every document can be read so: all of it is in sections.
    private Proposal Themes()
    {
        var weighed = new Weighed([], [], 0, 0, 1, 0);
        return new Proposal(ReadAs.Themes, weighed.Explained(CueOfThemes), 0)
        {
            Draft = () =>
            {
                var own = Own();
                return head with { Kind = DraftKind.Progress, Sections = new SectionsLayout(own).Read(body), Furniture = [.. own.Furniture.Pieces] };
            },
        };
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
    private double Cue(Numbering numbering, Weighed weighed, bool fromTables, bool promoted, bool commits)
    {
        if (weighed.Count == 0) return 0.1;
        var (asking, answered, said) = (weighed.Asking, weighed.AnsweredShare, isPlan ? 0.15 : 0);
        return Math.Min(1, numbering switch
        {
            Numbering.Worded when fromTables => promoted ? 0.85 : 0.98,
            Numbering.Worded when IsFindings() => 0.38 + 0.3 * asking + 0.4 * answered + said,
            Numbering.Worded => weighed.Numbers.IsEmpty ? 0.9 : 1,
            Numbering.Short => weighed.Numbers.Length == weighed.Count && weighed.Numbers.All(n => n is ['R', ..] or ['L', 'P', ..]) ? 0.98 : 0.6 + 0.3 * asking + said,
            Numbering.Announced when commits => (0.6 + 0.2 * asking) * ofMinutes,
            Numbering.Announced => 0.75 + 0.2 * asking,
            Numbering.Dotted => (0.4 + 0.35 * asking + 0.2 * answered + said) * ofMinutes,
            Numbering.Actions => weighed.Numbers.IsEmpty ? 0.62 : 0.85,
            // A heading over a table is the recommendation where it asks for something, or where the others have their tables, too.
            Numbering.Headings => fromTables ? 0.55 + 0.38 * Math.Max(asking, answered) : 0.6 + 0.3 * Math.Max(asking, answered),
            Numbering.Plain => (0.3 + 0.35 * Math.Max(asking, answered) + 0.15 * Math.Min(asking, answered) + said) * ofMinutes * (asking > 0.6 ? 1 : ofOthers),
            // One sentence of many that asks for something, in a document that speaks of no recommendation and is no plan.
            _ => (0.34 + 0.2 * asking) * ofMinutes * (weighed.Count == 1 && !isPlan && !document.Text.Contains("recommend", StringComparison.OrdinalIgnoreCase) ? 0.5 : 1),
        });
    }

    // "Finding 1", "Learning point 2", and no recommendation by name: what was found is a recommendation only where it asks for something or is answered.
    private bool IsFindings()
    {
        var labelled = body.OfType<Piece>().Where(p => Labels.Recommendation(p.Text) is { HasNumber: true }).ToList();
        return labelled.Count > 0 && labelled.TrueForAll(p => Labels.NamesFinding(p.Text)) && !body.OfType<Piece>().Any(p => Labels.NamesRecommendation(p.Text));
    }

    private bool IsPlan(ImmutableArray<GridRow> filled) =>
        TableHeading.Of(filled, growth.Choices.IsHeading) is { } heading
            ? TableLayout.IsPlan(filled, heading, growth)
            : TableColumns.Guess(filled, growth) is not null || (FormLayout.IsForm(filled) && filled.Length + filled[0].Cells.Length > 3);

    private TableSeen Seen(ImmutableArray<GridRow> filled)
    {
        var heading = TableHeading.Of(filled, growth.Choices.IsHeading);
        var from = heading is null ? 0 : heading.At + heading.Rows;
        var width = filled.Max(r => r.Cells.Length);
        var shape = heading is not null
            ? TableColumns.Judge(filled, heading, growth)
            : growth.Choices.Chosen(TableColumns.Guess(filled, growth) ?? new TableColumns([.. new ColumnKind?[width]], [.. Enumerable.Repeat("", width)], [.. Enumerable.Repeat("", width)]));
        string Example(int column) => filled.Skip(from).Where(r => column < r.Cells.Length).Select(r => r.Cells[column].Text).FirstOrDefault(t => t.Length > 0) ?? "";
        return new TableSeen(
            [.. shape.Kinds.Select((kind, i) => (TableSeen.Key(shape.Headers[i], i), shape.Titles[i], kind, Example(i)))],
            [.. filled.Take(RowsSeen).Select(r => (r.Cells.First(c => !c.IsEmpty).Start ?? -1, string.Join(" · ", r.Cells.Where(c => !c.IsEmpty).Select(c => c.Text))))],
            heading is null ? null : filled[heading.At].Cells.First(c => !c.IsEmpty).Start);
    }
}
