using System.Globalization;
using System.Text;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Returns;
using GoldenThread.Time;

namespace GoldenThread.Work.Returns;

/// <summary>The mail of a reminder: one letter for all actions of an organisation, with no more of them than is needed to find them.</summary>
internal sealed class ReminderLetters(Partnership partnership, OwedRow organisation, string address, DateTimeOffset now)
{
    private const int LongestAction = 160;

    public OutboxMessage ToLead(string to, string? name, IReadOnlyList<DueReminder> items) => Letter(to, name, Subject(items), $"""
        Dear {name ?? organisation.OrganisationName},

        {Introduction(items)}

        {Actions(items)}
        Send us a return for each action, even if it is not finished: {address}/returns

        {partnership.Name}
        """);

    public OutboxMessage ToSecondPerson(string to, IReadOnlyList<DueReminder> items) => Letter(
        to, null, $"{organisation.OrganisationName}: {Count(items)} overdue, no return received", $"""
        Dear colleague,

        {organisation.OrganisationName} named you as its second contact. We have reminded its lead and have not received a return.

        {Actions(items)}
        The lead can send a return here: {address}/returns

        {partnership.Name}
        """);

    private static string Subject(IReadOnlyList<DueReminder> items) => items.Any(IsLate)
        ? $"{Count(items.Where(IsLate).ToArray())} overdue" + (items.All(IsLate) ? "" : $", {items.Count(item => !IsLate(item))} due soon")
        : $"{Count(items)} due soon";

    private string Introduction(IReadOnlyList<DueReminder> items) =>
        $"{organisation.OrganisationName} is responsible for {(items.Count == 1 ? "an action" : $"{items.Count} actions")} of {partnership.Name} "
        + (items.All(IsLate) ? $"that {(items.Count == 1 ? "is" : "are")} overdue." : items.Any(IsLate) ? "that are due soon or overdue." : $"that {(items.Count == 1 ? "is" : "are")} due soon.");

    private string Actions(IReadOnlyList<DueReminder> items)
    {
        var text = new StringBuilder();
        foreach (var (row, _) in items.OrderBy(item => item.Row.DueLatest))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {row.Reference}, recommendation {row.Number}: {Shortened(row.Text)}\n");
            text.Append(CultureInfo.InvariantCulture, $"  Due: {row.Due} ({When(row.DueLatest!.Value)})\n");
        }

        return text.ToString();
    }

    private string When(DateOnly due)
    {
        var days = due.DayNumber - LondonTime.Day(now).DayNumber;
        return days switch
        {
            0 => "today at the latest",
            > 0 => $"in {Days(days)} at the latest",
            _ => $"{Days(-days)} overdue",
        };
    }

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";

    private static string Shortened(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        return line.Length <= LongestAction ? line : $"{line[..LongestAction].TrimEnd()}…";
    }

    private static string Count(IReadOnlyCollection<DueReminder> items) => items.Count == 1 ? "1 action" : $"{items.Count} actions";

    private static bool IsLate(DueReminder item) => item.Reminder.Step > 0;

    private OutboxMessage Letter(string to, string? name, string subject, string body) => new()
    {
        Partnership = partnership.Id,
        ToAddress = to,
        ToName = name,
        Subject = subject,
        Body = body,
        CreatedAt = now,
        DueAt = now,
        IsReminder = true,
    };
}
