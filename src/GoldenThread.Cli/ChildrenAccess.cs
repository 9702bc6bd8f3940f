using System.CommandLine;
using System.Globalization;
using GoldenThread.Access;
using GoldenThread.Time;
using GoldenThread.Work.Access;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread children explain-access|verify-access|open</c>: why somebody sees a record, and whether model and database agree.</summary>
internal static class ChildrenAccess
{
    public static Command Explain() => OfPair("explain-access", "Says what somebody may see of a child's record on a day, and by what", async (work, person, child, at) =>
    {
        var (model, level, ground) = await work.The<ExplainAccess>().Of(person, child, at);
        Console.Out.WriteLine($"{level.InWords()}{(ground == Ground.None ? "" : $", by {ground.InWords()}")}");
        foreach (var reason in model.Reasons) Console.Out.WriteLine($"  {reason.Level.InWords()}: {reason.Words}{(reason.Until is { } until ? $", until {until:d MMMM yyyy}" : "")}");
        if ((model.Level, model.Ground) == (level, ground)) return 0;
        await Console.Error.WriteLineAsync($"The model says {model.Level.InWords()} ({model.Ground.InWords()}), the database {level.InWords()} ({ground.InWords()}). Please report this.");
        return 1;
    });

    public static Command Open() => OfPair("open", "Says whether an account could open a child's record now, and why. Opens nothing", async (work, person, child, at) =>
    {
        var (model, level, _) = await work.The<ExplainAccess>().Of(person, child, at);
        Console.Out.WriteLine(level == Level.Nothing ? Decision.NothingFound : $"{level.InWords()}: {model.Reasons[0].Words}");
        return level == Level.Nothing ? 1 : 0;
    });

    public static Command Verify()
    {
        var partnership = new Option<string?>("--partnership") { Description = "The partnership. Not needed if there is only one" };
        var pairs = new Option<int>("--pairs") { Description = "The number of children to compare, with every account", DefaultValueFactory = _ => 200 };
        var command = new Command("verify-access", "Compares what the database and the model decide, for every account and a sample of children") { partnership, pairs };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var (count, differ) = await work.The<ExplainAccess>().Sample(parsed.GetValue(pairs), TimeProvider.System.GetUtcNow());
            foreach (var one in differ) Console.Out.WriteLine(one);
            Console.Out.WriteLine($"{count} pairs compared, {differ.Count} differ");
            return differ.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static Command OfPair(string name, string says, Func<TerminalWork, PersonId, ChildId, DateTimeOffset, Task<int>> then)
    {
        var person = new Argument<string>("PERSON") { Description = "The email address or the id of an account" };
        var child = new Argument<Guid>("CHILD") { Description = "The id of the child, as the address of the page has it" };
        var day = new Option<string?>("--day") { Description = "A day (2026-05-04) or a moment (2026-05-04T09:30) in London. Default: now" };
        var partnership = new Option<string?>("--partnership") { Description = "The partnership. Not needed if there is only one" };
        var command = new Command(name, says) { person, child, day, partnership };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var who = await work.The<ExplainAccess>().Account(parsed.GetRequiredValue(person)) ?? throw new RuleException($"{work.Partnership.Name} has no account “{parsed.GetRequiredValue(person)}”.");
            return await then(work, who, new ChildId(parsed.GetRequiredValue(child)), Moment(parsed.GetValue(day)));
        });
        return command;
    }

    private static DateTimeOffset Moment(string? text) => text is null ? TimeProvider.System.GetUtcNow()
        : DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? new DateTimeOffset(LondonTime.Utc(clock), TimeSpan.Zero)
        : throw new RuleException($"“{text}” is not a day (2026-05-04) or a moment (2026-05-04T09:30).");
}
