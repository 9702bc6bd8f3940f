using GoldenThread.Accounts;
using System.Security.Claims;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// Identity's signing in, closed where it is open: a locked or ended account is refused whatever proves the person (Identity asks only after
/// some proofs), a password is looked at before anything is said of the account, and a damaged answer of a passkey is a refusal and no fault.
/// </summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> standing, AccountPasswords passwords,
    KnownDevice devices)
    : SignInManager<Account>(accounts, http, claims, options, log, schemes, standing)
{
    // What this request proves besides a password; it signs in one person by one way.
    private SecondStep? proved;

    /// <summary>Signs in with a password. An address without an account takes as long as one with.</summary>
    public async Task<SignInResult> WithPassword(string address, string password)
    {
        if (await UserManager.FindByEmailAsync(address) is { } account)
            return await PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: false);
        passwords.Spend(password);
        return SignInResult.Failed;
    }

    /// <summary>Whether this is the account's password. Takes as long where it has none.</summary>
    public async Task<bool> IsPassword(Account account, string password)
    {
        if (!await UserManager.HasPasswordAsync(account)) passwords.Spend(password);
        return await UserManager.CheckPasswordAsync(account, password);
    }

    /// <inheritdoc/>
    /// <remarks>That an account is locked or has ended is told only to whoever knows its password.</remarks>
    public override async Task<SignInResult> CheckPasswordSignInAsync(Account user, string password, bool lockoutOnFailure) =>
        await IsPassword(user, password) ? await PreSignInCheck(user) ?? SignInResult.Success : SignInResult.Failed;

    /// <inheritdoc/>
    /// <remarks>Keeps by which second step it is, so that the session knows what was proved in it.</remarks>
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var said = additionalClaims.ToList();
        var step = proved ?? (said.Exists(claim => claim is { Type: "amr", Value: "mfa" }) ? SecondStep.Code : null);
        if (step is { } known) said.Add(new Claim(SignedIn.SecondStepClaim, known.ToString()));
        await base.SignInWithClaimsAsync(user, authenticationProperties, said);
        devices.Remember(Context, user.Email!);
    }

    /// <summary>Signs in whom a provider vouches for.</summary>
    /// <param name="answer">The provider's answer.</param>
    /// <param name="proved">True where it says that it asked for a second step.</param>
    /// <param name="asks">True where the app's code is asked for here, where the account has one.</param>
    public async Task<SignInResult> WithProvider(ExternalLoginInfo answer, bool proved, bool asks)
    {
        this.proved = proved ? SecondStep.Provider : null;
        return await ExternalLoginSignInAsync(answer.LoginProvider, answer.ProviderKey, isPersistent: false, bypassTwoFactor: !asks);
    }

    public override async Task<SignInResult> PasskeySignInAsync(string credentialJson)
    {
        proved = SecondStep.Passkey;
        return await base.PasskeySignInAsync(credentialJson);
    }

    public override async Task<PasskeyAssertionResult<Account>> PerformPasskeyAssertionAsync(string credentialJson)
    {
        try
        {
            return await base.PerformPasskeyAssertionAsync(credentialJson);
        }
        catch (Exception damaged) when (IsDamage(damaged))
        {
            return PasskeyAssertionResult.Fail<Account>(new PasskeyException("The answer cannot be read.", damaged));
        }
    }

    public override async Task<PasskeyAttestationResult> PerformPasskeyAttestationAsync(string credentialJson)
    {
        try
        {
            return await base.PerformPasskeyAttestationAsync(credentialJson);
        }
        catch (Exception damaged) when (IsDamage(damaged))
        {
            return PasskeyAttestationResult.Fail(new PasskeyException("The answer cannot be read.", damaged));
        }
    }

    protected override async Task<SignInResult> SignInOrTwoFactorAsync(
        Account user, bool isPersistent, string? loginProvider = null, bool bypassTwoFactor = false) =>
        await PreSignInCheck(user) ?? await base.SignInOrTwoFactorAsync(user, isPersistent, loginProvider, bypassTwoFactor);

    // What the browser sent is at fault, or nobody asked it for an answer: never the program.
    private static bool IsDamage(Exception cause) =>
        cause is InvalidOperationException or ArgumentException or FormatException or System.Text.Json.JsonException;
}
