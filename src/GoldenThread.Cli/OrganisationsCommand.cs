using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoldenThread.Organisations;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread organisations doubles</c>: organisations that may have been entered twice.</summary>
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
        return new Command("organisations", "The organisations of a partnership") { doubles };
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
