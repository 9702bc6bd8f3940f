using GoldenThread.Chronologies;
using GoldenThread.Documents.Reading;
using GoldenThread.Organisations;
using GoldenThread.Time;

namespace GoldenThread.Documents.Chronologies;

/// <summary>What is wrong in a file, and where.</summary>
/// <param name="Place">The file and row.</param>
/// <param name="Says">One sentence for a person.</param>
public sealed record ChronologyProblem(ChronologyPlace Place, string Says);

/// <summary>What was read of a file.</summary>
/// <param name="Organisation">Whose chronology it is.</param>
/// <param name="Entries">Its entries, in the order of the file; none is left out because something is wrong with it.</param>
/// <param name="Problems">What a person should look at.</param>
public sealed record ImportedChronology(string Organisation, IReadOnlyList<ChronologyEntry> Entries, IReadOnlyList<ChronologyProblem> Problems);

/// <summary>Reads an organisation's chronology out of a table in Word, Excel, CSV, text or a web page.</summary>
public sealed class ChronologyImport
{
    private const string OrganisationLabel = "organisation:";
    private readonly List<ChronologyEntry> entries = [];
    private readonly List<ChronologyProblem> problems = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly string file;
    private readonly DateOnly today;
    private string organisation = "";
    private DateOrder? order;
    private DateOnly? last;

    private ChronologyImport(string file, DateOnly today) => (this.file, this.today) = (file, today);

    /// <summary>Reads a file.</summary>
    /// <param name="document">The file as its reader took it out.</param>
    /// <param name="today">The day in London: what lies after it is questioned.</param>
    /// <param name="dateOrder">Which comes first in dates in figures, where a person said so.</param>
    /// <exception cref="UnreadableDocumentException">It holds no table with the columns of the template.</exception>
    public static ImportedChronology Read(SourceDocument document, DateOnly today, DateOrder? dateOrder = null)
    {
        var import = new ChronologyImport(document.Source.Name, today);
        import.ReadTables(document, dateOrder);
        return new ImportedChronology(import.organisation, import.entries, import.problems);
    }

    private void ReadTables(SourceDocument document, DateOrder? dateOrder)
    {
        organisation = Organisation(document);
        var tables = document.Blocks.OfType<Table>().Select(t => (Table: t, Header: Header(t))).Where(t => t.Header is not null).ToList();
        if (tables.Count == 0)
        {
            throw new UnreadableDocumentException(
                $"“{file}” holds no table with the columns of the template: at least “Date” and “What was recorded” must head it. Copy the entries into the template, or name the columns as it does.");
        }

        var dates = tables.SelectMany(t => Rows(t.Table, t.Header!.Value.Row).Select(r => Words(r.Row, t.Header!.Value.Columns, ChronologyColumn.Date))).ToList();
        var (shown, mixed) = ChronologyDates.Shown(dates);
        order = dateOrder ?? shown;
        if (mixed && dateOrder is null) Problem(1, "Some dates in figures begin with the day and others with the month. Say which comes first; those that can only be read in one way are read so.");
        foreach (var (table, header) in tables)
        {
            foreach (var (row, number) in Rows(table, header!.Value.Row)) ReadRow(row, number, header.Value.Columns);
        }

        if (organisation.Length == 0)
        {
            organisation = Path.GetFileNameWithoutExtension(file);
            Problem(1, $"The file does not say whose chronology it is. Write “Organisation: …” above the table; until then it is shown as “{organisation}”.");
            for (var i = 0; i < entries.Count; i++) entries[i] = entries[i] with { Organisation = organisation };
        }
    }

    // "Organisation: Northmere Council" in a line, or in a cell beside the word.
    private static string Organisation(SourceDocument document)
    {
        foreach (var text in document.Blocks.SelectMany(Lines))
        {
            if (text.StartsWith(OrganisationLabel, StringComparison.OrdinalIgnoreCase) && text.Length > OrganisationLabel.Length) return text[OrganisationLabel.Length..].Trim();
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
        table.Rows.Select((row, i) => (row, i + 1)).Skip(header + 1).Where(r => r.row.Cells.Any(c => Text(c).Length > 0) && !IsHeaderAgain(r.row, table.Rows[header]));

    private static bool IsHeaderAgain(Row row, Row header) => row.Cells.Length == header.Cells.Length && row.Cells.Zip(header.Cells).All(pair => Text(pair.First) == Text(pair.Second));

    private void ReadRow(Row row, int number, Dictionary<ChronologyColumn, int> columns)
    {
        string Of(ChronologyColumn column) => Words(row, columns, column);
        if (row.Cells.Any(c => c.ContinuesAbove)) Problem(number, "A cell is merged with one above or beside it; the words stand in the first only. Write them in each row.");
        var given = Of(ChronologyColumn.Date);
        var entry = new ChronologyEntry(
            organisation, When(given, Of(ChronologyColumn.Time), number), given, Recorded(Of(ChronologyColumn.Recorded), number), Of(ChronologyColumn.Source),
            [.. Parts(Of(ChronologyColumn.People))], Of(ChronologyColumn.Seen), Of(ChronologyColumn.Text), Of(ChronologyColumn.Action), Of(ChronologyColumn.Comment),
            Of(ChronologyColumn.Significance), [.. Parts(Of(ChronologyColumn.Told)).Select(t => Told(t, number))], new ChronologyPlace(file, number));
        if (entry.Source.Length == 0) Problem(number, "The source is missing: in which record does it stand?");
        if (entry.Text.Length == 0) Problem(number, "What was recorded is missing.");
        Compare(entry, number);
        entries.Add(entry);
    }

    private void Compare(ChronologyEntry entry, int number)
    {
        if (!seen.TryAdd(entry.Id, number)) Problem(number, $"It says the same as row {seen[entry.Id]}. If it was pasted twice, take one out; both are kept until then.");
        if (entry.When is not { } when) return;
        if (when.Date.Earliest > today) Problem(number, $"“{entry.WhenAsGiven}” lies in the future.");
        if (entry.Recorded is { } recorded && recorded.Latest < when.Date.Earliest) Problem(number, $"It was recorded ({recorded.Text}) before it happened ({entry.WhenAsGiven}).");
        if (last is { } before && when.Date.Latest < before) Problem(number, $"“{entry.WhenAsGiven}” lies before the row above it.");
        last = when.Date.Earliest;
    }

    private ApproximateMoment? When(string words, string time, int number)
    {
        if (words.Length == 0)
        {
            Problem(number, "The date is missing; the entry stands at the end until there is one.");
            return null;
        }

        if (ChronologyDates.WrittenOut(words, order) is not { } written)
        {
            Problem(number, $"“{words}” can be read in two ways. Say whether the day or the month comes first.");
            return null;
        }

        if (ApproximateMoment.Read(written, time) is { } when) return when with { Date = ApproximateDate.FromEdtf(words, when.Date.Edtf) };
        Problem(number, $"“{words}” is no date. Write 3 March 2016, evening of 3 March 2016, week of 4 July 2016, March 2016, or ?22 May 2016 where it is doubtful.");
        return null;
    }

    private ApproximateDate? Recorded(string words, int number) => words.Length == 0 ? null : Day(words, number, "the day of recording");

    private ToldTo Told(string words, int number)
    {
        // "Northmere Police, 4 March 2016", "Northmere Police (4 March 2016)"
        var found = ChronologyDates.WrittenOut(words, order) is { } written ? ApproximateDate.Find(written) : [];
        if (found is not [var day]) return new ToldTo(words.Trim(' ', ','), words.Any(char.IsAsciiDigit) ? Day(words, number, "the day of telling") : null);
        var name = ChronologyDates.WrittenOut(words, order)![..day.Start].Trim(' ', ',', '(', '–', '-', ':');
        return new ToldTo(name.EndsWith(" on", StringComparison.Ordinal) ? name[..^3] : name, day.Date);
    }

    private ApproximateDate? Day(string words, int number, string what)
    {
        if (ChronologyDates.WrittenOut(words, order) is { } written && ApproximateDate.TryParse(written, out var day)) return day;
        Problem(number, $"“{words}” is not understood as {what}; it counts as not known.");
        return null;
    }

    private void Problem(int row, string says) => problems.Add(new ChronologyProblem(new ChronologyPlace(file, row), says));

    private static IEnumerable<string> Parts(string words) => words.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(p => NameForm.Of(p).Length > 0);

    private static string Words(Row row, Dictionary<ChronologyColumn, int> columns, ChronologyColumn column) =>
        columns.TryGetValue(column, out var at) && at < row.Cells.Length ? Text(row.Cells[at]) : "";

    private static string Text(Cell cell) => string.Join('\n', cell.Blocks.SelectMany(Lines)).Trim();
}
