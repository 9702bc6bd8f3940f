using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// Codes of an authenticator app (RFC 6238), each good once, on all nodes, and for the half minute before and after its own: Identity's own
/// check takes a code as often as one likes, for a minute and a half.
/// </summary>
internal sealed class OneTimeCodes(GoldenThreadDb db, TimeProvider clock) : AuthenticatorTokenProvider<Account>
{
    private static readonly VerificationWindow OneEachWay = new(previous: 1, future: 1);

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (token.Length != 6 || !token.All(char.IsAsciiDigit)) return false;
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;
        return new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, token, out var step, OneEachWay)
            && await db.UseCode(user.Id, step);
    }
}
