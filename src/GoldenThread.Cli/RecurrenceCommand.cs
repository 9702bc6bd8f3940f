using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using GoldenThread.Documents.Definitions;
using GoldenThread.Findings;
using GoldenThread.Plans;
using GoldenThread.Recurrence;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Recurrence;
using GoldenThread.Storage.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread recurrence REFERENCE</c>: for each recommendation of a plan, what was recommended before that may say the same.</summary>
internal static class RecurrenceCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make()
    {
        var reference = new Argument<string>("REFERENCE") { Description = "The reference of a plan or a review, for example CW3" };
        var partnership = new Option<string?>("--partnership") { Description = "Name of the partnership whose plan it is; not needed where there is one" };
        var most = new Option<int>("--most") { Description = "How many hits to show for each", DefaultValueFactory = _ => 3 };
        most.Validators.Add(parsed =>
        {
            if (parsed.Tokens is [var token, ..] && (!int.TryParse(token.Value, out var number) || number is < 1 or > 100)) parsed.AddError("--most is a number from 1 to 100.");
        });
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var command = new Command("recurrence", "Finds earlier recommendations that may say the same as those of a plan, or as the findings and recommendations of a review") { reference, partnership, most, json };
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
        await using var running = await Installation.Open(cancellation);
        var partnership = await Installation.Partnership(running.Database, name, cancellation);
        await using var db = await running.Database.Open(Session.System(partnership.Id, Installation.Actor(TimeProvider.System).Name), cancellation);
        var (source, statements) = await Statements(db, reference, cancellation)
            ?? throw new RuleException($"{partnership.Name} has no plan with the reference “{reference}”, and no review.");
        var questions = new RecurrenceQuestions(db);
        var index = new RecurrenceIndex(await questions.Statements(), VocabularyDefinition.Current);
        // A review's recommendation that stands in a plan is not an earlier one of itself.
        var hits = statements.Where(r => r.Text.Length > 0).Select(r => (r.Number, r.Text, Hits: index.Like(r.Text, most, s => s.Source == source || s.Id == r.Itself))).ToList();
        var shown = await questions.Recommendations([.. hits.SelectMany(h => h.Hits).Select(h => h.Statement.Id).Distinct()]);
        return [.. hits.Select(h => new Asked(h.Number, h.Text, [.. h.Hits.Where(hit => shown.ContainsKey(hit.Statement.Id)).Select(hit => Said(hit, shown[hit.Statement.Id], h.Text))]))];

        SaidBefore Said(RecurrenceHit hit, EarlierRecommendation earlier, string text)
        {
            var passage = index.Passage(text, earlier.Text);
            return new SaidBefore(
                earlier.Reference, earlier.Number, Math.Round(hit.Score, 3), passage.Text, [.. passage.Marks.Select(m => passage.Text.Substring(m.Start, m.Length))],
                earlier.Published, Rating(earlier, partnership.Scale), earlier.Actions, earlier.Done);
        }
    }

    private static async Task<(Guid Source, IReadOnlyList<(string Number, string Text, Guid? Itself)> Statements)?> Statements(GoldenThreadDb db, string reference, CancellationToken cancellation)
    {
        if (await PlanLoading.Load(db, reference, cancellation) is { } plan)
            return (plan.Id.Value, [.. plan.Recommendations.Select(r => (plan.FullNumber(r), r.Text, (Guid?)r.Id.Value))]);
        if ((await db.Reviews.ToListAsync(cancellation)).Find(r => r.Reference.Equals(reference, StringComparison.OrdinalIgnoreCase)) is not { } review) return null;
        var records = await db.ReviewRecords.Where(r => r.Review == review.Id && r.Withdrawn == null && (r.Kind == Finding.Kind || r.Kind == Advice.Kind)).OrderByDescending(r => r.Kind == Finding.Kind).ThenBy(r => r.Id).ToListAsync(cancellation);
        return (review.Id.Value, [.. records.Select(r => r.Content switch
        {
            Finding finding => ("finding", $"{finding.Title}. {finding.Text}", (Guid?)null),
            Advice advice => ("recommendation", advice.Text, advice.Became?.Value),
            _ => ("", "", null),
        })]);
    }

    private static string? Rating(EarlierRecommendation earlier, RatingScale scale) => earlier.Level is { } level ? scale.Find(level)?.Name ?? level : null;

    private static void Print(List<Asked> found)
    {
        foreach (var asked in found)
        {
            Console.Out.WriteLine($"{asked.Number}  {asked.Text}".Trim());
            if (asked.Hits.Count == 0) Console.Out.WriteLine("   Nothing like it was found.");
            foreach (var hit in asked.Hits)
            {
                Console.Out.WriteLine($"   {hit.Reference} {hit.Number} ({hit.Published ?? "date not known"}; {hit.Rating ?? "not rated"}; {hit.ActionsDone} of {hit.Actions} actions done; score {hit.Score:0.0})");
                Console.Out.WriteLine($"      {hit.Passage.ReplaceLineEndings(" ")}");
            }
        }
    }

    private sealed record Asked(string Number, string Text, IReadOnlyList<SaidBefore> Hits);

    private sealed record SaidBefore(
        string Reference, string Number, double Score, string Passage, IReadOnlyList<string> Shared, string? Published, string? Rating, int Actions, int ActionsDone);
}
