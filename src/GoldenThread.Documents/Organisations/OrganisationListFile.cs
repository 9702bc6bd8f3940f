using System.Globalization;
using GoldenThread.Documents.Indicators;
using GoldenThread.Documents.Reading;
using GoldenThread.Organisations;
using GoldenThread.Time;

namespace GoldenThread.Documents.Organisations;

/// <summary>The organisations of a partnership out of a file, for those who repeat a figure without the database: names, other names, when each ended and who took over.</summary>
/// <param name="Register">The organisations.</param>
/// <param name="InScope">How many people each has in scope, where the file says so.</param>
public sealed record OrganisationListFile(OrganisationRegister Register, IReadOnlyDictionary<OrganisationId, int> InScope)
{
    private static readonly Dictionary<string, string> Meanings = new (string Meaning, string Words)[]
    {
        ("name", "name|organisation|organisation name|organization|agency"),
        ("other", "other names|other name|also known as|aka|aliases|alias|former names|former name|abbreviation|abbreviations|short name|short names|initials|acronym|previous name|previous names"),
        ("began", "began|start|from|start date|opened"),
        ("ended", "ended|end|until|to|end date|closed|ended on"),
        ("successor", "successor|successors|taken over by|merged into|now|became|replaced by"),
        ("scope", "in scope|staff in scope|people in scope|number in scope|headcount|staff"),
    }.SelectMany(n => n.Words.Split('|').Select(w => (w, n.Meaning))).ToDictionary(p => p.w, p => p.Meaning, StringComparer.Ordinal);

    /// <summary>Reads a file: a row an organisation, several other names parted by semicolons. Without headings the first column holds names.</summary>
    /// <param name="name">File name.</param>
    /// <param name="content">The file, from its beginning.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be read, or a row is wrong.</exception>
    public static async Task<OrganisationListFile> Read(string name, Stream content, CancellationToken cancellation = default)
    {
        var file = Path.GetFileName(name);
        var rows = (await FigureTable.Read(name, content, cancellation)).ToList();
        if (rows.Count == 0) throw new UnreadableDocumentException($"“{file}” is empty.");
        var columns = new List<(int At, string Meaning)>();
        for (var i = 0; i < rows[0].Cells.Count; i++)
            if (Meanings.TryGetValue(NameForm.Of(rows[0].Cells[i]), out var meaning)) columns.Add((i, meaning));
        if (columns.Exists(c => c.Meaning == "name")) rows.RemoveAt(0);
        else columns = [(0, "name")];
        return new Reading(file, columns).Of(rows);
    }

    private sealed class Reading(string file, List<(int At, string Meaning)> columns)
    {
        private readonly Dictionary<string, Organisation> byForm = new(StringComparer.Ordinal);
        private readonly Dictionary<OrganisationId, int> inScope = [];
        private readonly PartnershipId nobodys = PartnershipId.New();

        public OrganisationListFile Of(List<FigureTableRow> rows)
        {
            var made = rows.Select(r => (Row: r, Organisation: Made(r))).Where(r => r.Organisation is not null).Select(r => (r.Row, Organisation: r.Organisation!)).ToList();
            // Those first whose successors go on: one that has ended cannot take over.
            foreach (var (row, organisation) in made.Where(m => Cell(m.Row, "ended").Length > 0 || Cells(m.Row, "successor").Count > 0).OrderByDescending(m => Ended(m.Row)))
                End(row, organisation);
            return new OrganisationListFile(new OrganisationRegister([.. made.Select(m => m.Organisation)]), inScope);
        }

        private Organisation? Made(FigureTableRow row)
        {
            var called = Cell(row, "name");
            if (called.Length == 0) return null;
            var organisation = new Organisation(nobodys, called, Day(row, "began"));
            if (!byForm.TryAdd(NameForm.Of(called), organisation)) throw Fault(row, $"“{called}” is in the list twice.");
            foreach (var other in Cells(row, "other")) organisation.AddName(other, NameKind.Spelling);
            if (Cell(row, "scope") is { Length: > 0 } scope)
                inScope[organisation.Id] = int.TryParse(scope.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var people)
                    ? people : throw Fault(row, $"“{scope}” is not a number of people.");
            return organisation;
        }

        private void End(FigureTableRow row, Organisation organisation)
        {
            var successors = Cells(row, "successor").Select(s => byForm.GetValueOrDefault(NameForm.Of(s)) ?? throw Fault(row, $"The successor “{s}” is not in the list.")).ToList();
            try
            {
                organisation.End(
                    Ended(row), successors.Count switch { 0 => SuccessionKind.End, 1 => SuccessionKind.Merge, _ => SuccessionKind.Split }, [.. successors.Where(s => s.Ended is null)], "");
            }
            catch (RuleException refused)
            {
                throw Fault(row, refused.Message);
            }
        }

        private DateOnly Ended(FigureTableRow row) => Day(row, "ended") ?? throw Fault(row, $"{Cell(row, "name")} has a successor and no day on which it ended.");

        private DateOnly? Day(FigureTableRow row, string meaning) => Cell(row, meaning) is not { Length: > 0 } words ? null
            : ApproximateDate.TryParse(words, out var date) && date.Earliest == date.Latest ? date.Earliest : throw Fault(row, $"“{words}” is not a day. Write it as 3 June 2026.");

        private string Cell(FigureTableRow row, string meaning) => Cells(row, meaning).FirstOrDefault("");

        private List<string> Cells(FigureTableRow row, string meaning) =>
        [
            .. columns.Where(c => c.Meaning == meaning).SelectMany(c => meaning is "other" or "successor"
                ? row.At(c.At).Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [row.At(c.At)]).Where(c => c.Length > 0),
        ];

        private UnreadableDocumentException Fault(FigureTableRow row, string says) => new($"Row {row.Number} of “{file}”: {says}");
    }
}
