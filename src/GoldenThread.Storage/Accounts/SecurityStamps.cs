namespace GoldenThread.Storage.Accounts;

/// <summary>What makes links to an account useless that were made before.</summary>
public static class SecurityStamps
{
    /// <summary>Renews the stamp of somebody else's account, as an administrator, who does not see it.</summary>
    /// <param name="db">An administrator's session; it is kept with the next save.</param>
    /// <param name="account">Whose.</param>
    public static async Task Renew(GoldenThreadDb db, Guid account)
    {
        await using var command = db.Command("select gt_renew_stamp($1)", account);
        await command.ExecuteNonQueryAsync();
    }
}
