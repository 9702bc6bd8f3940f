using System.CommandLine;
using GoldenThread.Storage.History;
using GoldenThread.Work.History;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread verify-history</c>: checks that nothing that was sealed into the history was changed, removed or added to.</summary>
internal static class VerifyHistoryCommand
{
    public static Command Make()
    {
        var anchorFile = new Option<string?>("--anchor")
        {
            Description = "Check against the anchors in this file: a file of anchors, the log, or a saved email. Default: the file in History__AnchorFile",
        };
        var command = new Command("verify-history", "Checks the history chain of every partnership. Returns 1 if one is broken") { anchorFile };
        command.SetAction(async (parsed, cancellation) =>
        {
            var anchors = Anchors(parsed.GetValue(anchorFile));
            await using var running = await Installation.Open(cancellation);
            var verified = await new VerifyHistory(running.Database, running.Key).Run(anchors, cancellation);
            if (verified.Reports.Count == 0) await Console.Out.WriteLineAsync("There are no partnerships yet, so there is no history.");
            foreach (var (partnership, report) in verified.Reports) await Say(partnership, report);
            foreach (var missing in verified.Missing)
                await Console.Out.WriteLineAsync(
                    $"BROKEN: the anchors name a partnership that is not in the database ({missing.Value}). It was removed, or the database was replaced.");
            if (verified.Reports.Count > 0)
                await Console.Out.WriteLineAsync("This check cannot detect changes by somebody who has both the database and the installation's key, or anything that was never written to the history.");
            return verified.Whole ? 0 : 1;
        });
        return command;
    }

    private static IReadOnlyList<HistoryAnchor> Anchors(string? named)
    {
        if ((named ?? Installation.AnchorFile) is not { } file) return [];
        var anchors = AnchorFile.Read(file);
        // A file without any would look like a check that was passed.
        return anchors.Count > 0 ? anchors : throw new RuleException($"{file} has no history anchor.");
    }

    private static async Task Say(string partnership, ChainReport report)
    {
        if (!report.Whole)
        {
            await Console.Out.WriteLineAsync($"{partnership}: BROKEN after {report.Entries} entries. {report.Finding}");
            return;
        }

        var anchored = report.Anchored is { } anchor ? $" It matches the anchors up to seal {anchor.Seal}." : "";
        await Console.Out.WriteLineAsync(
            $"{partnership}: complete. {report.Entries} entries under {report.Seals} seals, {report.Unsealed} not sealed yet.{anchored}");
        foreach (var limit in report.NotKnown()) await Console.Out.WriteLineAsync($"  Not checked: {limit}");
    }
}
