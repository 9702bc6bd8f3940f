using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Returns;
using GoldenThread.Time;
using GoldenThread.Work;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Returns;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Jobs;

/// <summary>
/// Reminds organisations of due dates, before and after, and from some day on a second person too. Each step is sent once, recorded in
/// the same transaction as the mail. Who has sent a return in is not reminded: then it is the business manager's turn.
/// </summary>
internal sealed class Reminders(Database database, JobSettings settings, IServiceAddress address) : IRecurringWork
{
    public static string Name => "reminders";

    public static TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        if (LondonTime.Clock(now).Hour < settings.RemindersFromHour) return;
        foreach (var partnership in await Partnerships.All(database, cancellation)) await Remind(partnership, now, cancellation);
    }

    private async Task Remind(Partnership partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        await using var db = await database.Open(Session.System(partnership.Id), cancellation);
        var due = Due(await new WhoOwesWhat(db).Ask(dueBy: partnership.Reminders.LastDue(today)), partnership.Reminders, today);
        if (due.Count == 0) return;
        var leads = await db.Accounts.AsNoTracking()
            .Where(account => account.Role == Role.OrganisationLead && account.EndedAt == null).ToListAsync(cancellation);
        foreach (var one in due.GroupBy(item => item.Row.Organisation))
        {
            var letters = new ReminderLetters(partnership, one.First().Row, address.Of(""), now);
            var to = Addresses(one.First().Row, leads);
            // Nobody to write to is no reminder: the page "who owes what" says so.
            if (to.Count == 0) continue;
            foreach (var (address, name) in to) db.Outbox.Add(letters.ToLead(address, name, [.. one]));
            var late = one.Where(item => item.Reminder.Escalates).ToArray();
            if (late.Length > 0 && one.First().Row.EscalationEmail is { } second) db.Outbox.Add(letters.ToSecondPerson(second, late));
            foreach (var item in one) db.RemindersSent.Add(Sent(item, now));
        }

        await db.Save("Reminder", cancellation);
    }

    private static List<DueReminder> Due(IEnumerable<OwedRow> owed, ReminderRule rule, DateOnly today) =>
    [
        .. from row in owed
           where row.ReturnState is not "sent"
           let reminder = row.DueLatest is { } due ? rule.On(due, today) : null
           where reminder is not null && (row.LastStep is not { } last || last < reminder.Step)
           select new DueReminder(row, reminder),
    ];

    private static List<(string Address, string? Name)> Addresses(OwedRow row, List<Account> leads)
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
