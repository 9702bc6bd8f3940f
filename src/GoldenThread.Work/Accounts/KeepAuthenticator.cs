using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Work.Accounts;

/// <summary>A second step for one's password: set up, new recovery codes, stop. Each is told in a letter.</summary>
internal sealed class KeepAuthenticator(GoldenThreadDb db, UserManager<Account> accounts, FindSecondSteps find, SecurityLog security, TimeProvider clock)
{
    private const int CodesAtOnce = 10;

    /// <summary>The secret that an account shares with its authenticator app; made where there is none yet.</summary>
    public async Task<string> Key(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key) return key;
        await accounts.ResetAuthenticatorKeyAsync(account);
        return await accounts.GetAuthenticatorKeyAsync(account) ?? throw new InvalidOperationException("No key was made for the authenticator app.");
    }

    /// <summary>Whether a code is the app's, now; it is good once.</summary>
    public Task<bool> IsRight(Account account, string code) =>
        accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, code);

    /// <summary>From now on the app's code is asked for.</summary>
    /// <returns>Recovery codes, seen this once.</returns>
    public async Task<IReadOnlyList<string>> Begin(Account account)
    {
        await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
        security.SignInChanged("authenticator-added", account.Id);
        return await MakeCodes(account, "An authenticator app was set up for your account.");
    }

    /// <summary>New recovery codes in place of the old.</summary>
    /// <returns>The codes, seen this once.</returns>
    public Task<IReadOnlyList<string>> RenewCodes(Account account) => MakeCodes(account, "New recovery codes were created for your account.");

    /// <summary>The app's code is no longer asked for.</summary>
    /// <exception cref="RuleException">The role needs a second step, and there is no passkey.</exception>
    public async Task Stop(Account account)
    {
        if ((await find.Of(account)).Rule?.Since is not null && (await accounts.GetPasskeysAsync(account)).Count == 0)
            throw new RuleException("Your role needs a second step to sign in. Add a passkey first, then stop using the app");
        await accounts.SetTwoFactorEnabledAsync(account, enabled: false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        db.Outbox.Add(AccountLetters.Changed(account, "Your account no longer asks for a code from your authenticator app.", clock.GetUtcNow()));
        await db.Save();
        security.SignInChanged("authenticator-removed", account.Id);
    }

    private async Task<IReadOnlyList<string>> MakeCodes(Account account, string said)
    {
        var codes = (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, CodesAtOnce) ?? []).ToList();
        db.Outbox.Add(AccountLetters.Changed(account, said, clock.GetUtcNow()));
        await db.Save();
        security.SignInChanged("recovery-codes-made", account.Id);
        return codes;
    }
}
