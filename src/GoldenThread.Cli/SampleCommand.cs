using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoldenThread.Pathways;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread sample events</c>: an invented population, child by child, the same for the same seed.</summary>
internal static class SampleCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static Command Make() => new("sample", "Invented data") { Events() };

    private static Command Events()
    {
        var children = new Option<int>("--children") { Description = "How many children", Required = true };
        var years = new Option<int>("--years") { Description = "Over how many years they are born and followed", DefaultValueFactory = _ => 4 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same events", DefaultValueFactory = _ => 1 };
        Between(children, 1, 100_000_000);
        Between(years, 1, 18);
        var end = Days.Option("--until", "The last day; the first of this month where it is left out");
        var command = new Command("events", "Prints the events of an invented population as NDJSON, those of one child together, with moves, late records and corrections") { children, years, seed, end };
        command.SetAction(async (parsed, cancellation) =>
        {
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            var last = parsed.GetValue(end) ?? new DateOnly(today.Year, today.Month, 1);
            var population = new InventedPopulation(parsed.GetValue(years), parsed.GetValue(seed), last.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024);
            foreach (var one in population.Children(parsed.GetValue(children)).SelectMany(c => c))
            {
                cancellation.ThrowIfCancellationRequested();
                await output.WriteLineAsync(JsonSerializer.Serialize(new { one.Id, Occurred = Moment(one.Occurred), Recorded = Moment(one.Recorded), one.Kind, one.About, one.Organisation, one.Source, one.Value }, Json));
            }

            return 0;
        });
        return command;
    }

    private static void Between(Option<int> option, int least, int most) => option.Validators.Add(parsed =>
    {
        if (parsed.Tokens is [var token, ..] && (!int.TryParse(token.Value, out var number) || number < least || number > most)) parsed.AddError($"{option.Name} is a number from {least} to {most}.");
    });

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
