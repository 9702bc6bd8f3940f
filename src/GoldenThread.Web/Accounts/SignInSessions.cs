using Dapper;
using GoldenThread.Storage;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Accounts;

/// <summary>Where somebody is signed in, and how it is ended. Works as the signed-in person: the database shows nobody else's.</summary>
internal sealed class SignInSessions(GoldenThreadDb db)
{
    public sealed record One(Guid Id, string Device, DateTime BeganAt, DateTime LastSeenAt);

    public async Task<IReadOnlyList<One>> Of(Guid account, DateTimeOffset now, TimeSpan idle) => [.. await db.Database.GetDbConnection().QueryAsync<One>(
        """
        select id, coalesce(device, 'A browser') as device, began_at as BeganAt, last_seen_at as LastSeenAt
        from sign_in_session
        where account_id = @account and expires_at > @now and last_seen_at > @idle
        order by last_seen_at desc
        """,
        new { account, now = now.UtcDateTime, idle = (now - idle).UtcDateTime })];

    public Task<int> End(Guid account, Guid session) => db.Database.GetDbConnection().ExecuteAsync(
        "delete from sign_in_session where account_id = @account and id = @session", new { account, session });

    /// <summary>Ends all of them but one: after a new password, role or organisation.</summary>
    public Task<int> EndAll(Guid account, Guid? but = null) => db.Database.GetDbConnection().ExecuteAsync(
        "delete from sign_in_session where account_id = @account and id <> coalesce(@but, '00000000-0000-0000-0000-000000000000'::uuid)", new { account, but });
}
