using System.Text;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Plans;
using GoldenThread.Time;
using GoldenThread.Web.Permissions;
using GoldenThread.Web.Readings;
using GoldenThread.Work;
using GoldenThread.Work.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Api.Returns;

/// <summary>The feed of due dates that calendars read, at a secret address. It shows what its person may see at that moment.</summary>
internal static class CalendarEndpoint
{
    public static void MapCalendar(this WebApplication app) =>
        app.MapGet("/calendar/{secret}.ics", Read).AllowAnonymous().WithMetadata(new WithoutSessionAttribute()).ShowsNoRecord();

    private static async Task<IResult> Read(string secret, Database database, IServiceAddress address, TimeProvider clock, HttpRequest request, CancellationToken cancellation)
    {
        if (!TokenSecret.MayBe(secret) || await Owner(database, secret, cancellation) is not { } account) return Results.NotFound();
        var now = clock.GetUtcNow();
        if (!account.IsOpen(now)) return Results.NotFound();
        await using var db = await database.Open(account.Session, cancellation);
        var days = new List<CalendarDay>();
        await foreach (var row in new ActionList(db).All(new ActionFilter { Open = true }, LondonTime.Day(now), cancellation))
            if (row.DueLatest is { } day) days.Add(Day(row, day, address.Of(ApiAddresses.Action(new ActionId(row.Action)))));
        return Results.Text(CalendarText.Write("Golden Thread: due dates", days, now), "text/calendar", Encoding.UTF8);
    }

    // The account as it is now decides, and not the role in which the address was made.
    private static async Task<Account?> Owner(Database database, string secret, CancellationToken cancellation)
    {
        await using var db = await database.Open(Session.SignIn, cancellation);
        var hash = TokenSecret.Hash(secret);
        return await db.ApiTokens.SingleOrDefaultAsync(token => token.TokenHash == hash && token.Purpose == TokenPurpose.Calendar && token.RevokedAt == null, cancellation) is { } token
            ? await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == token.AccountId, cancellation)
            : null;
    }

    // "Summer 2027" stands on its last possible day, with its words.
    private static CalendarDay Day(ActionRow row, DateOnly day, string address) => new(
        $"{row.Action}@golden-thread",
        day,
        $"Due{(row.DueEarliest == row.DueLatest ? "" : $" by the end of {row.Due}")}: {row.Text.Beginning(120)} ({row.Reference} {row.Number})".Replace("  ", " ", StringComparison.Ordinal),
        $"Due: {row.Due}\nWho acts: {(row.Organisations.Length == 0 ? "nobody yet" : string.Join("; ", row.Organisations))}\n{row.Text}",
        address);
}
