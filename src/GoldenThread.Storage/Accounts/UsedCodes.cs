using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GoldenThread.Storage.Accounts;

/// <summary>Remembers which codes of an authenticator app were used, so that each is good once on all nodes.</summary>
public static class UsedCodes
{
    // Beside the app's key, where Identity keeps what belongs to an account's second step.
    private const string Keeper = "golden-thread";
    private const string Name = "last-code-step";

    /// <summary>Uses up the code of a time step, and commits at once.</summary>
    /// <param name="db">In a session that may write what the account signs in with.</param>
    /// <param name="account">Whose code.</param>
    /// <param name="step">Half minutes since 1970 (RFC 6238).</param>
    /// <returns>False where this step's code, or a later one, was used before.</returns>
    public static async Task<bool> UseCode(this GoldenThreadDb db, Guid account, long step)
    {
        var used = await db.Database.GetDbConnection().ExecuteAsync(
            """
            insert into account_token as kept (account_id, login_provider, name, value) values (@account, @Keeper, @Name, @step)
            on conflict (partnership_id, account_id, login_provider, name) do update set value = excluded.value where kept.value::bigint < excluded.value::bigint
            """,
            new { account, Keeper, Name, step = step.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            db.Database.CurrentTransaction!.GetDbTransaction());
        await db.Save();
        return used == 1;
    }
}
