using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Accounts;

/// <summary>Keeps sign-in sessions in the database, so that any node knows them and each can be ended at once.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells the moment.</param>
/// <param name="longest">After this time from its beginning a session ends, used or not.</param>
public sealed class SignInTickets(Database database, TimeProvider clock, TimeSpan longest) : ITicketStore
{
    /// <summary>The key under which a ticket's properties name the browser, for the owner's list of sessions.</summary>
    public const string Device = "device";

    private static readonly TicketSerializer Serializer = TicketSerializer.Default;

    /// <inheritdoc/>
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var now = clock.GetUtcNow();
        var session = new SignInSession
        {
            AccountId = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture),
            Ticket = Serializer.Serialize(ticket),
            BeganAt = now,
            LastSeenAt = now,
            ExpiresAt = Expiry(ticket, now),
            Device = ticket.Properties.Items.TryGetValue(Device, out var device) ? device : null,
        };
        await using var db = await database.Open(Session.SignIn);
        db.Add(session);
        await db.Save();
        return session.Id.ToString();
    }

    /// <inheritdoc/>
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await using var db = await database.Open(Session.SignIn);
        if (await Find(db, key) is not { } session)
            return;
        (session.Ticket, session.LastSeenAt, session.ExpiresAt) = (Serializer.Serialize(ticket), clock.GetUtcNow(), Expiry(ticket, session.BeganAt));
        await db.Save();
    }

    /// <inheritdoc/>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var db = await database.Open(Session.SignIn);
        var session = await Find(db, key);
        return session is null || session.ExpiresAt <= clock.GetUtcNow() ? null : Serializer.Deserialize(session.Ticket);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string key)
    {
        await using var db = await database.Open(Session.SignIn);
        if (Guid.TryParse(key, out var id))
            await db.SignInSessions.Where(s => s.Id == id).ExecuteDeleteAsync();
        await db.Save();
    }

    /// <summary>Forgets the sessions that have ended; a job calls it.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RemoveEnded(CancellationToken cancellation = default)
    {
        await using var db = await database.Open(Session.SignIn, cancellation);
        var now = clock.GetUtcNow();
        var removed = await db.SignInSessions.Where(s => s.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
        await db.Save(cancellation: cancellation);
        return removed;
    }

    private static async Task<SignInSession?> Find(GoldenThreadDb db, string key) =>
        Guid.TryParse(key, out var id) ? await db.SignInSessions.SingleOrDefaultAsync(s => s.Id == id) : null;

    private DateTimeOffset Expiry(AuthenticationTicket ticket, DateTimeOffset began)
    {
        var last = began + longest;
        return ticket.Properties.ExpiresUtc is { } wanted && wanted < last ? wanted : last;
    }
}
