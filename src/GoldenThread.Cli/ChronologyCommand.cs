using GoldenThread.Documents.Reading;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using GoldenThread.Chronologies;
using GoldenThread.Documents.Chronologies;
using GoldenThread.Documents.Exports;
using GoldenThread.Time;
using Spectre.Console;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread chronology merge FILE…</c>: the chronologies of several organisations as one, and what each of them knew on a day.</summary>
internal static class ChronologyCommand
{
    private const string Together = "all together";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };
    private static readonly Dictionary<string,
    DateOrder> Orders = new(StringComparer.OrdinalIgnoreCase) { ["day-first"] = DateOrder.DayFirst, ["month-first"] = DateOrder.MonthFirst };

    public static Command Make() => new("chronology", "Chronologies of several organisations") { Merge(), Template() };

    private static Command Template()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write. It must end in .xlsx, .docx or .csv" };
        var organisation = new Option<string>("--organisation") { Description = "The organisation that fills it in", Required = true };
        var title = new Option<string>("--title") { Description = "What it is for, such as the reference of a review", DefaultValueFactory = _ => "" };
        var command = new Command("template", "Writes an empty chronology for an organisation to fill in") { file, organisation, title };
        command.SetAction(async (parsed, cancellation) =>
        {
            await Write(
                ChronologyTables.Template(parsed.GetRequiredValue(organisation), parsed.GetRequiredValue(title)), parsed.GetRequiredValue(file), cancellation);
            return 0;
        });
        return command;
    }

    // Nothing is written over, and no half of a file is left.
    private static async Task Write(ExportTable table, string file, CancellationToken cancellation)
    {
        var ending = Path.GetExtension(file).TrimStart('.').ToLowerInvariant();
        if (TableFile.MediaType(ending) is null) throw new RuleException($"“{file}” must end in .xlsx, .docx or .csv.");
        if (File.Exists(file)) throw new RuleException($"The file “{file}” already exists. Choose another name.");
        await using var written = await TableFile.Write(table, ending, cancellation);
        await using var to = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        await written.CopyToAsync(to, cancellation);
    }

    private static Command Merge()
    {
        var files = new Argument<string[]>("FILES")
        {
            Description = "The chronology of each organisation, as a Word, Excel, CSV, text or web page file",
            Arity = ArgumentArity.OneOrMore
        };
        var knownTo = new Option<string?>("--known-to") { Description = "Show only what this organisation knew. Needs --on" };
        var on = Days.Option("--on", "The date for --known-to");
        var gaps = new Option<int?>("--gaps") { Description = "Show gaps of at least this many weeks without an entry, for all organisations together and for each one" };
        var order = new Option<string?>("--date-order") { Description = "What comes first in dates such as 03/04/2016, if the file does not show it: day-first or month-first" };
        order.AcceptOnlyFromAmong([.. Orders.Keys]);
        var anonymise = new Option<string?>("--anonymise") { Description = "Print codes instead of names. The file is a glossary with the columns Code, Name, Also known as, Date of birth" };
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var xlsx = new Option<string?>("--xlsx") { Description = "Write an Excel file instead of printing" };
        var docx = new Option<string?>("--docx") { Description = "Write a Word file instead of printing" };
        var command = new Command(
            "merge", "Merges chronologies into one in date order, and lists the problems in them") { files, knownTo, on, gaps, order,
            anonymise, json, xlsx, docx };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(knownTo) is null != parsed.GetValue(on) is null)
                parsed.AddError("Use --known-to and --on together.");
            foreach (var (file, ending) in new[] { (parsed.GetValue(xlsx), ".xlsx"), (parsed.GetValue(docx), ".docx") })
                if (file is not null && !file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) parsed.AddError($"“{file}” must end in {ending}.");
            if (parsed.GetValue(gaps) is < 1) parsed.AddError("--gaps must be a number of weeks, 1 or more.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var imported = await Read(parsed.GetRequiredValue(files), parsed.GetValue(order) is { } chosen ? Orders[chosen] : null, cancellation);
            var glossary = parsed.GetValue(anonymise) is { } names ? GlossaryImport.Read(await Document(names, cancellation)) : null;
            if (glossary is null)
                foreach (var problem in imported.SelectMany(i => i.Problems))
                    Terminal.Words.MarkupLineInterpolated($"{problem.Place.File}, row {problem.Place.Row} of the table: {problem.Says}");
            var chronology = Chronology.Merge(imported.SelectMany(i => i.Entries));
            var known = parsed.GetValue(knownTo) is { } organisation ? chronology.KnownTo(organisation, parsed.GetValue(on)!.Value) : null;
            if (glossary is not null) (chronology, known) = Anonymised(chronology, known, glossary);
            string[] written = [.. new[] { parsed.GetValue(xlsx), parsed.GetValue(docx) }.OfType<string>()];
            foreach (var file in written)
            {
                if (glossary?.Anonymise(Path.GetFileNameWithoutExtension(file)).Replaced.IsEmpty == false)
                    throw new RuleException("The name of the file contains a name from the glossary. Choose another name.");
                await Write(ChronologyTables.Merged("Chronology", known?.Known ?? chronology.Entries), file, cancellation);
            }

            if (written.Length > 0) return 0;
            var found = (parsed.GetValue(gaps) is { } weeks ? Gaps(chronology, weeks) : []).ToList();
            if (parsed.GetValue(json))
                Console.Out.WriteLine(JsonSerializer.Serialize(InJson(glossary is null ? imported : [], chronology, known, found), Json));
            else Print(chronology, known, found);
            return 0;
        });
        return command;
    }

    private static async Task<List<ImportedChronology>> Read(string[] files, DateOrder? order, CancellationToken cancellation)
    {
        var today = LondonTime.Today(TimeProvider.System);
        var imported = new List<ImportedChronology>();
        foreach (var file in files) imported.Add(ChronologyImport.Read(await Document(file, cancellation), today, order));
        return imported;
    }

    private static async Task<SourceDocument> Document(string file, CancellationToken cancellation) => File.Exists(file)
        ? await DocumentReading.Read(file, await File.ReadAllBytesAsync(file, cancellation), cancellation: cancellation)
        : throw new RuleException($"There is no file “{file}”.");

    // Nothing is printed while a name may be left in it.
    private static (Chronology Chronology, KnownOnDay? Known) Anonymised(Chronology chronology, KnownOnDay? known, Glossary glossary)
    {
        var without = chronology.Anonymise(glossary);
        var left = without.NamesLeft(glossary);
        foreach (var name in left) Terminal.Words.MarkupLineInterpolated($"“{name.Words}” may be a name. It is like “{name.Like}”: {name.Why}.");
        return left.Count == 0
            ? (without, known is null ? null : new KnownOnDay([.. known.Known.Select(glossary.Anonymise)], [.. known.Perhaps.Select(glossary.Anonymise)]))
            : throw new RuleException("Nothing was printed, because names may be left. Add each of them to the glossary: in a row with its code or, if it is not a name, in a row without a code.");
    }

    private static IEnumerable<(string Of, ChronologyGap Gap)> Gaps(Chronology chronology, int weeks) =>
        chronology.Gaps(weeks).Select(g => (Together, g)).Concat(
            chronology.Entries.Select(e => e.Organisation).Distinct().Order(StringComparer.Ordinal)
                .SelectMany(o => chronology.Gaps(weeks, o).Select(g => (o, g))));

    private static object InJson(List<ImportedChronology> imported, Chronology chronology, KnownOnDay? known, List<(string Of, ChronologyGap Gap)> gaps) => new
    {
        Problems = imported.SelectMany(i => i.Problems).Select(p => new { p.Place.File, p.Place.Row, p.Says }),
        Entries = (known?.Known ?? chronology.Entries).Select(InJson),
        Perhaps = known?.Perhaps.Select(InJson),
        Gaps = gaps.Count == 0 ? null : gaps.Select(g => new { g.Of, g.Gap.From, g.Gap.To }),
    };

    private static object InJson(ChronologyEntry e) => new
    {
        e.Id,
        e.Organisation,
        When = e.WhenAsGiven,
        Edtf = e.When?.Date.Edtf,
        Time = e.When?.At,
        Part = e.When?.Part?.ToString().ToLowerInvariant(),
        Doubtful = e.When?.Doubtful ?? false,
        Recorded = e.Recorded?.Edtf,
        e.Source,
        e.People,
        e.Seen,
        e.Text,
        e.Action,
        e.Comment,
        e.Significance,
        Told = e.Told.Select(t => new { t.Organisation, On = t.On?.Edtf }),
        e.Place.File,
        e.Place.Row,
    };

    private static void Print(Chronology chronology, KnownOnDay? known, List<(string Of, ChronologyGap Gap)> gaps)
    {
        foreach (var entry in known?.Known ?? chronology.Entries) Print(entry);
        if (known is { Perhaps.Length: > 0 })
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine("Possibly known: we do not know exactly when these were recorded or shared.");
            foreach (var entry in known.Perhaps) Print(entry);
        }

        foreach (var (of, gap) in gaps) Console.Out.WriteLine($"No entries from {(of == Together ? "any organisation" : of)}: {gap.From:d MMMM yyyy} to {gap.To:d MMMM yyyy}");
    }

    private static void Print(ChronologyEntry entry)
    {
        var when = entry.WhenAsGiven.Length > 0 ? entry.WhenAsGiven : "date not known";
        Console.Out.WriteLine(
            $"{when}{(entry.When?.At is { } at ? $", {LondonTime.Words(at)}" : "")} · {entry.Organisation}{(entry.Source.Length > 0 ? $" · {entry.Source}" : "")}");
        Console.Out.WriteLine($"   {entry.Text.ReplaceLineEndings(" ")}");
    }
}
