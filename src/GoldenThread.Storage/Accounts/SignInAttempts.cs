using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GoldenThread.Storage.Accounts;

/// <summary>Counts attempts to prove who one is, in the database, so that all nodes count together.</summary>
/// <param name="database">The database.</param>
public sealed class SignInAttempts(Database database)
{
    /// <summary>Counts an attempt in each bucket before it is made, so that attempts at the same moment count too.</summary>
    /// <param name="buckets">What is counted, each with how many attempts it allows.</param>
    /// <param name="window">A bucket is empty again this long after its last attempt.</param>
    /// <param name="now">The moment.</param>
    /// <returns>False where a bucket is full; nothing is counted then, so that waiting ends it.</returns>
    public async Task<bool> Take(IEnumerable<(byte[] Bucket, int Most)> buckets, TimeSpan window, DateTimeOffset now)
    {
        await using var db = await database.Open(Session.SignIn);
        foreach (var (bucket, most) in buckets)
        {
            var taken = await db.Database.GetDbConnection().ExecuteAsync(
                """
                insert into sign_in_attempt as kept (bucket, failures, last_at) values (@bucket, 1, @now)
                on conflict (bucket) do update
                  set failures = case when kept.last_at <= @since then 1 else kept.failures + 1 end, last_at = @now
                  where kept.failures < @most or kept.last_at <= @since
                """,
                new { bucket, most, now = now.UtcDateTime, since = (now - window).UtcDateTime },
                db.Database.CurrentTransaction!.GetDbTransaction());
            if (taken == 0) return false;
        }
        await db.Save();
        return true;
    }

    /// <summary>Empties buckets: the attempt was a good one.</summary>
    /// <param name="buckets">Which.</param>
    public async Task Forgive(IEnumerable<byte[]> buckets)
    {
        await using var db = await database.Open(Session.SignIn);
        foreach (var bucket in buckets)
        {
            await db.Database.GetDbConnection().ExecuteAsync(
                "delete from sign_in_attempt where bucket = @bucket", new { bucket }, db.Database.CurrentTransaction!.GetDbTransaction());
        }
        await db.Save();
    }

    /// <summary>Takes away what no longer counts.</summary>
    /// <param name="before">Buckets without an attempt since then go.</param>
    public async Task Forget(DateTimeOffset before)
    {
        await using var db = await database.Open(Session.SignIn);
        await db.Database.GetDbConnection().ExecuteAsync(
            "delete from sign_in_attempt where last_at < @before", new { before = before.UtcDateTime }, db.Database.CurrentTransaction!.GetDbTransaction());
        await db.Save();
    }
}
