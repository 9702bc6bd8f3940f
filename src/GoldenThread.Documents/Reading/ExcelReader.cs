using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using GoldenThread.Plans.Drafts;
using A = DocumentFormat.OpenXml.Drawing;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace GoldenThread.Documents.Reading;

/// <summary>Reads an Excel workbook: each sheet a heading and a table.</summary>
/// <remarks>Open XML in place of ExcelDataReader, which gives values but neither backgrounds nor text formats within a cell.</remarks>
internal sealed class ExcelReader
{
    // Rows times columns of a sheet; a plan of 3,000 rows has some tens of thousands.
    private const long MostCells = 5_000_000;

    private readonly TakenOutText text = new();
    private readonly MergedCells merged = new();
    private readonly List<ReadingNotice> notices = [];
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly DocumentFile file;

    private ExcelReader(DocumentFile file) => this.file = file;

    /// <summary>Reads a workbook.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, a bomb, too large or of another kind.</exception>
    public static SourceDocument Read(DocumentFile file)
    {
        var macros = OfficePackage.Check(file, "xl/");
        try
        {
            using var document = OfficePackage.Open(file, SpreadsheetDocument.Open);
            if (document.WorkbookPart is not { Workbook: not null } workbook)
                throw OfficePackage.Damaged(file);
            return new ExcelReader(file).Read(workbook, macros);
        }
        catch (Exception e) when (OfficePackage.SaysDamaged(e))
        {
            throw OfficePackage.Damaged(file, e);
        }
    }

    private SourceDocument Read(WorkbookPart workbook, bool macros)
    {
        var styles = new ExcelStyles(workbook);
        List<S.SharedStringItem> strings = [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<S.SharedStringItem>() ?? []];
        foreach (var sheet in workbook.Workbook.Sheets?.Elements<S.Sheet>() ?? [])
        {
            if (sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
            {
                notices.Add(ReadingNotice.Of("chart", $"The sheet “{sheet.Name?.Value}” is a chart, so we did not read it. Check that nothing of the plan is missing."));
                continue;
            }

            ReadSheet(sheet, part, new ExcelSheet(part, styles, strings));
        }

        if (macros)
            notices.Add(ReadingNotice.Of("macros", "The workbook contains macros. We did not run them."));
        var taken = text.ToString();
        return new SourceDocument { Source = file.Source(taken), Text = taken, Blocks = blocks.ToImmutable(), Notices = [.. notices] };
    }

    private void ReadSheet(S.Sheet sheet, WorksheetPart part, ExcelSheet cells)
    {
        var shapes = part.DrawingsPart?.WorksheetDrawing?.Descendants<A.Paragraph>().Select(p => p.InnerText).Where(t => !string.IsNullOrWhiteSpace(t))
            .ToList() ?? [];
        if (cells.Rows.Count == 0 && shapes.Count == 0)
            return;
        var name = sheet.Name?.Value ?? "Sheet";
        if (sheet.State?.InnerText is "hidden" or "veryHidden")
            notices.Add(ReadingNotice.Of("hidden-text", $"The sheet “{name}” is hidden. We show it like the others. Check that it belongs to the plan."));
        if (cells.HasHidden)
            notices.Add(ReadingNotice.Of("hidden-text", $"The sheet “{name}” has hidden rows or columns. We show them like the others. Check that they belong to the plan."));
        if (cells.HasConditionalFormatting)
            notices.Add(ReadingNotice.Of("colours-by-rule", $"The sheet “{name}” colours cells by rules, which we did not read. Check the ratings that are colours."));
        if (part.WorksheetCommentsPart is not null)
            notices.Add(ReadingNotice.Of("comments", $"The sheet “{name}” has comments. They are not part of the plan, so we did not read them. Copy any that matter into a cell and upload it again."));

        AddParagraph(name, level: 1);
        ReadRows(cells);
        foreach (var shape in shapes)
            AddParagraph(shape, level: 0);
    }

    private void AddParagraph(string words, int level)
    {
        var collector = new BlockCollector { Level = level };
        AddWords(collector, words, bold: false);
        blocks.AddRange(collector.Take());
        text.EndLine();
    }

    // Rows of one cell before the table begins are a title, a date, a legend.
    private void ReadRows(ExcelSheet sheet)
    {
        var columns = Columns(sheet);
        if ((long)columns.Count * sheet.Rows.Count > MostCells)
            throw new UnreadableDocumentException(
                $"“{file.Name}” has a sheet of more than {MostCells:N0} cells. Delete what is not part of the plan and upload it again.");
        var covered = Covered(sheet, columns);
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var (number, cells) in sheet.Rows)
        {
            if (rows.Count == 0 && cells.Count(c => c.HasWords) == 1)
            {
                var only = cells.First(c => c.HasWords);
                blocks.AddRange(ReadCell(only).Blocks);
                text.EndLine();
                continue;
            }

            rows.Add(ReadRow(number, cells, columns, covered));
        }

        if (rows.Count > 0)
            blocks.Add(new Table(rows.ToImmutable()));
    }

    private Row ReadRow(int number, List<ExcelCell> cells, List<int> columns, HashSet<(int Row, int Column)> covered)
    {
        var row = ImmutableArray.CreateBuilder<Cell>(columns.Count);
        var next = 0;
        foreach (var column in columns)
        {
            if (row.Count > 0)
                text.NextCell();
            while (next < cells.Count && cells[next].Column < column)
                next++;
            var here = next < cells.Count && cells[next].Column == column ? cells[next] : (ExcelCell?)null;
            var isCovered = covered.Contains((number, column));
            row.Add(here is { } cell && (cell.HasWords || !isCovered) ? ReadCell(cell) : isCovered ? MergedCells.Covered : MergedCells.Empty);
        }

        text.EndRow();
        return new Row(row.ToImmutable(), Number: number);
    }

    private Cell ReadCell(ExcelCell cell)
    {
        var collector = new BlockCollector();
        foreach (var (words, bold) in cell.Pieces)
            AddWords(collector, words, bold);
        return new Cell(collector.Take(), cell.Colour, Column: cell.Column);
    }

    // In a cell nobody wraps lines by hand: each line is a paragraph.
    private void AddWords(BlockCollector collector, string words, bool bold)
    {
        var first = true;
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!first)
            {
                collector.EndParagraph();
                text.Append("\n");
            }

            first = false;
            collector.Add(new Run(line, text.Append(line), bold));
        }
    }

    // Columns that hold nothing are left out; a background alone is kept, for it may be the rating.
    private static List<int> Columns(ExcelSheet sheet)
        => [.. sheet.Rows.SelectMany(r => r.Cells).Select(c => c.Column).Distinct().Order()];

    private HashSet<(int Row, int Column)> Covered(ExcelSheet sheet, List<int> columns)
    {
        var covered = new HashSet<(int, int)>();
        foreach (var (top, left, bottom, right) in sheet.Merges)
        {
            var across = columns.Where(c => c >= left && c <= right).ToList();
            var first = sheet.Rows.BinarySearch((top, []), Comparer<(int Number, List<ExcelCell> Cells)>.Create((a, b) => a.Number.CompareTo(b.Number)));
            for (var i = first < 0 ? ~first : first; i < sheet.Rows.Count && sheet.Rows[i].Number <= bottom; i++)
            {
                foreach (var column in across.Where(c => c != left || sheet.Rows[i].Number != top))
                {
                    if (merged.Across(2) < 2)
                        return covered;
                    covered.Add((sheet.Rows[i].Number, column));
                }
            }
        }

        return covered;
    }
}
