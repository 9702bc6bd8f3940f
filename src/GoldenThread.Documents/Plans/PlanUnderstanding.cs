using System.Collections.Immutable;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Reading.Apart;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Understands a document as a plan, a summary of progress or a review: takes out what pages add, joins what they cut, and weighs the layouts in which it can
/// be read (<see cref="Weighing"/>). <see cref="SourceDocument"/> → <see cref="PlanDraft"/>.
/// </summary>
public static class PlanUnderstanding
{
    /// <summary>The draft that a document is.</summary>
    /// <param name="document">The document.</param>
    /// <param name="scale">The partnership's scale of ratings.</param>
    /// <exception cref="UnreadableDocumentException">It takes too long to understand.</exception>
    public static PlanDraft Of(SourceDocument document, RatingScale scale) => Weigh(document, scale, ReadingChoices.None).Draft;

    /// <summary>The readings of a document, the best first.</summary>
    /// <param name="document">The document.</param>
    /// <param name="scale">The partnership's scale of ratings.</param>
    /// <param name="choices">What a person said of it.</param>
    /// <exception cref="UnreadableDocumentException">It takes too long to understand.</exception>
    public static Understanding Weigh(SourceDocument document, RatingScale scale, ReadingChoices choices) =>
        Weigh(document, scale, choices, TimeSpan.FromSeconds(Patience.Seconds));

    /// <summary>
    /// The same, in a process that can be ended where the document is long: whatever is in it, after <see cref="Patience.Seconds"/> seconds or with too much memory it
    /// is refused with a sentence. A short one is not worth a process.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="scale">The partnership's scale of ratings.</param>
    /// <param name="choices">What a person said of it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="UnreadableDocumentException">It takes too long to understand, or too much memory.</exception>
    public static Task<Understanding> Weigh(SourceDocument document, RatingScale scale, ReadingChoices choices, CancellationToken cancellation) => IsLong(document)
        ? WeighApart(document, scale, choices, TimeSpan.FromSeconds(Patience.Seconds), cancellation)
        : Task.FromResult(Weigh(document, scale, choices));

    /// <summary>A draft that somebody corrected, with the notices that still hold.</summary>
    /// <param name="draft">The draft as it was corrected.</param>
    /// <param name="text">The text of its document.</param>
    public static PlanDraft Corrected(PlanDraft draft, string text) => draft.Notices.IsEmpty ? draft : draft with { Notices = Doubts.Left(draft, text) };

    /// <summary>The same in a process that is ended after a time.</summary>
    internal static async Task<Understanding> WeighApart(SourceDocument document, RatingScale scale, ReadingChoices choices, TimeSpan limit, CancellationToken cancellation) =>
        UnderstandingOnTheWay.Read(await ReadingWorkers.Understand(document.Source.Name, UnderstandingOnTheWay.Write(document, scale, choices), limit, cancellation));

    /// <summary>True for a document that is understood in a process of its own: long, of very many pieces, or nested deeply.</summary>
    internal static bool IsLong(SourceDocument document) => document.Text.Length > LongestHere || Pieces(document.Blocks, 0) > MostPiecesHere;

    private static int Pieces(ImmutableArray<Block> blocks, int depth) => depth > DeepestHere ? MostPiecesHere + 1
        : blocks.Sum(b => b is Table table ? table.Rows.Sum(r => r.Cells.Sum(c => 1 + Pieces(c.Blocks, depth + 1))) : 1);

    private const int LongestHere = 200_000;
    private const int MostPiecesHere = 10_000;
    private const int DeepestHere = 8;

    /// <summary>The same, in no longer than a time.</summary>
    internal static Understanding Weigh(SourceDocument document, RatingScale scale, ReadingChoices choices, TimeSpan most)
    {
        try
        {
            return Whole(document, scale, choices, new Patience(most));
        }
        // A TimeoutException of the work as a whole, or of one expression.
        catch (TimeoutException slow)
        {
            throw UnreadableDocumentException.TakesTooLong(document.Source.Name, slow);
        }
    }

    private static Understanding Whole(SourceDocument document, RatingScale scale, ReadingChoices choices, Patience patience)
    {
        var furniture = new FurnitureBox();
        var ratings = new RatingReading(scale, choices.StatusWords);
        var items = PageFurniture.TakeOut(Manuscript.Of(document, ratings, furniture), furniture);
        items = RepeatedForms.AsTables(TurnedTables.AsRows(LabelledCells.AsForms(NarrowTables.AsPairs(Rejoin.Paragraphs(Boxes.AsText(items)))), furniture), furniture);
        var growth = new Growth(OrganisationNames.Of(Texts(items)), furniture, ratings, choices, patience) { OfSheets = FileFormat.IsWorkbook(document.Source.Name) };
        items = StackedTables.Parted(items, growth);
        var front = new FrontMatter(growth, growth.OfSheets);
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
        };
        return new Weighing(document, growth, body, draft).Understanding();
    }

    private static IEnumerable<string> Texts(IEnumerable<Item> items) => items.SelectMany(i => i switch
    {
        Piece piece => [piece.Text],
        Grid grid => grid.Rows.SelectMany(r => r.Cells).SelectMany(c => Texts(c.Items)),
        _ => Array.Empty<string>().AsEnumerable(),
    });
}
