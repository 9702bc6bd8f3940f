using GoldenThread.Champions;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Champions;
using GoldenThread.Storage.Mail;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Champions;

/// <summary>Asks by letter, once a year, whether champions still are: themselves, and who leads their organisation.</summary>
internal sealed class AskChampions(GoldenThreadDb db, IServiceAddress address)
{
    /// <summary>Asks those of a partnership, in whose session the database is.</summary>
    public async Task Ask(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        var asked = (await db.Champions.Where(c => c.Until == null).ToListAsync(cancellation)).Where(c => c.IsToBeAsked(today)).ToList();
        if (asked.Count == 0) return;
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null).ToListAsync(cancellation);
        foreach (var champion in asked)
        {
            var own = accounts.Find(a => champion.Person?.Value == a.Id)?.Email ?? champion.Email;
            if (own is not null) db.Outbox.Add(Letter(partnership, own, champion.Name, "Are you still a champion?", [champion], now));
        }

        foreach (var of in asked.GroupBy(c => c.Organisation))
            foreach (var lead in accounts.Where(a => a.Role == Role.OrganisationLead && a.Organisation == of.Key))
                db.Outbox.Add(Letter(partnership, lead.Email!, lead.FullName, of.Count() == 1 ? "Is one champion still active?" : $"Are {of.Count()} champions still active?", [.. of], now));
        foreach (var champion in asked) champion.IsAsked(now);
        await db.Save("Asked once a year", cancellation);
    }

    private OutboxMessage Letter(PartnershipId partnership, string to, string name, string subject, IReadOnlyList<Champion> champions, DateTimeOffset now) => new()
    {
        Partnership = partnership,
        ToAddress = to,
        ToName = name,
        Subject = subject,
        Body = $"""
            Dear {name},

            Colleagues ask champions. Once a year we ask whether they still are. Please confirm or end each on its page:

            {string.Join("\n", champions.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => $"- {c.Name}: {string.Join(", ", c.Subjects)}\n  {address.Of($"/champions/{c.Id}")}"))}

            After 12 months without an answer a champion is shown as not confirmed.
            """,
        CreatedAt = now,
        DueAt = now,
        IsReminder = true,
    };
}
