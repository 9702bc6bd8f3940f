using System.CommandLine;
using GoldenThread.Indicators;
using GoldenThread.Time;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread indicators compute|recompute</c>: readings from a measure of a pathway over a file of events.</summary>
internal static class IndicatorsCommand
{
    public static Command Make() => new("indicators", "Indicators and their computed readings") { Compute(), Recompute() };

    private static Command Compute()
    {
        var key = new Option<string?>("--indicator") { Description = "Short name of the indicator. Default: all whose readings are computed" };
        var events = Events();
        var asOf = Days.Option("--as-of", "Compute for the end of this day. Default: today");
        var knownAt = Days.Option("--known-at", "Use information recorded by the end of this day");
        var (partnership, json) = (Partnership(), FigureFiles.JsonOption());
        var command = new Command("compute", "Computes readings and keeps those that are new or different") { key, events, asOf, knownAt, partnership, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var find = work.The<FindIndicators>();
            var by = Installation.Actor(TimeProvider.System);
            var meant = (await find.Known()).Where(i => i.Current.Source == ReadingSource.Pathway && (parsed.GetValue(key) is not { } one || i.Key == one)).ToList();
            if (meant.Count == 0) throw new RuleException("There is no such indicator whose readings are computed.");
            var results = new List<(Indicator Indicator, ComputedReadings Computed)>();
            await using var file = FigureFiles.Open(parsed.GetRequiredValue(events));
            foreach (var indicator in meant)
            {
                file.Position = 0;
                var computed = await work.The<ComputeReadings>().Compute(
                    (await find.One(indicator.Key))!, file, End(parsed.GetValue(asOf)) ?? by.Now.UtcDateTime, End(parsed.GetValue(knownAt)) ?? by.Now.UtcDateTime, by, cancellation);
                results.Add((indicator, computed));
            }

            if (parsed.GetValue(json)) FigureFiles.Write(results.Select(r => InJson(r.Indicator, r.Computed)));
            else foreach (var (indicator, computed) in results) Print(indicator, computed);
            return 0;
        });
        return command;
    }

    private static Command Recompute()
    {
        var reading = new Argument<string>("READING") { Description = "The id of a reading that was computed" };
        var events = Events();
        var (partnership, json) = (Partnership(), FigureFiles.JsonOption());
        var command = new Command("recompute", "Computes a reading again, and says whether it comes out the same or what came late. Ends with 1 if it does not") { reading, events, partnership, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var named = parsed.GetRequiredValue(reading);
            if (!Guid.TryParse(named, out var id)) throw new RuleException($"“{named}” is not the id of a reading. “golden-thread indicators compute” prints them.");
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            await using var file = FigureFiles.Open(parsed.GetRequiredValue(events));
            var again = await work.The<ComputeReadings>().Again(id, file, cancellation);
            if (parsed.GetValue(json))
            {
                FigureFiles.Write(new
                {
                    Reading = again.Kept.Id,
                    Period = again.Kept.Period.Text,
                    Kept = again.Kept.Figure.Words,
                    Then = again.Then?.InWords(),
                    Now = again.Now?.InWords(),
                    Same = again.IsSame,
                    again.SameEvents,
                });
            }
            else
            {
                Console.Out.WriteLine($"{again.Kept.Period.Words}: kept as {again.Kept.Figure.Words}; by what was known then {again.Then?.InWords() ?? "nothing"}; by what is known now {again.Now?.InWords() ?? "nothing"}.");
                Console.Out.WriteLine(again.IsSame ? again.Now?.InWords() == again.Then?.InWords() ? "The same." : "The same; what came late would change it." : again.SameEvents ? "It does not come out as it was kept." : "The events are not those that it was computed from.");
            }

            return again.IsSame ? 0 : 1;
        });
        return command;
    }

    private static Option<string> Events() => new("--events") { Description = "A file of events as NDJSON or CSV, with each child's events together", Required = true };

    private static Option<string?> Partnership() => new("--partnership") { Description = "Name of the partnership; needed only if there are several" };

    private static DateTime? End(DateOnly? day) => day is { } given ? LondonTime.End(given) : null;

    private static object InJson(Indicator indicator, ComputedReadings computed) => new
    {
        Indicator = indicator.Key,
        Readings = computed.Added.Select(r => new { r.Id, Period = r.Period.Text, Organisation = r.Organisation?.Value, r.Numerator, r.Denominator, Rule = r.SourceText, r.AsOf, r.KnownAt }),
        computed.Same,
        computed.Unknown,
        computed.Digest,
    };

    private static void Print(Indicator indicator, ComputedReadings computed)
    {
        Console.Out.WriteLine($"{indicator.Title}: {computed.Added.Count} new or different, {computed.Same} as before.");
        foreach (var reading in computed.Added) Console.Out.WriteLine($"   {reading.Period.Text}  {reading.Figure.Words}  {reading.Id}");
        foreach (var name in computed.Unknown) Console.Out.WriteLine($"   Not known: {name}. Its figures were left out.");
    }
}
