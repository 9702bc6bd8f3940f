using System.Collections.Immutable;
using GoldenThread.Documents.Indicators;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Surveys;
using GoldenThread.Organisations;
using GoldenThread.SelfAssessments;

namespace GoldenThread.Documents.SelfAssessments;

/// <summary>A self-assessment under section 11 out of an Excel workbook, all its sheets, or a CSV file.</summary>
public static class AssessmentFile
{
    private const int LookedAt = 30;

    private static readonly Dictionary<string, string> Names = new (string Meaning, string Words)[]
    {
        ("standard", "standard|section|area|theme|standard title|domain|section 11 standard|standard number|standard no"),
        ("reference", "ref|reference|no|number|id|statement number|statement ref|question number|item|statement no|q"),
        ("statement", "statement|criteria|criterion|question|requirement|descriptor|what is expected|expectation|indicator|compliance statement|key line of enquiry|sub standard|what good looks like"),
        ("score", "score|self score|self assessment|self assessment score|rating|self rating|rag|rag rating|grade|level|compliance|self assessed score|organisation score|organisations score|agency score|agency rating|met|judgement|your score|self assessment rating"),
        ("words", "how it is done|what we do|how we do it|description|narrative|commentary|summary|response|organisation response"),
        ("evidence", "evidence|supporting evidence|evidence of compliance|how do you know|evidence provided|evidence examples|what is your evidence|evidence and comments|evidence to support"),
        ("actions", "action|actions|action required|actions required|what needs to be done|action plan|improvement actions|next steps|actions needed"),
        ("because", "reason|reasons|comment|comments|reason if not applicable|reason not applicable|why it does not apply|does not apply because|because|notes|rationale|explanation|if n a why|reason for n a|reason if it does not apply"),
        ("panel", "panel score|panel|panel rating|challenge score|moderated score|moderated rating|panel grade|agreed score|panel assessment|validated score"),
        ("organisation", "organisation|organization|agency|agency name|organisation name|trust|partner|partner agency"),
    }.SelectMany(n => n.Words.Split('|').Select(w => (w, n.Meaning))).ToDictionary(p => p.w, p => p.Meaning, StringComparer.Ordinal);

    /// <summary>Reads the statements of a file.</summary>
    /// <param name="name">File name.</param>
    /// <param name="content">The file, from its beginning.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be read, or no sheet has statements with scores.</exception>
    public static async Task<ImmutableArray<AssessmentRow>> Read(string name, Stream content, CancellationToken cancellation = default)
    {
        var rows = ImmutableArray.CreateBuilder<AssessmentRow>();
        foreach (var (sheet, of) in await Sheets(name, content, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            ReadSheet(sheet, of, rows);
        }

        return rows.Count > 0 ? rows.ToImmutable() : throw new UnreadableDocumentException(
            $"“{Path.GetFileName(name)}” has no statements with scores. Use a row of headings with Statement and Score, and where you have them Standard, Reference, Evidence, Actions, Reason and Panel score.");
    }

    private static async Task<IEnumerable<(string, List<(int Number, IReadOnlyDictionary<int, string> Cells)>)>> Sheets(string name, Stream content, CancellationToken cancellation)
    {
        var start = new byte[2];
        var length = await content.ReadAtLeastAsync(start, 2, throwOnEndOfStream: false, cancellation);
        content.Position = 0;
        if (length == 2 && (start is [(byte)'P', (byte)'K'] or [0xD0, 0xCF])) return await FormSheets.Rows(name, content, cancellation);
        var rows = (await FigureTable.Read(name, content, cancellation)).Select(r =>
            (r.Number, (IReadOnlyDictionary<int, string>)r.Cells.Select((words, i) => (i, words)).Where(c => c.words.Length > 0).ToDictionary(c => c.i + 1, c => c.words))).ToList();
        return [("", rows)];
    }

    private static void ReadSheet(string sheet, List<(int Number, IReadOnlyDictionary<int, string> Cells)> rows, ImmutableArray<AssessmentRow>.Builder read)
    {
        Dictionary<string, int>? columns = null;
        var (standard, looked) = (sheet, 0);
        foreach (var (number, cells) in rows)
        {
            if (Headings(cells) is { } headings)
            {
                columns = headings;
                continue;
            }

            if (columns is null)
            {
                if (++looked > LookedAt) return;
                // A title above the headings is the standard that the sheet is about.
                if (cells.Count == 1 && cells.Values.First().StartsWith("standard", StringComparison.OrdinalIgnoreCase)) standard = cells.Values.First();
                continue;
            }

            string Cell(string meaning) => columns.TryGetValue(meaning, out var at) ? cells.GetValueOrDefault(at, "").Trim() : "";
            if (Cell("standard").Length > 0) standard = Cell("standard");
            var others = cells.Count(c => c.Value.Trim().Length > 0);
            var heading = others == 1 && cells.Values.First(c => c.Trim().Length > 0).Trim() is var only && (only.StartsWith("standard", StringComparison.OrdinalIgnoreCase) || only.StartsWith("section", StringComparison.OrdinalIgnoreCase));
            if (heading)
            {
                standard = cells.Values.First(c => c.Trim().Length > 0).Trim();
                continue;
            }

            // The standard alone, or the organisation alone, is no statement.
            if (Cell("statement").Length == 0 && Cell("reference").Length == 0 && !(Cell("score").Length > 0 && Cell("standard").Length > 0)) continue;
            read.Add(new AssessmentRow(sheet, number, standard, Cell("reference"), Cell("statement").Length > 0 ? Cell("statement") : Cell("standard"), Cell("score"))
            {
                Organisation = Cell("organisation"),
                Words = Cell("words"),
                Evidence = Cell("evidence"),
                Actions = Cell("actions"),
                Because = Cell("because"),
                PanelScore = Cell("panel"),
            });
        }
    }

    private static Dictionary<string, int>? Headings(IReadOnlyDictionary<int, string> cells)
    {
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (column, words) in cells.OrderBy(c => c.Key))
            if (Names.TryGetValue(NameForm.Of(words.Split('(', '\n')[0].Replace('_', ' ')), out var meaning)) at.TryAdd(meaning, column);
        return at.ContainsKey("score") && at.Count > 1 && (at.ContainsKey("statement") || at.ContainsKey("reference") || at.ContainsKey("standard")) ? at : null;
    }
}
