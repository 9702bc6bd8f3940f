using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Accounts;

/// <summary>Who a program acts for, and as what, by the token that it shows.</summary>
internal sealed class TokenBearer(Database database, TimeProvider clock)
{
    /// <summary>The token and what it may do now; null where it opens nothing. That it was used is kept, to the minute.</summary>
    public async Task<ShownToken?> Of(string secret, CancellationToken cancellation)
    {
        if (!TokenSecret.MayBe(secret)) return null;
        await using var db = await database.Open(Session.SignIn, cancellation);
        var (now, hash) = (clock.GetUtcNow(), TokenSecret.Hash(secret));
        var token = await db.ApiTokens.SingleOrDefaultAsync(
            t => t.TokenHash == hash && t.Purpose == TokenPurpose.Api && t.RevokedAt == null && (t.ExpiresAt == null || t.ExpiresAt > now), cancellation);
        if (token is null || await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == token.AccountId, cancellation) is not { } issuer)
            return null;
        if (TokenRight.Of(token, issuer, now) is not { } right) return null;
        // Who gets no further than the page that sets a second step up, gets no further by a program either.
        if ((await new FindSecondSteps(db).Of(issuer)).IsShutOut(now)) return null;
        // The last use is for people; to the minute is enough, and most requests write nothing.
        if (token.LastUsedAt is { } last && now - last < TimeSpan.FromMinutes(1)) return new ShownToken(token, right.Role, right.Organisation);
        token.LastUsedAt = now;
        await db.Save(cancellation: cancellation);
        return new ShownToken(token, right.Role, right.Organisation);
    }
}
