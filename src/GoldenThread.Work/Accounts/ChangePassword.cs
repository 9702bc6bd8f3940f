using System.Text;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace GoldenThread.Work.Accounts;

/// <summary>Somebody's new password. Sessions elsewhere end, and a letter says that it was changed.</summary>
internal sealed class ChangePassword(GoldenThreadDb db, UserManager<Account> accounts, SignInSessions sessions, SecurityLog security, TimeProvider clock)
{
    /// <summary>A new password in place of the old, or a first one.</summary>
    /// <param name="account">One's own.</param>
    /// <param name="current">The password now; nothing where there is none.</param>
    /// <param name="chosen">The new one.</param>
    /// <param name="session">The session that goes on.</param>
    public async Task<IdentityResult> Change(Account account, string? current, string chosen, Guid session)
    {
        var result = await accounts.HasPasswordAsync(account)
            ? await accounts.ChangePasswordAsync(account, current ?? "", chosen)
            : await accounts.AddPasswordAsync(account, chosen);
        if (result.Succeeded) await Tell(account, "Your password was changed.", session);
        return result;
    }

    /// <summary>A new password by the link out of the letter. All sessions of the account end.</summary>
    /// <param name="account">Whose, as the link says.</param>
    /// <param name="token">The link's token.</param>
    /// <param name="chosen">The new password.</param>
    /// <returns>What became of it, and whose it was where it succeeded.</returns>
    public async Task<(IdentityResult Result, Account? Owner)> ByLink(Guid account, string token, string chosen)
    {
        var owner = await accounts.FindByIdAsync(account.ToString());
        // A lock is an administrator's to lift: whoever reads the account's mail does not.
        if (owner?.IsOpen(clock.GetUtcNow()) != true || Decoded(token) is not { } secret)
            return (IdentityResult.Failed(accounts.ErrorDescriber.InvalidToken()), null);
        var result = await accounts.ResetPasswordAsync(owner, secret, chosen);
        if (!result.Succeeded) return (result, null);
        await Tell(owner, "Your password was changed with the link that we sent to this address.", null);
        return (result, owner);
    }

    private async Task Tell(Account account, string words, Guid? session)
    {
        await sessions.EndAll(account.Id, but: session);
        db.Outbox.Add(AccountLetters.Changed(account, words, clock.GetUtcNow()));
        await db.Save();
        security.SignInChanged("password-changed", account.Id);
    }

    private static string? Decoded(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null; // a link that was cut in the letter
        }
    }
}
