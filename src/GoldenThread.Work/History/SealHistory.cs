using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.History;
using GoldenThread.Storage.Mail;
using GoldenThread.Work.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GoldenThread.Work.History;

/// <summary>
/// Seals what was written to the history since the last time into the hash chain, and takes the newest seal out of the database:
/// into the log always, into a file and a letter once a day where the installation wants them.
/// </summary>
internal sealed class SealHistory(Database database, InstallationKey key, HistorySettings settings, ILogger<SealHistory> log)
{
    public const string LetterSubject = "Golden Thread history anchor";

    /// <summary>Seals what every partnership has.</summary>
    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var partnership in await Partnerships.All(database, cancellation))
        {
            await using var db = await database.Open(Session.System(partnership.Id), cancellation);
            var entries = await HistoryChain.Seal(db, key, cancellation);
            if (await HistoryAnchor.Newest(db) is not { } anchor) continue;
            if (entries > 0) log.LogInformation("{Anchor}", anchor);
            if (!string.IsNullOrEmpty(settings.AnchorFile)) AddToFile(settings.AnchorFile, anchor, now);
            if (!string.IsNullOrEmpty(settings.AnchorMail)) await Send(db, settings.AnchorMail, partnership, anchor, now, cancellation);
        }
    }

    private void AddToFile(string file, HistoryAnchor anchor, DateTimeOffset now)
    {
        try
        {
            AnchorFile.Add(file, anchor, now);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The others are sealed all the same; the next round tries again.
            log.LogError(fault, "The history's anchor could not be written to the file that History:AnchorFile names");
        }
    }

    private static async Task Send(
        GoldenThreadDb db, string address, Partnership partnership, HistoryAnchor anchor, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now.AddDays(-1);
        if (await db.Outbox.AnyAsync(m => m.ToAddress == address && m.Subject == LetterSubject && m.CreatedAt > since, cancellation)) return;
        db.Add(new OutboxMessage
        {
            Partnership = partnership.Id,
            ToAddress = address,
            Subject = LetterSubject,
            CreatedAt = now,
            DueAt = now,
            Body = $"""
                Keep this email. You can use it later to check that nobody has rewritten or removed the history of {partnership.Name} up to the time when it was sent.

                {anchor}

                To check, save this email as a text file and run: golden-thread verify-history --anchor FILE

                We send one email a day. If the emails stop, find out why.
                """,
        });
        await db.Save("Daily history anchor", cancellation);
    }
}
