using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Understands a document as a plan, a summary of progress or a review: takes out what pages add, joins what they cut, chooses the
/// layout, and reads it. <see cref="SourceDocument"/> → <see cref="PlanDraft"/>.
/// </summary>
public static class PlanUnderstanding
{
    /// <summary>The draft that a document is.</summary>
    /// <param name="document">The document.</param>
    /// <param name="scale">The partnership's scale of ratings.</param>
    /// <exception cref="UnreadableDocumentException">It takes too long to understand.</exception>
    public static PlanDraft Of(SourceDocument document, RatingScale scale)
    {
        try
        {
            return Whole(document, scale);
        }
        catch (RegexMatchTimeoutException slow)
        {
            throw UnreadableDocumentException.TakesTooLong(document.Source.Name, slow);
        }
    }

    private static PlanDraft Whole(SourceDocument document, RatingScale scale)
    {
        var furniture = new FurnitureBox();
        var items = PageFurniture.TakeOut(Manuscript.Of(document), furniture);
        items = Rejoin.Paragraphs(items);
        var growth = new Growth(OrganisationNames.Of(Texts(items)), furniture, new RatingReading(scale));
        var front = new FrontMatter(growth, FileFormat.IsWorkbook(document.Source.Name));
        var body = front.TakeOut(items);
        var draft = new PlanDraft
        {
            Source = document.Source,
            Kind = DraftKind.Plan,
            Title = front.Title,
            Reference = front.Reference,
            Author = front.Author,
            Published = front.Published,
            Reviewed = front.Reviewed,
            Notices = [.. document.Notices.Select(n => n.Sentence)],
        };
        draft = Read(draft, body, growth);
        return DraftPartition.Complete(draft with { Furniture = [.. document.Markup, .. draft.Furniture, .. furniture.Pieces] }, document.Text);
    }

    private static PlanDraft Read(PlanDraft draft, List<Item> body, Growth growth)
    {
        var hasTable = body.OfType<Grid>().Any(g => IsPlan(g, growth));
        if (!hasTable && ReviewLayout.Fits(body))
        {
            var (recommendations, sections) = new ReviewLayout(growth).Read(body);
            return draft with { Kind = DraftKind.Review, Recommendations = recommendations, Sections = sections };
        }

        if (NumberingChoice.Of(body, hasTable) is not { } numbering)
            return draft with { Kind = DraftKind.Progress, Sections = new SectionsLayout(growth).Read(body) };
        var plan = new PlanReading(growth);
        var layout = new PlanLayout(plan, numbering, hasTable);
        layout.Read(body);
        return draft with
        {
            Recommendations = [.. plan.Recommendations.Select(r => r.Grown(growth))],
            Sections =
            [
                .. layout.Sections.Select(
                    s => new DraftSection { Heading = s.Heading?.Leaf(), Paragraphs = [.. s.Paragraphs.Select(w => SectionsLayout.Grown(null, w, growth))] }),
            ],
            Unplaced = [.. plan.Unplaced.Select(u => u.Leaf())],
        };
    }

    private static bool IsPlan(Grid grid, Growth growth)
    {
        var filled = grid.Rows.Where(r => !r.IsEmpty).ToImmutableArray();
        return !filled.IsEmpty && (TableLayout.IsByColumns(filled) || TableColumns.Of(filled) is not null
            || TableColumns.Guess(filled, growth.Ratings, growth.Names) is not null
            || filled.Count(r => r.Cells.Length == 2 && ColumnWords.Read(r.Cells[0].Text) is not null) >= 3);
    }

    private static IEnumerable<string> Texts(IEnumerable<Item> items) => items.SelectMany(i => i switch
    {
        Piece piece => [piece.Text],
        Grid grid => grid.Rows.SelectMany(r => r.Cells).SelectMany(c => Texts(c.Items)),
        _ => Array.Empty<string>().AsEnumerable(),
    });
}
