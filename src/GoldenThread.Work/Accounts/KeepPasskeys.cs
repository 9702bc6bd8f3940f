using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Work.Accounts;

/// <summary>Passkeys of one's account. That one was added or removed is told in a letter.</summary>
internal sealed class KeepPasskeys(GoldenThreadDb db, UserManager<Account> accounts, SecurityLog security, TimeProvider clock)
{
    private const int Most = 10;
    private const int LongestName = 60;

    /// <summary>All of an account.</summary>
    public Task<IList<UserPasskeyInfo>> Of(Account account) => accounts.GetPasskeysAsync(account);

    /// <summary>Adds one that the browser made.</summary>
    /// <exception cref="RuleException">There is no room, or it cannot be kept.</exception>
    public async Task Add(Account account, UserPasskeyInfo made, string? name)
    {
        if ((await Of(account)).Count >= Most) throw new RuleException($"An account can have {Most} passkeys. Remove one first");
        made.Name = string.IsNullOrWhiteSpace(name) ? "Passkey" : name.Trim()[..Math.Min(name.Trim().Length, LongestName)];
        if (!(await accounts.AddOrUpdatePasskeyAsync(account, made)).Succeeded) throw new RuleException("The passkey could not be added. Try again");
        await Tell(account, "A passkey was added to your account.", "passkey-added");
    }

    /// <summary>Removes one.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="key">Its number in hexadecimal; another account's finds nothing.</param>
    /// <returns>False where the account has no such passkey.</returns>
    public async Task<bool> Remove(Account account, string key)
    {
        if ((await Of(account)).FirstOrDefault(one => Convert.ToHexString(one.CredentialId) == key) is not { } own) return false;
        await accounts.RemovePasskeyAsync(account, own.CredentialId);
        await Tell(account, "A passkey was removed from your account.", "passkey-removed");
        return true;
    }

    private async Task Tell(Account account, string words, string what)
    {
        db.Outbox.Add(AccountLetters.Changed(account, words, clock.GetUtcNow()));
        await db.Save();
        security.SignInChanged(what, account.Id);
    }
}
