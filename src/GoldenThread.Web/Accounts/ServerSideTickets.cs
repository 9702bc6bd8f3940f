using System.Security.Claims;
using GoldenThread.Storage;
using GoldenThread.Storage.Mapping;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Npgsql;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// Keeps sessions in the database; the browser holds only a sealed number. A session ends when it is idle for too long, when its day is
/// over, when its person signs out or ends it from another device, or when an administrator changes the account: at the next request.
/// </summary>
internal sealed class ServerSideTickets(Database database, SignInSettings settings, TimeProvider clock, IHttpContextAccessor requests) : ITicketStore
{
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var id = Guid.NewGuid();
        var now = clock.GetUtcNow();
        var key = id.ToString();
        var person = (ClaimsIdentity)ticket.Principal.Identity!;
        foreach (var old in person.FindAll(SignedIn.SessionClaim).ToArray()) person.RemoveClaim(old);
        person.AddClaim(new Claim(SignedIn.SessionClaim, key));
        await Run(
            """
            with signed_in as (update account set last_sign_in_at = @now where id = @account)
            insert into sign_in_session (id, account_id, ticket, began_at, last_seen_at, expires_at, device)
            values (@id, @account, @ticket, @now, @now, @expires, @device)
            """,
            ("id", id), ("account", ticket.Principal.Person().Value), ("ticket", TicketSerializer.Default.Serialize(ticket)),
            ("now", now), ("expires", now + settings.Absolute), ("device", Device.Of(requests.HttpContext?.Request.Headers.UserAgent.ToString())));
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) =>
        Run("update sign_in_session set ticket = @ticket where id = @id", ("id", Id(key)), ("ticket", TicketSerializer.Default.Serialize(ticket)));

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (!Guid.TryParse(key, out _)) return null;
        var now = clock.GetUtcNow();
        await using var batch = Batch(
            "update sign_in_session set last_seen_at = @now where id = @id and last_seen_at < @minuteAgo and last_seen_at > @idle and expires_at > @now",
            ("id", Id(key)), ("now", now), ("minuteAgo", now.AddMinutes(-1)), ("idle", now - settings.Idle));
        // The account as it now is decides, on every node: a session of an account that was locked, or given another role, is over.
        var select = new NpgsqlBatchCommand(
            """
            select s.ticket, a.role, a.organisation_id
            from sign_in_session s join account a on a.partnership_id = s.partnership_id and a.id = s.account_id
            where s.id = @id and s.last_seen_at > @idle and s.expires_at > @now and a.ended_at is null and (a.lockout_end is null or a.lockout_end <= @now)
            """);
        Add(select, ("id", Id(key)), ("idle", now - settings.Idle), ("now", now));
        batch.BatchCommands.Add(select);
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        if (!await reader.ReadAsync() || TicketSerializer.Default.Deserialize(reader.GetFieldValue<byte[]>(0)) is not { } ticket) return null;
        var organisation = await reader.IsDBNullAsync(2) ? (OrganisationId?)null : new OrganisationId(reader.GetGuid(2));
        return ticket.Principal.RoleOrNull() == StateWord.To<Role>(reader.GetString(1)) && ticket.Principal.OrganisationOrNull() == organisation ? ticket : null;
    }

    public Task RemoveAsync(string key) => Run("delete from sign_in_session where id = @id", ("id", Id(key)));

    private async Task Run(string sql, params (string Name, object? Value)[] values)
    {
        await using var batch = Batch(sql, values);
        await batch.ExecuteNonQueryAsync();
    }

    private NpgsqlBatch Batch(string sql, params (string Name, object? Value)[] values)
    {
        var batch = database.Application.CreateBatch();
        // One round trip: the session holds for the transaction that the batch is.
        batch.BatchCommands.Add(database.Beginning(Session.SignIn));
        var command = new NpgsqlBatchCommand(sql);
        Add(command, values);
        batch.BatchCommands.Add(command);
        return batch;
    }

    private static void Add(NpgsqlBatchCommand command, params (string Name, object? Value)[] values)
    {
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
    }

    private static Guid Id(string key) => Guid.ParseExact(key, "D");
}
