using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using GoldenThread.Plans;
using GoldenThread.Storage.Recurrence;
using GoldenThread.Work.Recurrence;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread recurrence REFERENCE</c>: for each recommendation of a plan, similar earlier recommendations.</summary>
internal static class RecurrenceCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    public static Command Make()
    {
        var reference = new Argument<string>("REFERENCE") { Description = "The reference of a plan or a review, for example CW3" };
        var partnership = new Option<string?>("--partnership") { Description = "The partnership that owns the plan. Not needed if there is only one" };
        var most = new Option<int>("--most") { Description = "How many similar recommendations to show for each", DefaultValueFactory = _ => 3 };
        most.Validators.Add(parsed =>
        {
            if (parsed.Tokens is [var token, ..] && (!int.TryParse(token.Value, out var number) || number is < 1 or > 100))
                parsed.AddError("--most must be a number from 1 to 100.");
        });
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var command = new Command(
            "recurrence", "Finds earlier recommendations that are similar to those of a plan, or to the findings and recommendations of a review") { reference, partnership, most, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var found = await Find(parsed.GetRequiredValue(reference), parsed.GetValue(partnership), parsed.GetValue(most), cancellation);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(found, Json));
            else Print(found);
            return 0;
        });
        return command;
    }

    private static async Task<List<Asked>> Find(string reference, string? name, int most, CancellationToken cancellation)
    {
        await using var work = await TerminalWork.Begin(name, cancellation);
        var found = await work.The<FindRecurrence>().Of(reference, most, cancellation)
            ?? throw new RuleException($"{work.Partnership.Name} has no plan or review with the reference “{reference}”.");
        return
        [
            .. found.Select(asked => new Asked(asked.Number, asked.Text, [.. asked.Found.Select(one => Hit(one.Said, one.Score, work.Partnership.Scale))])),
        ];
    }

    private static Similar Hit(SaidBefore said, double score, RatingScale scale)
    {
        var (earlier, passage) = (said.Earlier, said.Passage);
        return new Similar(
            earlier.Reference, earlier.Number, Math.Round(score, 3), passage.Text, [.. passage.Marks.Select(m => passage.Text.Substring(m.Start, m.Length))],
            earlier.Published, Rating(earlier, scale), earlier.Actions, earlier.Done);
    }

    private static string? Rating(EarlierRecommendation earlier, RatingScale scale) => earlier.Level is { } level ? scale.Find(level)?.Name ?? level : null;

    private static void Print(List<Asked> found)
    {
        foreach (var asked in found)
        {
            Console.Out.WriteLine($"{asked.Number}  {asked.Text}".Trim());
            if (asked.Hits.Count == 0) Console.Out.WriteLine("   Nothing similar found.");
            foreach (var hit in asked.Hits)
            {
                Console.Out.WriteLine(
                    $"   {hit.Reference} {hit.Number} ({hit.Published ?? "date not known"}; {hit.Rating ?? "not rated"}; {hit.ActionsDone} of {hit.Actions} actions done; score {hit.Score:0.0})");
                Console.Out.WriteLine($"      {hit.Passage.ReplaceLineEndings(" ")}");
            }
        }
    }

    private sealed record Asked(string Number, string Text, IReadOnlyList<Similar> Hits);

    private sealed record Similar(
        string Reference, string Number, double Score, string Passage, IReadOnlyList<string> Shared, string? Published, string? Rating, int Actions,
        int ActionsDone);
}
