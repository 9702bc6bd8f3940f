using GoldenThread.Chronologies;
using GoldenThread.Documents.Exports;

namespace GoldenThread.Documents.Chronologies;

/// <summary>The tables of chronologies: the template that an organisation fills, and the merged chronology.</summary>
public static class ChronologyTables
{
    private static readonly ExportColumn[] Columns =
    [
        new("Date", 18), new("Time", 9), new("Recorded on", 16), new("Source", 22), new("Kind of contact", 16), new("People", 18),
        new("Who was seen and how", 22),
        new("What was recorded", 60), new("Action taken", 30), new("Comment", 30), new("Significance", 24), new("Told to", 26),
    ];

    /// <summary>An empty template for an organisation, which <see cref="ChronologyImport"/> reads when it is filled.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="title">What it is for.</param>
    public static ExportTable Template(string organisation, string title) =>
        new("Chronology", Columns, Rows(Enumerable.Repeat<ExportCell[]>([.. Columns.Select(_ => (ExportCell)"")], EmptyRows)))
        {
            Above =
        [
            $"Organisation: {organisation}", title,
            "Use one row for each contact or event, in date order. Write dates as 3 March 2016, evening of 3 March 2016, week of 4 July 2016, or ?22 May 2016 if you are not sure.",
            "Told to: who was told and when, such as Eastmere Trust, 5 March 2016. Separate several with semicolons.",
        ],
        };

    /// <summary>A merged chronology.</summary>
    public static ExportTable Merged(string name, IEnumerable<ChronologyEntry> entries) => new(
        name,
        [Columns[0], Columns[1], new("Organisation", 22), .. Columns.Skip(2)],
        Rows(entries.Select(e => (ExportCell[])
        [
            new(e.WhenAsGiven, e.When is { } when && when.Date.Earliest == when.Date.Latest && when is { Doubtful: false, Part: null }
                && !when.Date.Edtf.EndsWith('~')
                ? when.Date.Earliest
                : null),
            e.When?.At?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), e.Organisation, ExportCell.Of(e.Recorded), e.Source, e.Kind,
            string.Join("; ", e.People), e.Seen, e.Text, e.Action, e.Comment, e.Significance,
            string.Join("; ", e.Told.Select(t => t.On is { } on ? $"{t.Organisation}, {on.Text}" : t.Organisation)),
        ])));

    private const int EmptyRows = 30;

    private static async IAsyncEnumerable<ExportCell[]> Rows(IEnumerable<ExportCell[]> rows)
    {
        await Task.CompletedTask;
        foreach (var row in rows) yield return row;
    }
}
