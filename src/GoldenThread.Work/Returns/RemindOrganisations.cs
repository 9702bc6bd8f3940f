using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Returns;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Returns;

/// <summary>
/// Reminds organisations of due dates, before and after, and from some day on a second contact too. Each step is sent once, recorded in
/// the same transaction as the mail. Who has sent a return in is not reminded: then it is the business manager's turn.
/// </summary>
internal sealed class RemindOrganisations(GoldenThreadDb db, IServiceAddress address)
{
    /// <summary>Reminds those of a partnership, in whose session the database is.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task Remind(Partnership partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        var due = Due(await new OutstandingReturns(db).Ask(dueBy: partnership.Reminders.LastDue(today)), partnership.Reminders, today);
        if (due.Count == 0) return;
        var leads = await db.Accounts.AsNoTracking()
            .Where(account => account.Role == Role.OrganisationLead && account.EndedAt == null).ToListAsync(cancellation);
        foreach (var one in due.GroupBy(item => item.Row.Organisation)) Remind(partnership, [.. one], leads, now);
        await db.Save("Reminder", cancellation);
    }

    private void Remind(Partnership partnership, List<DueReminder> items, List<Account> leads, DateTimeOffset now)
    {
        var organisation = items[0].Row;
        var letters = new ReminderLetters(partnership, organisation, address.Of(""), now);
        var to = To(organisation, leads);
        // Nobody to write to is no reminder: the page "Outstanding returns" says so.
        if (to.Count == 0) return;
        foreach (var (lead, name) in to) db.Outbox.Add(letters.ToLead(lead, name, items));
        var late = items.Where(item => item.Reminder.Escalates).ToArray();
        if (late.Length > 0 && organisation.EscalationEmail is { } second) db.Outbox.Add(letters.ToSecondPerson(second, late));
        db.RemindersSent.AddRange(items.Select(item => Sent(item, now)));
    }

    private static List<DueReminder> Due(IEnumerable<OwedRow> owed, ReminderRule rule, DateOnly today) =>
    [
        .. from row in owed
           where row.ReturnState is not "sent"
           let reminder = row.DueLatest is { } due ? rule.On(due, today) : null
           where reminder is not null && (row.LastStep is not { } last || last < reminder.Step)
           select new DueReminder(row, reminder),
    ];

    private static List<(string Address, string? Name)> To(OwedRow row, List<Account> leads)
    {
        var own = leads.Where(lead => lead.Organisation == new OrganisationId(row.Organisation)).Select(lead => (lead.Email!, (string?)lead.FullName)).ToList();
        return own.Count > 0 ? own : row.ContactEmail is { } contact ? [(contact, null)] : [];
    }

    private static ReminderSent Sent(DueReminder item, DateTimeOffset now) => new()
    {
        Action = new ActionId(item.Row.Action),
        Organisation = new OrganisationId(item.Row.Organisation),
        Due = item.Row.DueLatest!.Value,
        Step = item.Reminder.Step,
        Escalated = item.Reminder.Escalates && item.Row.EscalationEmail is not null,
        At = now,
    };
}
