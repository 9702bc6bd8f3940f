using System.CommandLine;
using GoldenThread.Storage.Administration;
using GoldenThread.Work.Mail;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread email report FILE…</c>: takes in reports of emails that could not be delivered.</summary>
internal static class EmailCommand
{
    private const string StandardInput = "-";

    public static Command Make() => new("email", "Emails that were sent") { Report() };

    private static Command Report()
    {
        var files = new Argument<string[]>("FILE") { Description = "Reports that came back, one email a file (.eml). - reads one from standard input", Arity = ArgumentArity.OneOrMore };
        var partnership = new Option<string?>("--partnership") { Description = "The partnership whose emails they are about. Unless you say it, the report is looked for in all" };
        var report = new Command("report", "Takes in delivery reports: an email that could not be delivered is shown as refused, a delay is noted. Ends with 1 if a report is about no email of yours") { files, partnership };
        report.SetAction(async (parsed, cancellation) =>
        {
            var all = await Partnerships(parsed.GetValue(partnership), cancellation);
            var reports = new List<(string Name, DeliveryReport? Read)>();
            foreach (var file in parsed.GetRequiredValue(files)) reports.Add(await Read(file, cancellation));
            var found = new string?[reports.Count];
            foreach (var one in all)
            {
                await using var work = await TerminalWork.Begin(one.Slug, cancellation);
                for (var at = 0; at < reports.Count; at++)
                    if (reports[at].Read is { } read) found[at] ??= (await work.The<TakeDeliveryReport>().Take(read, cancellation))?.InWords;
            }

            for (var at = 0; at < reports.Count; at++)
                if (reports[at].Read is not null) await Console.Out.WriteLineAsync(found[at] ?? $"“{reports[at].Name}” is about no email that {(all.Count == 1 ? "this partnership" : "a partnership here")} sent.");
            return found.All(one => one is not null) ? 0 : 1;
        });
        return report;
    }

    private static async Task<IReadOnlyList<Partnership>> Partnerships(string? named, CancellationToken cancellation)
    {
        await using var opened = await Installation.Open(cancellation);
        return named is null ? await Work.Administration.Partnerships.All(opened.Database, cancellation) : [await Installation.Partnership(opened.Database, named, cancellation)];
    }

    // Of several, one that is no report keeps none of the others from being taken in.
    private static async Task<(string Name, DeliveryReport? Read)> Read(string file, CancellationToken cancellation)
    {
        var name = file == StandardInput ? "Standard input" : Path.GetFileName(file);
        await using var content = file == StandardInput ? Console.OpenStandardInput() : FigureFiles.Open(file);
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (memory.Length <= DeliveryReport.MostBytes && await content.ReadAsync(buffer, cancellation) is > 0 and var read) memory.Write(buffer, 0, read);
        try
        {
            return (name, DeliveryReport.Of(name, memory.ToArray()));
        }
        catch (RuleException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return (name, null);
        }
    }
}
