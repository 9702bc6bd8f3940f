using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoldenThread.Documents.Reading;
using GoldenThread.Organisations;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread organisations</c>: those that may have been entered twice, and official names.</summary>
internal static class OrganisationsCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static Command Make()
    {
        var partnership = new Option<string?>("--partnership") { Description = "The partnership that keeps the organisations. Not needed if there is only one" };
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var doubles = new Command("doubles", "Lists organisations that may be the same, or may be a service or a post of another, and says why. Nothing is changed")
        {
            partnership, json,
        };
        doubles.SetAction(async (parsed, cancellation) =>
        {
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var found = await work.The<FindDoubles>().All();
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(found.Select(InJson), Json));
            else Print(found);
            return 0;
        });
        return new Command("organisations", "The organisations of a partnership") { doubles, OfficialNames(partnership, json) };
    }

    private static Command OfficialNames(Option<string?> partnership, Option<bool> json)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A CSV or Excel file with the columns code, name, former names and successor" };
        var preview = new Option<bool>("--preview") { Description = "Show what is in the file and change nothing" };
        var good = new Option<bool>("--good-lines") { Description = "If some lines have a fault, save the others" };
        var command = new Command("official", "Saves a file of official names. Names in documents are compared with them") { file, preview, good, partnership, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = parsed.GetRequiredValue(file);
            if (!chosen.Exists) throw new UnreadableDocumentException($"There is no file “{chosen.FullName}”.");
            var bytes = await File.ReadAllBytesAsync(chosen.FullName, cancellation);
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var found = await work.The<TakeInOfficialNames>().Read(chosen.Name, bytes, cancellation);
            var saved = !parsed.GetValue(preview) && (found.Problems.IsEmpty || parsed.GetValue(good));
            if (saved) await work.The<TakeInOfficialNames>().TakeIn(found, cancellation);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(
                    new { found.New, found.Changed, found.Same, Problems = found.Problems.Select(p => new { p.Line, p.Says }), Saved = saved }, Json));
            }
            else
            {
                Console.Out.WriteLine($"{found.New.Length} new, {found.Changed.Length} changed, {found.Same} already kept, {found.Problems.Length} with a fault.");
                foreach (var (line, says) in found.Problems) Console.Out.WriteLine($"Line {line}: {says}");
                Console.Out.WriteLine(saved ? "Official names saved." : parsed.GetValue(preview) ? "Nothing was changed." : "Nothing was saved. Correct the file, or use --good-lines to save the other lines.");
            }

            return saved || parsed.GetValue(preview) ? 0 : 1;
        });
        return command;
    }

    private static object InJson(OrganisationPair pair) => new
    {
        One = new { Id = pair.One.Id.Value, pair.One.Name },
        Other = new { Id = pair.Other.Id.Value, pair.Other.Name },
        Relation = pair.Likeness.Kind,
        pair.Likeness.Certain,
        pair.Likeness.Reason,
    };

    private static void Print(IReadOnlyList<OrganisationPair> found)
    {
        if (found.Count == 0) Console.Out.WriteLine("No organisations look alike.");
        foreach (var pair in found)
            Console.Out.WriteLine($"{(pair.Likeness.Certain ? "Certainly" : "Possibly")} {pair.Likeness.Kind.Words()}: “{pair.One.Name}” and “{pair.Other.Name}” ({pair.Likeness.Reason})");
    }
}
