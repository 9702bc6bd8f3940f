using System.CommandLine;
using GoldenThread.Storage;
using GoldenThread.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread verify-history</c>: checks that nothing that was sealed into the history was changed, removed or added to.</summary>
internal static class VerifyHistoryCommand
{
    public static Command Make()
    {
        var command = new Command("verify-history", "Checks the chain of the history of every partnership; ends with 1 where it is broken");
        command.SetAction(async (_, cancellation) =>
        {
            await using var running = await Installation.Open(cancellation);
            await using var jobs = await running.Database.Open(Session.Jobs, cancellation);
            var partnerships = await jobs.Partnerships.AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancellation);
            if (partnerships.Count == 0) await Console.Out.WriteLineAsync("There is no partnership here yet, and so no history.");
            var whole = true;
            foreach (var partnership in partnerships)
            {
                await using var db = await running.Database.Open(Session.System(partnership.Id), cancellation);
                var report = await HistoryChain.Verify(db, cancellation);
                whole &= report.Whole;
                await Console.Out.WriteLineAsync(report.Whole
                    ? $"{partnership.Name}: whole. {report.Entries} entries under {report.Seals} seals, {report.Unsealed} not sealed yet."
                    : $"{partnership.Name}: BROKEN after {report.Entries} entries. {report.Finding}");
            }

            return whole ? 0 : 1;
        });
        return command;
    }
}
