using System.Collections.Immutable;
using GoldenThread.Documents.Indicators;
using GoldenThread.Documents.Reading;
using GoldenThread.Organisations;

namespace GoldenThread.Documents.Organisations;

/// <summary>A file of official names, CSV or Excel, with the columns code, name, former names and successor. Without headings the columns stand in this order.</summary>
/// <param name="Entries">Rows that can be taken in.</param>
/// <param name="Problems">What is wrong, line by line.</param>
public sealed record OfficialNamesFile(ImmutableArray<OfficialEntry> Entries, ImmutableArray<(int Line, string Says)> Problems)
{
    private const int Most = 50_000;

    private static readonly Dictionary<string, string> Names = Headings(
        ("code", "code|ods code|organisation code|org code|id"),
        ("name", "name|organisation name|official name|organisation"),
        ("former", "former names|former name|previous names|previous name|formerly|other names"),
        ("successor", "successor|successor code|successor ods code|succeeded by|replaced by"));

    /// <summary>Reads a file; every fault is said with its line, and none ends the reading.</summary>
    /// <param name="name">File name.</param>
    /// <param name="content">The file, from its beginning; it can be read twice.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">It holds no such columns, or too many rows.</exception>
    public static async Task<OfficialNamesFile> Read(string name, Stream content, CancellationToken cancellation = default)
    {
        var rows = (await FigureTable.Read(name, content, cancellation)).Take(Most + 2).ToList();
        if (rows.Count == 0) throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” is empty.");
        var columns = Columns(rows[0]);
        var headed = columns.Count > 0;
        if (!headed) columns = new() { ["code"] = 0, ["name"] = 1, ["former"] = 2, ["successor"] = 3 };
        if (!columns.ContainsKey("code") || !columns.ContainsKey("name"))
            throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” needs the columns “Code” and “Name”. It can have “Former names” and “Successor” too.");
        if (rows.Count > Most + 1) throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” has more than {Most} rows. Divide it into several files.");
        var (entries, problems) = (new List<OfficialEntry>(), new List<(int Line, string Says)>());
        foreach (var row in rows.Skip(headed ? 1 : 0))
        {
            cancellation.ThrowIfCancellationRequested();
            string Cell(string meaning) => columns.TryGetValue(meaning, out var at) ? row.At(at).Trim() : "";
            if (Entry(row.Number, Cell, problems) is { } entry) entries.Add(entry);
        }

        return new OfficialNamesFile([.. Once(entries, problems)], [.. problems.OrderBy(p => p.Line)]);
    }

    private static Dictionary<string, int> Columns(FigureTableRow first)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (at, cell) in first.Cells.Index())
            if (Names.TryGetValue(NameForm.Of(cell), out var meaning)) found.TryAdd(meaning, at);
        return found;
    }

    private static Dictionary<string, string> Headings(params (string Meaning, string Written)[] all) =>
        all.SelectMany(a => a.Written.Split('|').Select(heading => (heading, a.Meaning))).ToDictionary(p => p.heading, p => p.Meaning, StringComparer.Ordinal);

    private static OfficialEntry? Entry(int line, Func<string, string> cell, List<(int Line, string Says)> problems)
    {
        var before = problems.Count;
        var code = Code(line, cell("code"), "The code is missing", problems);
        var name = cell("name");
        if (name.Length == 0) problems.Add((line, "The name is missing"));
        else if (name.Length > Longest.Heading) problems.Add((line, Lengths.TooLong("Name", Longest.Heading)));
        else if (NameForm.Of(name).Length == 0) problems.Add((line, $"“{name}” is not a name"));
        ImmutableArray<string> former = [.. cell("former").Split([';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        if (former.Any(f => f.Length > Longest.Heading) || former.Sum(f => f.Length + 1) > Longest.Text) problems.Add((line, "The former names are too long"));
        var successor = cell("successor") is { Length: > 0 } next ? Code(line, next, "", problems) : null;
        if (successor is not null && successor == code) problems.Add((line, $"{code} cannot be its own successor"));
        return problems.Count == before ? new OfficialEntry(line, code!, name, former, successor) : null;
    }

    private static string? Code(int line, string written, string missing, List<(int Line, string Says)> problems)
    {
        try
        {
            if (written.Length > 0) return OfficialName.CodeOf(written);
            problems.Add((line, missing));
        }
        catch (RuleException refused)
        {
            problems.Add((line, refused.Message));
        }

        return null;
    }

    // A code stands once: where two rows have it, neither is taken.
    private static IEnumerable<OfficialEntry> Once(List<OfficialEntry> entries, List<(int Line, string Says)> problems)
    {
        foreach (var same in entries.GroupBy(e => e.Code))
        {
            if (same.Count() == 1)
            {
                yield return same.First();
                continue;
            }

            problems.AddRange(same.Select(e => (e.Line, $"The code {e.Code} is also in line {same.First(o => o != e).Line}")));
        }
    }
}
