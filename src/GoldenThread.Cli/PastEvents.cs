using System.CommandLine;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Time;
using Spectre.Console;

namespace GoldenThread.Cli;

/// <summary>The events that a command reads, and the moments that it asks about.</summary>
internal sealed class PastEvents
{
    private const int ReportEvery = 500;
    private const int Farthest = 2200;
    private readonly Option<string> events = new("--events") { Description = "A file of events as NDJSON or CSV, with each child's events together. Use - for standard input", Required = true };
    private readonly Option<bool> unsorted = new("--unsorted") { Description = "Each child's events are not together. They are sorted first, in temporary files" };
    private readonly Option<DateOnly?> asOf = Days.Option("--as-of", "Show the status at the end of this day. Default: today");
    private readonly Option<DateOnly?> knownAt = Days.Option("--known-at", "Use information recorded by the end of this day");
    private readonly Option<string?> knownTo = new("--known-to") { Description = "Use only what this organisation recorded" };
    private readonly Option<string?> output = WholeFile.Option();

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="asksWhen">True where the moments can be chosen.</param>
    public PastEvents(Command command, bool asksWhen)
    {
        command.Add(events);
        command.Add(unsorted);
        command.Add(output);
        if (!asksWhen) return;
        command.Add(asOf);
        command.Add(knownAt);
        command.Add(knownTo);
    }

    /// <summary>One child.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Timeline">What was known of it.</param>
    /// <param name="Events">All its events.</param>
    public sealed record Child(ChildKey Key, Timeline Timeline, IReadOnlyList<PathwayEvent> Events);

    /// <summary>Reads the events child by child, and writes what comes of them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="take">Takes a child.</param>
    /// <param name="end">Says what is to be said at the end.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task Write(ParseResult parsed, Action<Child, TextWriter> take, Action<TextWriter>? end, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(events);
        if (path != "-" && !File.Exists(path)) throw new RuleException($"There is no file “{path}”.");
        var findings = new EventFindings();
        await using var file = WholeFile.Open(parsed.GetValue(output));
        await using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
        try
        {
            await Shown(parsed, stream, report => Read(parsed, stream, findings, child => take(child, file.Words), report, cancellation));
        }
        catch (UnreadableEventException unreadable)
        {
            throw new RuleException(
                $"“{path}” could not be read to the end. {unreadable.Message} {(parsed.GetValue(output) is null ? "The output so far is not complete." : "Nothing was written.")}");
        }

        end?.Invoke(file.Words);
        await file.Complete();
        foreach (var says in findings.Says(named: true)) Terminal.Words.MarkupLineInterpolated($"{says}");
    }

    private async Task Read(ParseResult parsed, Stream stream, EventFindings findings, Action<Child> take, Action report, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var (at, known, by) = (End(parsed.GetValue(asOf)) ?? now, End(parsed.GetValue(knownAt)) ?? DateTime.MaxValue, parsed.GetValue(knownTo));
        using var reader = new StreamReader(stream, leaveOpen: true);
        var count = 0;
        await foreach (var own in parsed.GetValue(unsorted)
            ? EventFile.ChildrenInAnyOrder(reader, now, findings, cancellation)
            : EventFile.Children(reader, now, findings, cancellation))
        {
            take(new Child(own[0].About, new Timeline(own, at, known, by), own));
            if (++count % ReportEvery == 0) report();
        }
    }

    // Progress is shown where it cannot mix with what is printed.
    private async Task Shown(ParseResult parsed, Stream stream, Func<Action, Task> work)
    {
        if (Console.IsErrorRedirected || !(Console.IsOutputRedirected || parsed.GetValue(output) is not null))
        {
            await work(() => { });
            return;
        }

        ProgressColumn[] columns = stream.CanSeek
            ? [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()]
            : [new TaskDescriptionColumn(), new SpinnerColumn(), new ElapsedTimeColumn()];
        await Terminal.Words.Progress().AutoClear(true).Columns(columns).StartAsync(async context =>
        {
            var task = context.AddTask("Reading events", maxValue: stream.CanSeek ? Math.Max(1, stream.Length) : 1);
            if (!stream.CanSeek) task.IsIndeterminate();
            await work(() => task.Value = stream.CanSeek ? stream.Position : 0);
        });
    }

    private static DateTime? End(DateOnly? day) => day switch
    {
        null => null,
        { Year: < 1900 or > Farthest } => throw new RuleException($"The date {day:d MMMM yyyy} is outside the years that can be used."),
        { } given => LondonTime.End(given),
    };
}
