using GoldenThread.Storage.Mapping;
using Npgsql;

namespace GoldenThread.Storage.Accounts;

/// <summary>The tickets of signed-in browsers. Each call is one round trip: the session holds for the transaction that the batch is.</summary>
/// <param name="database">The database.</param>
public sealed class SignInTickets(Database database)
{
    /// <summary>Keeps the ticket of a browser that has signed in, and when its person last did.</summary>
    /// <param name="session">The session that begins.</param>
    public Task Add(SignInSession session) => Run(
        """
        with signed_in as (
          update account set last_sign_in_at = @now, provider_step_at = case when @step = 'provider' then @now else provider_step_at end where id = @account)
        insert into sign_in_session (id, account_id, ticket, began_at, last_seen_at, expires_at, device, second_step)
        values (@id, @account, @ticket, @now, @now, @expires, @device, @step)
        """,
        ("id", session.Id), ("account", session.AccountId), ("ticket", session.Ticket), ("now", session.BeganAt), ("expires", session.ExpiresAt),
        ("device", session.Device), ("step", session.SecondStep is { } step ? StateWord.Of(step) : null));

    /// <summary>Keeps another ticket in place of the one before.</summary>
    /// <param name="id">Which session.</param>
    /// <param name="ticket">The ticket.</param>
    public Task Renew(Guid id, byte[] ticket) => Run("update sign_in_session set ticket = @ticket where id = @id", ("id", id), ("ticket", ticket));

    /// <summary>Ends a session.</summary>
    /// <param name="id">Which.</param>
    public Task Remove(Guid id) => Run("delete from sign_in_session where id = @id", ("id", id));

    /// <summary>The ticket of a session that goes on, with its account as it is now; null where it is over.</summary>
    /// <remarks>The account as it now is decides, on every node: a session of an account that was locked is over.</remarks>
    /// <param name="id">Which.</param>
    /// <param name="now">The moment; kept, to the minute, as when the session was last used.</param>
    /// <param name="idle">A session that was not used since then is over.</param>
    public async Task<KeptTicket?> Find(Guid id, DateTimeOffset now, DateTimeOffset idle)
    {
        await using var batch = Batch(
            "update sign_in_session set last_seen_at = @now where id = @id and last_seen_at < @minuteAgo and last_seen_at > @idle and expires_at > @now",
            ("id", id), ("now", now), ("minuteAgo", now.AddMinutes(-1)), ("idle", idle));
        var select = new NpgsqlBatchCommand(
            """
            select s.ticket, a.role, a.organisation_id, r.since is not null
              and not (s.second_step in ('code', 'passkey') or (s.second_step = 'provider' and r.provider_counts)) is true
              and greatest(r.since, a.role_since) + make_interval(days => r.grace_days) <= @now
            from sign_in_session s join account a on a.partnership_id = s.partnership_id and a.id = s.account_id
              left join second_step_rule r on r.partnership_id = a.partnership_id and r.role = a.role
            where s.id = @id and s.last_seen_at > @idle and s.expires_at > @now and a.ended_at is null and (a.lockout_end is null or a.lockout_end <= @now)
            """);
        Add(select, ("id", id), ("idle", idle), ("now", now));
        batch.BatchCommands.Add(select);
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        if (!await reader.ReadAsync()) return null;
        return new KeptTicket(
            reader.GetFieldValue<byte[]>(0), StateWord.To<Role>(reader.GetString(1)), await reader.IsDBNullAsync(2) ? null : new OrganisationId(reader.GetGuid(2)),
            reader.GetBoolean(3));
    }

    private async Task Run(string sql, params (string Name, object? Value)[] values)
    {
        await using var batch = Batch(sql, values);
        await batch.ExecuteNonQueryAsync();
    }

    private NpgsqlBatch Batch(string sql, params (string Name, object? Value)[] values)
    {
        var batch = database.Application.CreateBatch();
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
}
