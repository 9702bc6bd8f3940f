using GoldenThread.Documents.Definitions;
using GoldenThread.Indicators;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Organisations;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Indicators;

/// <summary>Reminds organisations of readings whose day has passed: each once, all of an organisation in one letter.</summary>
internal sealed class RemindOfReadings(GoldenThreadDb db, IServiceAddress address)
{
    /// <summary>Reminds those of a partnership, in whose session the database is.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task Remind(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        var ids = await db.Indicators.Select(i => i.Id).ToListAsync(cancellation);
        var sent = (await db.ReadingReminders.Select(r => new { r.Indicator, r.Organisation, r.PeriodFirst }).ToListAsync(cancellation)).ToHashSet();
        var owed = (await IndicatorLoading.KeptWithReasons(db, ids, cancellation)).Values
            .SelectMany(r => r.Owed(today, TimetableDefinitions.WorkingDays).Where(o => o.Organisation is not null).Select(o => (r.Indicator, Owed: o, By: o.Organisation!.Value)))
            .Where(o => !sent.Contains(new { Indicator = o.Indicator.Id, Organisation = o.By, PeriodFirst = o.Owed.Period.First })).ToList();
        if (owed.Count == 0) return;
        var leads = await db.Accounts.AsNoTracking().Where(a => a.Role == Role.OrganisationLead && a.EndedAt == null).ToListAsync(cancellation);
        var contacts = await db.Organisations.IgnoreAutoIncludes().Where(o => o.ContactEmail != null).ToDictionaryAsync(o => o.Id, o => o.ContactEmail!, cancellation);
        foreach (var own in owed.GroupBy(o => o.By))
        {
            var to = To(own.Key, leads, contacts);
            // Nobody to write to is no reminder: the page of what is owed says so.
            if (to.Count == 0) continue;
            db.Outbox.AddRange(to.Select(t => Letter(partnership, t.Address, t.Name, [.. own.Select(o => (o.Indicator, o.Owed))], now)));
            db.ReadingReminders.AddRange(own.Select(
                o => new ReadingReminder { Partnership = partnership, Indicator = o.Indicator.Id, Organisation = o.By, PeriodFirst = o.Owed.Period.First, At = now }));
        }

        await db.Save("Reminder", cancellation);
    }

    private static List<(string Address, string? Name)> To(OrganisationId organisation, List<Account> leads, Dictionary<OrganisationId, string> contacts)
    {
        var own = leads.Where(l => l.Organisation == organisation).Select(l => (l.Email!, (string?)l.FullName)).ToList();
        return own.Count > 0 ? own : contacts.TryGetValue(organisation, out var contact) ? [(contact, null)] : [];
    }

    private OutboxMessage Letter(PartnershipId partnership, string to, string? name, List<(Indicator Indicator, OwedReading Owed)> owed, DateTimeOffset now) => new()
    {
        Partnership = partnership,
        ToAddress = to,
        ToName = name,
        Subject = owed.Count == 1 ? "A reading is overdue" : $"{owed.Count} readings are overdue",
        Body = $"""
            Dear {name ?? "colleague"},

            We have not received these readings:

            {string.Join("\n", owed.OrderBy(o => o.Owed.Due).Select(o => $"- {o.Indicator.Title}, {o.Owed.Period.Words}. Due: {o.Owed.Due:d MMMM yyyy}\n  {address.Of($"/indicators/{o.Indicator.Key}/readings")}"))}

            If there is no reading, tell us why.
            """,
        CreatedAt = now,
        DueAt = now,
        IsReminder = true,
    };
}
