using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoldenThread.Threads;
using GoldenThread.Work.Threads;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread thread REFERENCE</c>: from incident to impact for a review or a plan, with the gaps.</summary>
internal static class ThreadCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static Command Make()
    {
        var reference = new Argument<string>("REFERENCE") { Description = "The reference of a review or a plan, for example CW3" };
        var partnership = new Option<string?>("--partnership") { Description = "The partnership that owns the review or plan. Not needed if there is only one" };
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var command = new Command(
            "thread", "Follows the golden thread of a review or a plan from incident to impact, and shows the gaps") { reference, partnership, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var map = await Find(parsed.GetRequiredValue(reference), parsed.GetValue(partnership), cancellation);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(InJson(map), Json));
            else Print(map);
            return 0;
        });
        return command;
    }

    private static async Task<ThreadMap> Find(string reference, string? name, CancellationToken cancellation)
    {
        await using var work = await TerminalWork.Begin(name, cancellation);
        return (await work.The<FindThreads>().All()).Of(reference)
            ?? throw new RuleException($"{work.Partnership.Name} has no review or plan with the reference “{reference}”, or it has no recommendations.");
    }

    private static object InJson(ThreadMap map) => new
    {
        Points = map.Points.Select(p => new { p.Kind, p.Id, p.Name, p.Text }),
        Links = map.Links.Select(l => new { l.From, l.To }),
        Breaks = map.Breaks().Select(b => new { b.Point.Kind, b.Point.Id, b.Lacks }),
    };

    private static void Print(ThreadMap map)
    {
        foreach (var first in map.Points.Where(p => !map.Before(p).Any()).OrderBy(p => p.Kind)) Print(map, first, 0);
    }

    private static void Print(ThreadMap map, ThreadPoint point, int depth)
    {
        var line = point.Text.ReplaceLineEndings(" ");
        Console.Out.WriteLine($"{new string(' ', 3 * depth)}{point.Kind} {point.Name}: {(line.Length > 140 ? $"{line[..139]}…" : line)}");
        foreach (var next in map.After(point)) Print(map, next, depth + 1);
        if (map.BreakAt(point) is { } gap) Console.Out.WriteLine($"{new string(' ', 3 * (depth + 1))}— no {gap.Lacks.ToString().ToLowerInvariant()} yet");
    }
}
