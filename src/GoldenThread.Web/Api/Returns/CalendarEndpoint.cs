using System.Text;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Returns;

namespace GoldenThread.Web.Api.Returns;

/// <summary>The feed of due dates that calendars read, at a secret address. It shows what its person may see at that moment.</summary>
internal static class CalendarEndpoint
{
    public static void MapCalendar(this WebApplication app) =>
        app.MapGet("/calendar/{secret}.ics", Read).AllowAnonymous().WithMetadata(new WithoutSessionAttribute()).ShowsNoRecord();

    private static async Task<IResult> Read(string secret, ReadCalendar calendar, IServiceAddress address, TimeProvider clock, CancellationToken cancellation)
    {
        if (await calendar.DueDates(secret, cancellation) is not { } due) return Results.NotFound();
        var days = due.Select(row => Day(row, row.DueLatest!.Value, address.Of(ApiAddresses.Action(new ActionId(row.Action)))));
        return Results.Text(CalendarText.Write("Golden Thread: due dates", days, clock.GetUtcNow()), "text/calendar", Encoding.UTF8);
    }

    // "Summer 2027" stands on its last possible day, with its words.
    private static CalendarDay Day(ActionRow row, DateOnly day, string address) => new(
        $"{row.Action}@golden-thread",
        day,
        $"Due{(row.DueEarliest == row.DueLatest ? "" : $" by the end of {row.Due}")}: {row.Text.Beginning(120)} ({row.Reference} {row.Number})".Replace("  ",
        " ", StringComparison.Ordinal),
        $"Due: {row.Due}\nResponsible: {(row.Organisations.Length == 0 ? "no organisation yet" : string.Join("; ", row.Organisations))}\n{row.Text}",
        address);
}
