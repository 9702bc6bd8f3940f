using System.CommandLine;
using GoldenThread.Documents.Pathways;
using GoldenThread.Sample.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread sample events</c>: an invented population, child by child, the same for the same seed.</summary>
internal static class SampleCommand
{
    public static Command Make() => new("sample", "Invented data") { Events(), SampleChildrenCommand.Make(), SampleAssuranceCommand.Make() };

    private static Command Events()
    {
        var children = new Option<int>("--children") { Description = "How many children", Required = true };
        var years = new Option<int>("--years") { Description = "The number of years in which they are born and followed", DefaultValueFactory = _ => 4 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same events", DefaultValueFactory = _ => 1 };
        Between(children, 1, 100_000_000);
        Between(years, 1, 18);
        var end = Days.Option("--until", "The last day. Default: the first of this month");
        var format = new Option<EventFormat>("--format") { Description = "ndjson: an event on each line; csv: with a header; columns: the columns of each child on a line of JSON", DefaultValueFactory = _ => EventFormat.Ndjson };
        var command = new Command(
            "events", "Prints the events of an invented population, with each child's events together. Includes moves, late records and corrections") { children, years,
            seed, end, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var today = LondonTime.Today(TimeProvider.System);
            var last = parsed.GetValue(end) ?? new DateOnly(today.Year, today.Month, 1);
            var population = new InventedPopulation(parsed.GetValue(years), parsed.GetValue(seed), last.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
            await using var output = WholeFile.Open(null);
            var writer = new EventWriter(output.Words, parsed.GetValue(format));
            foreach (var child in population.Children(parsed.GetValue(children)))
            {
                cancellation.ThrowIfCancellationRequested();
                writer.Write(child);
            }

            await output.Complete();
            return 0;
        });
        return command;
    }

    internal static void Between(Option<int> option, int least, int most) => option.Validators.Add(parsed =>
    {
        if (parsed.Tokens is [var token, ..] && (!int.TryParse(token.Value, out var number) || number < least || number > most))
            parsed.AddError($"{option.Name} must be a number from {least} to {most}.");
    });
}
