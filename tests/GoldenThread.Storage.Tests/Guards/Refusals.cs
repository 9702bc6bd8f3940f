using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Guards;

/// <summary>What the database refuses, and what it answers.</summary>
internal static class Refusals
{
    /// <summary>Stands for an answer where the role has no such right at all.</summary>
    public const int Refused = -1;

    /// <summary>Somebody may not write it.</summary>
    public static async Task Of(TestDatabase database, Session session, Action<GoldenThreadDb> write)
    {
        await using var db = await database.Database.Open(session);
        write(db);
        var refused = await Should.ThrowAsync<DbUpdateException>(() => db.Save());
        refused.InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    /// <summary>The number that the database answers, or <see cref="Refused"/>; the transaction goes on.</summary>
    public static async Task<long> Number(GoldenThreadDb db, string sql)
    {
        await using var save = db.Command("savepoint here");
        await save.ExecuteNonQueryAsync();
        try
        {
            await using var command = db.Command(sql);
            return (long)(await command.ExecuteScalarAsync() ?? 0L);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            await using var back = db.Command("rollback to here");
            await back.ExecuteNonQueryAsync();
            return Refused;
        }
    }
}
