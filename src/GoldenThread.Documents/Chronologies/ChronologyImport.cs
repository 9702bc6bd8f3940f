using GoldenThread.Chronologies;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Chronologies;

/// <summary>Reads an organisation's chronology out of a table in Word, Excel, CSV, text or a web page.</summary>
public sealed class ChronologyImport
{
    private const string OrganisationLabel = "organisation:";
    private readonly List<WrittenEntry> written = [];
    private readonly string file;
    private readonly ChronologyReading reading;

    private ChronologyImport(string file, ChronologyReading reading) => (this.file, this.reading) = (file, reading);

    /// <summary>Reads a file.</summary>
    /// <param name="document">The file as its reader took it out.</param>
    /// <param name="today">The day in London: what lies after it is questioned.</param>
    /// <param name="dateOrder">Which comes first in dates in figures, where a person said so.</param>
    /// <exception cref="UnreadableDocumentException">It holds no table with the columns of the template.</exception>
    public static ImportedChronology Read(SourceDocument document, DateOnly today, DateOrder? dateOrder = null)
    {
        var name = document.Source.Name;
        var tables = document.Blocks.OfType<Table>().Select(t => (Table: t, Header: Header(t))).Where(t => t.Header is not null).ToList();
        if (tables.Count == 0)
        {
            throw new UnreadableDocumentException(
                $"“{name}” has no table with the columns of the template. It needs at least the columns “Date” and “What was recorded”. Copy the entries into the template, or use its column names.");
        }

        var (shown, mixed) = ChronologyDates.Shown(
            tables.SelectMany(t => Rows(t.Table, t.Header!.Value.Row).Select(r => Words(r.Row, t.Header!.Value.Columns, ChronologyColumn.Date))));
        var said = Organisation(document);
        var organisation = said.Length > 0 ? said : Path.GetFileNameWithoutExtension(name);
        var order = dateOrder ?? shown;
        var import = new ChronologyImport(name, new ChronologyReading(organisation, order, today));
        if (said.Length == 0)
            import.OfFile(
                ChronologyProblemKind.NoOrganisation, $"The file does not name its organisation. Write “Organisation: …” above the table. Until then it is shown as “{organisation}”.");
        if (mixed && dateOrder is null)
        {
            import.OfFile(
                ChronologyProblemKind.MixedDateOrder,
                "Some dates start with the day and others with the month. Choose which comes first. Dates that can only be read in one way do not change.");
        }

        foreach (var (table, header) in tables)
        {
            foreach (var (row, number) in Rows(table, header!.Value.Row)) import.ReadRow(row, number, header.Value.Columns);
        }

        return new ImportedChronology(organisation, order, shown, import.written, import.reading.Entries, import.reading.Problems);
    }

    private void OfFile(ChronologyProblemKind kind, string says) => reading.Problem(new ChronologyPlace(file, 1), says, kind);

    // "Organisation: Northmere Council" in a line, or in a cell beside the word.
    private static string Organisation(SourceDocument document)
    {
        foreach (var text in document.Blocks.SelectMany(Lines))
        {
            if (text.StartsWith(OrganisationLabel, StringComparison.OrdinalIgnoreCase) && text.Length > OrganisationLabel.Length)
                return text[OrganisationLabel.Length..].Trim();
        }

        return "";
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Lines.Select(l => l.Text),
        Table table => table.Rows.Select(r => string.Join(' ', r.Cells.Select(Text).Where(t => t.Length > 0))),
        _ => [],
    };

    private static (int Row, Dictionary<ChronologyColumn, int> Columns)? Header(Table table)
    {
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var columns = new Dictionary<ChronologyColumn, int>();
            for (var i = 0; i < table.Rows[row].Cells.Length; i++)
                if (ChronologyColumns.Read(Text(table.Rows[row].Cells[i])) is { } column) columns.TryAdd(column, i);
            if (columns.ContainsKey(ChronologyColumn.Date) && columns.ContainsKey(ChronologyColumn.Text)) return (row, columns);
        }

        return null;
    }

    private static IEnumerable<(Row Row, int Number)> Rows(Table table, int header) =>
        table.Rows.Select((row, i) => (row, i + 1)).Skip(header + 1)
            .Where(r => r.row.Cells.Any(c => Text(c).Length > 0) && !IsHeaderAgain(r.row, table.Rows[header]));

    private static bool IsHeaderAgain(Row row, Row header) =>
        row.Cells.Length == header.Cells.Length && row.Cells.Zip(header.Cells).All(pair => Text(pair.First) == Text(pair.Second));

    private void ReadRow(Row row, int number, Dictionary<ChronologyColumn, int> columns)
    {
        string Of(ChronologyColumn column) => Words(row, columns, column);
        var place = new ChronologyPlace(file, number);
        if (row.Cells.Any(c => c.ContinuesAbove))
            reading.Problem(place, "A cell is merged with one above or beside it, so only the first one has the words. Write them in each row.");
        var entry = new WrittenEntry(
            Of(ChronologyColumn.Date), Of(ChronologyColumn.Time), Of(ChronologyColumn.Recorded), Of(ChronologyColumn.Source), Of(ChronologyColumn.Kind),
            Of(ChronologyColumn.People), Of(ChronologyColumn.Seen),
            Of(ChronologyColumn.Text), Of(ChronologyColumn.Action), Of(ChronologyColumn.Comment), Of(ChronologyColumn.Significance), Of(ChronologyColumn.Told));
        reading.Add(entry, place);
        written.Add(entry);
    }

    private static string Words(Row row, Dictionary<ChronologyColumn, int> columns, ChronologyColumn column) =>
        columns.TryGetValue(column, out var at) && at < row.Cells.Length ? Text(row.Cells[at]) : "";

    private static string Text(Cell cell) => string.Join('\n', cell.Blocks.SelectMany(Lines)).Trim();
}
