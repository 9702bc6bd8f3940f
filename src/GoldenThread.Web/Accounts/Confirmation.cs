using GoldenThread.Accounts;
using System.Security.Claims;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work.Accounts;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// That the person at a signed-in browser is its owner: proved again by password or passkey, kept with the session, good for a few minutes.
/// What changes how one signs in asks for it, so that a session left open or stolen is not made into a way in that stays.
/// </summary>
internal sealed class Confirmation(
    OwnAccount own, SignInSessions sessions, AccountSignIn signIn, SignInThrottle throttle, SecurityLog security, TimeProvider clock)
{
    /// <summary>A proof is good for this long.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <summary>Whether the session's person has proved it within the last minutes.</summary>
    public async Task<bool> IsFresh(ClaimsPrincipal person)
    {
        var since = clock.GetUtcNow() - Lasts;
        var (session, account) = (person.Session(), person.Person().Value);
        if (await sessions.IsConfirmed(account, session, since)) return true;
        // Who comes through their organisation alone has nothing else to prove it with than to come through it again.
        return await sessions.Began(account, session, since) && !await HasOwnProof(await own.Get());
    }

    /// <summary>Whether the account has a password or a passkey.</summary>
    public async Task<bool> HasOwnProof(Account account) =>
        await signIn.UserManager.HasPasswordAsync(account) || (await signIn.UserManager.GetPasskeysAsync(account)).Count > 0;

    /// <summary>Takes a password; guesses count as they do at the sign-in page.</summary>
    public async Task<Proof> ByPassword(HttpContext http, string password)
    {
        var account = await own.Get();
        if (!await throttle.MayTry(http, "password", account.Email!))
        {
            security.TooManyAttempts("confirmation", account.Id);
            return Proof.TooManyAttempts;
        }
        if (!await signIn.IsPassword(account, password))
        {
            security.SignInFailed("confirmation", account.Id);
            return Proof.Wrong;
        }
        await throttle.Forgive(http, "password", account.Email!);
        await Keep(http.User);
        return Proof.Right;
    }

    /// <summary>Takes what a passkey answered; another person's passkey proves nothing.</summary>
    public async Task<Proof> ByPasskey(ClaimsPrincipal person, string answer)
    {
        var given = await signIn.PerformPasskeyAssertionAsync(answer);
        if (!given.Succeeded || given.User.Id != person.Person().Value)
        {
            security.SignInFailed("confirmation", person.Person().Value);
            return Proof.Wrong;
        }
        await signIn.UserManager.AddOrUpdatePasskeyAsync(given.User, given.Passkey);
        await sessions.Prove(person.Person().Value, person.Session(), SecondStep.Passkey);
        await Keep(person);
        return Proof.Right;
    }

    /// <summary>Whether the account has a second step: an authenticator app. A passkey is one in itself.</summary>
    public async Task<bool> HasSecondStep() => (await own.Get()).TwoFactorEnabled;

    /// <summary>Takes the code of the authenticator app; guesses count as they do at the sign-in page.</summary>
    public async Task<Proof> ByCode(HttpContext http, string? code)
    {
        var account = await own.Get();
        if (!await throttle.MayTry(http, "code", account.Email!))
        {
            security.TooManyAttempts("code", account.Id);
            return Proof.TooManyAttempts;
        }

        var users = signIn.UserManager;
        if (!await users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, (code ?? "").Replace(" ", "", StringComparison.Ordinal)))
        {
            security.SignInFailed("code", account.Id);
            return Proof.Wrong;
        }

        await throttle.Forgive(http, "code", account.Email!);
        await Prove(http.User, SecondStep.Code);
        return Proof.Right;
    }

    /// <summary>Keeps that a second step was proved in the person's session: they made one, or used one.</summary>
    public async Task Prove(ClaimsPrincipal person, SecondStep step)
    {
        await sessions.Prove(person.Person().Value, person.Session(), step);
        await sessions.Confirm(person.Person().Value, person.Session());
    }

    private Task Keep(ClaimsPrincipal person) => sessions.Confirm(person.Person().Value, person.Session());
}
