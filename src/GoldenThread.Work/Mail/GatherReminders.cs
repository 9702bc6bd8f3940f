using System.Text;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Mail;

/// <summary>Whoever wishes gets the reminders of a day as one letter: what comes after it goes with the next day's.</summary>
internal sealed class GatherReminders(GoldenThreadDb db)
{
    /// <summary>The first reminder waits for the others of its morning.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromMinutes(30);

    private const string Beginning = "Your reminders";

    /// <summary>Gathers those of a partnership, in whose session the database is.</summary>
    public async Task Run(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        var people = await db.Accounts.AsNoTracking().Where(account => account.GathersReminders && account.EndedAt == null).ToListAsync(cancellation);
        if (people.Count == 0) return;
        var addresses = people.ConvertAll(person => person.Email!.ToLowerInvariant());
        var dayBegan = new DateTimeOffset(LondonTime.Start(LondonTime.Day(now)));
        var sent = await db.Outbox.AsNoTracking().Where(one => one.CreatedAt >= dayBegan && one.GatheredInto == one.Id).Select(one => one.ToAddress).ToListAsync(cancellation);
        var waiting = await db.Outbox.Where(one => one.IsReminder && one.SentAt == null && one.Begun == 0 && one.GatheredInto == null && addresses.Contains(one.ToAddress.ToLower()))
            .OrderBy(one => one.CreatedAt).ToListAsync(cancellation);
        foreach (var own in waiting.GroupBy(one => one.ToAddress, StringComparer.OrdinalIgnoreCase))
        {
            if (sent.Contains(own.Key, StringComparer.OrdinalIgnoreCase) || own.First().CreatedAt + Waits > now) continue;
            var digest = Digest(partnership, [.. own], now);
            db.Outbox.Add(digest);
            foreach (var one in own) one.GoesWith(digest.Id);
        }

        if (db.ChangeTracker.HasChanges()) await db.Save("Reminders gathered to one letter", cancellation);
    }

    private static OutboxMessage Digest(PartnershipId partnership, List<OutboxMessage> letters, DateTimeOffset now)
    {
        var words = new StringBuilder();
        foreach (var letter in letters)
            words.Append(letter.Subject.ToUpperInvariant()).Append("\n\n").Append(letter.Body.Trim()).Append("\n\n");
        var id = Sequence.NewId();
        var digest = new OutboxMessage
        {
            Partnership = partnership,
            Id = id,
            ToAddress = letters[0].ToAddress,
            ToName = letters[0].ToName,
            Subject = letters.Count == 1 ? letters[0].Subject : $"{Beginning}: {letters.Count} for today",
            Body = words.ToString().TrimEnd() + "\n\nYou asked for one email a day with all your reminders. You can change that on your account page.",
            CreatedAt = now,
            DueAt = now,
        };
        digest.GoesWith(id);
        return digest;
    }
}
