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

/// <summary>Reminds organisations of readings whose day has passed, all of an organisation in one letter: each once by itself, and again when somebody asks for it.</summary>
internal sealed class RemindOfReadings(GoldenThreadDb db, IServiceAddress address, Acting acting)
{
    /// <summary>Reminds those of a partnership, in whose session the database is, of what they were not reminded of before.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task Remind(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation) =>
        await Send(partnership, [.. (await Owed(LondonTime.Day(now), cancellation)).Where(o => o.Last is null)], now, cancellation);

    /// <summary>Reminds all of them again, but those who were reminded today.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>To how many organisations it was written.</returns>
    /// <exception cref="RuleException">Nothing is owed, all were reminded today, or there is nobody to write to.</exception>
    public async Task<int> Again(CancellationToken cancellation)
    {
        var owed = await Owed(acting.Today, cancellation);
        if (owed.Count == 0) throw new RuleException("No organisation owes a reading.");
        var today = owed.Where(o => o.Last is { } last && LondonTime.Day(last) == acting.Today).Select(o => o.By).ToHashSet();
        var left = owed.Where(o => !today.Contains(o.By)).ToList();
        var sent = await Send(acting.Partnership, left, acting.Now, cancellation);
        if (sent > 0) return sent;
        throw new RuleException(
            today.Count > 0 ? "We have reminded every organisation that we can write to today. Remind them again tomorrow."
            : "These organisations have no lead and no email address. Invite a lead, or add an email address to the organisation.");
    }

    /// <summary>When each reading that is owed was last reminded of, in UTC.</summary>
    public async Task<IReadOnlyDictionary<(IndicatorId Indicator, OrganisationId Organisation, DateOnly First), DateTimeOffset>> Last(CancellationToken cancellation = default) =>
        (await db.ReadingReminders.AsNoTracking().ToListAsync(cancellation)).GroupBy(r => (r.Indicator, r.Organisation, r.PeriodFirst)).ToDictionary(g => g.Key, g => g.Max(r => r.At));

    private async Task<List<OwedBy>> Owed(DateOnly today, CancellationToken cancellation)
    {
        var last = await Last(cancellation);
        return
        [
            .. (await IndicatorLoading.KeptWithReasons(db, await db.Indicators.Select(i => i.Id).ToListAsync(cancellation), cancellation)).Values
                .SelectMany(r => r.Owed(today, TimetableDefinitions.WorkingDays).Where(o => o.Organisation is not null).Select(o => (r.Indicator, Owed: o, By: o.Organisation!.Value)))
                .Select(o => new OwedBy(o.Indicator, o.Owed, o.By, last.TryGetValue((o.Indicator.Id, o.By, o.Owed.Period.First), out var at) ? at : null)),
        ];
    }

    private async Task<int> Send(PartnershipId partnership, List<OwedBy> owed, DateTimeOffset now, CancellationToken cancellation)
    {
        if (owed.Count == 0) return 0;
        var leads = await db.Accounts.AsNoTracking().Where(a => a.Role == Role.OrganisationLead && a.EndedAt == null).ToListAsync(cancellation);
        var contacts = await db.Organisations.IgnoreAutoIncludes().Where(o => o.ContactEmail != null).ToDictionaryAsync(o => o.Id, o => o.ContactEmail!, cancellation);
        var organisations = 0;
        foreach (var own in owed.GroupBy(o => o.By))
        {
            var to = To(own.Key, leads, contacts);
            // Nobody to write to is no reminder: the page of what is owed says so.
            if (to.Count == 0) continue;
            organisations++;
            db.Outbox.AddRange(to.Select(t => Letter(partnership, t.Address, t.Name, [.. own], now)));
            db.ReadingReminders.AddRange(own.Select(o => new ReadingReminder { Partnership = partnership, Indicator = o.Indicator.Id, Organisation = o.By, PeriodFirst = o.Owed.Period.First, At = now }));
        }

        await db.Save("Reminder", cancellation);
        return organisations;
    }

    private static List<(string Address, string? Name)> To(OrganisationId organisation, List<Account> leads, Dictionary<OrganisationId, string> contacts)
    {
        var own = leads.Where(l => l.Organisation == organisation).Select(l => (l.Email!, (string?)l.FullName)).ToList();
        return own.Count > 0 ? own : contacts.TryGetValue(organisation, out var contact) ? [(contact, null)] : [];
    }

    private OutboxMessage Letter(PartnershipId partnership, string to, string? name, List<OwedBy> owed, DateTimeOffset now) => new()
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

    private sealed record OwedBy(Indicator Indicator, OwedReading Owed, OrganisationId By, DateTimeOffset? Last);
}
