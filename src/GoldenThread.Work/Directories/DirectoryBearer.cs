using GoldenThread.Storage;
using GoldenThread.Storage.Directories;
using GoldenThread.Work.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Directories;

/// <summary>Which directory it is, by the token that it shows. A token belongs to one directory of one partnership, and opens nothing else.</summary>
internal sealed class DirectoryBearer(Database database, TimeProvider clock)
{
    /// <summary>The directory; null where the token opens nothing. That it was used is kept, to the minute.</summary>
    public async Task<StaffDirectory?> Of(string secret, CancellationToken cancellation)
    {
        if (!TokenSecret.MayBe(secret)) return null;
        await using var db = await database.Open(Session.SignIn, cancellation);
        var (now, hash) = (clock.GetUtcNow(), TokenSecret.Hash(secret));
        var found = await db.StaffDirectories.SingleOrDefaultAsync(one => one.TokenHash == hash && one.EndedAt == null && one.ExpiresAt > now, cancellation);
        if (found is null || (found.LastUsedAt is { } last && now - last < TimeSpan.FromMinutes(1))) return found;
        found.LastUsedAt = now;
        await db.Save(cancellation: cancellation);
        return found;
    }
}
