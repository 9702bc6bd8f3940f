using DocumentFormat.OpenXml.Packaging;
using GoldenThread.Documents.Tests.Rendering;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Tests.Samples;

/// <summary>Invented plans as people lay them out in Word.</summary>
internal static class WordSamples
{
    private static readonly DateTime Edited = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Two rows of headers, cells merged down and across, ratings that are a shade and no word.</summary>
    public static byte[] MergedCells() => WordRenderings.Document(body =>
    {
        Front(body, "NM25 Multi-agency action plan", "Reviewed April 2026");
        body.Append(Table(
            Row(Cell("No."), Cell("Recommendation"), Across(3, "What we will do"), Cell("RAG")),
            Row(Cell(""), Cell(""), Cell("Action"), Cell("Lead agency"), Cell("By when"), Cell("")),
            Row(Down("1"), Down("Agencies should share one calendar of reviews."), Cell("Open the calendar to every agency."),
            Cell("Northmere Council Children's Services", "Northmere Constabulary"), Cell("May 2026"), Shaded("92D050")),
            Row(Down(), Down(), Cell("Name a person who keeps it."), Cell("Eastmere NHS Foundation Trust"), Cell("Completed March 2026"), Shaded("FFC000")),
            Row(Cell("2"), Cell("Schools should be asked to every meeting that concerns their pupils."), Cell("Add schools to the invitation."),
            Cell("Northmere Council Children's Services"), Cell("September 2026"), Shaded("FF0000"))));
    });

    /// <summary>A table in a cell: who does what for one recommendation.</summary>
    public static byte[] NestedTables() => WordRenderings.Document(body =>
    {
        Front(body, "CW18 Action plan", "Published June 2026");
        var inner = Table(
            Row(Cell("Agency"), Cell("Action"), Cell("When")),
            Row(Cell("Calderwick Council"), Cell("Sends the list of duty numbers each month."), Cell("July 2026")),
            Row(Cell("Calderwick Constabulary"), Cell("Puts the list on its control room wall."), Cell("August 2026")));
        body.Append(Table(
            Row(Cell("Ref"), Cell("Recommendation"), Cell("What has been done"), Cell("Status")),
            Row(Cell("1"), Cell("Staff should know whom to call at night."), new W.TableCell(inner, WordRenderings.Paragraph("")), Cell("On track")),
            Row(Cell("2"), Cell("Night calls should be written down."), Cell("Calderwick NHS Foundation Trust has printed a log."), Cell("Complete"))));
    });

    /// <summary>Changes that somebody tracked and nobody has accepted.</summary>
    public static byte[] TrackedChanges() => WordRenderings.Document(body =>
    {
        Front(body, "EM4 Action plan", "Reviewed March 2026");
        var action = new W.Paragraph(
            WordRenderings.Run("Eastmere Council has trained "),
            new W.DeletedRun(new W.Run(new W.DeletedText("twenty"))) { Author = "Editor", Date = Edited, Id = "1" },
            new W.InsertedRun(WordRenderings.Run("thirty-one")) { Author = "Editor", Date = Edited, Id = "2" },
            WordRenderings.Run(" visitors."));
        var added = new W.Paragraph(
            new W.InsertedRun(WordRenderings.Run("Eastmere Council will train the others in May.")) { Author = "Editor", Date = Edited, Id = "3" });
        body.Append(Table(
            Row(Cell("No"), Cell("Recommendation"), Cell("Progress"), Cell("Completion date"), Cell("RAG")),
            Row(Cell("1"), Cell("Visitors should be trained in safe sleep."), new W.TableCell(action, added), Cell("Completed February 2026", "Due May 2026"),
            Cell("Amber"))));
    });

    /// <summary>Recommendations that Word itself numbers, with bullets of progress below them.</summary>
    public static byte[] NumberedList() => WordRenderings.Document(
        body =>
        {
            Front(body, "EM12 What agencies have done", "Published January 2026");
            body.Append(
                Item("Agencies should agree one form for handing over a case.", 1),
                Item("Eastmere NHS Foundation Trust has drafted the form.", 2),
                Item("Eastmere Council has tried it in two teams.", 2),
                Item("Agencies should ask families how handing over went.", 1),
                Item("Eastmere Council rings each family after a fortnight.", 2));
        },
        main => main.AddNewPart<NumberingDefinitionsPart>().Numbering = new W.Numbering(
            List(1, W.NumberFormatValues.Decimal, "%1."), List(2, W.NumberFormatValues.Bullet, "•"), Instance(1), Instance(2)));

    private static void Front(W.Body body, string title, string date)
        => body.Append(WordRenderings.Paragraph(title, "Heading1"), WordRenderings.Paragraph(date));

    private static W.Table Table(params W.TableRow[] rows) => new([new W.TableGrid(), .. rows]);

    private static W.TableRow Row(params W.TableCell[] cells) => new(cells);

    private static W.TableCell Cell(params string[] paragraphs) => new(paragraphs.Select(p => WordRenderings.Paragraph(p)));

    private static W.TableCell Across(int columns, string words) =>
        new(new W.TableCellProperties(new W.GridSpan { Val = columns }), WordRenderings.Paragraph(words));

    private static W.TableCell Down(string? words = null) => new(
        new W.TableCellProperties(new W.VerticalMerge { Val = words is null ? W.MergedCellValues.Continue : W.MergedCellValues.Restart }),
        WordRenderings.Paragraph(words ?? ""));

    private static W.TableCell Shaded(string colour) => new(
        new W.TableCellProperties(new W.Shading { Val = W.ShadingPatternValues.Clear, Fill = colour }), WordRenderings.Paragraph(""));

    private static W.Paragraph Item(string words, int list)
    {
        var item = WordRenderings.Paragraph(words);
        item.PrependChild(new W.ParagraphProperties(new W.NumberingProperties(new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = list })));
        return item;
    }

    private static W.AbstractNum List(int id, W.NumberFormatValues format, string mark) => new(
        new W.Level(new W.StartNumberingValue { Val = 1 }, new W.NumberingFormat { Val = format }, new W.LevelText { Val = mark }) { LevelIndex = 0 })
    { AbstractNumberId = id };

    private static W.NumberingInstance Instance(int id) => new(new W.AbstractNumId { Val = id }) { NumberID = id };
}
