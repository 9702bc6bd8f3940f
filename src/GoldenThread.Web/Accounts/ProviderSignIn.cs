using GoldenThread.Accounts;
using System.Security.Claims;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work.Accounts;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// Lets in whom an organisation's provider vouches for, and only those who were invited here: by the provider's own number for the
/// person once it is known, and the first time by an e-mail address that the provider has checked.
/// </summary>
internal sealed class ProviderSignIn(
    AccountSignIn signIn, AcceptInvitation accept, FindSecondSteps find, SecurityLog security, SignInSettings settings, TimeProvider clock)
{
    public async Task<ProviderOutcome> Finish()
    {
        var outcome = await Try();
        if (outcome is ProviderOutcome.NoAnswer or ProviderOutcome.Unverified or ProviderOutcome.Unknown) security.SignInFailed("provider");
        return outcome;
    }

    private async Task<ProviderOutcome> Try()
    {
        if (await signIn.GetExternalLoginInfoAsync() is not { } answer) return ProviderOutcome.NoAnswer;
        var provider = settings.Providers.First(one => Providers.Scheme(one.Key) == answer.LoginProvider).Value;
        var accounts = signIn.UserManager;
        var account = await accounts.FindByLoginAsync(answer.LoginProvider, answer.ProviderKey);
        if (account is null)
        {
            if (answer.Principal.FindFirstValue(Providers.CheckedAddress) is not { } email) return ProviderOutcome.Unverified;
            account = await accounts.FindByEmailAsync(email) ?? await Invited(provider, email);
            // Nothing is added to an account that is shut, or is another organisation's: it would be a way in on the day that it opens.
            if (account?.IsOpen(clock.GetUtcNow()) != true || !IsFor(provider, account.Organisation)) return ProviderOutcome.Unknown;
            // One number of the provider's for one account: an address that was given to somebody else opens nothing.
            if ((await accounts.GetLoginsAsync(account)).Any(login => login.LoginProvider == answer.LoginProvider && SameIssuer(login.ProviderKey, answer.ProviderKey)))
                return ProviderOutcome.Unknown;
            var added = await accounts.AddLoginAsync(account, answer);
            if (!added.Succeeded) return ProviderOutcome.Unknown;
        }

        if (!IsFor(provider, account.Organisation)) return ProviderOutcome.Unknown;
        // The provider has its own second step; ours is asked for on top only where the role needs one, and the provider's word is not enough or was not given.
        var proved = answer.Principal.HasClaim(Providers.ProvedTwice, "yes");
        var asked = (await find.Of(account)).Rule is { Since: not null } rule && !rule.Takes(proved ? SecondStep.Provider : null);
        var result = await signIn.WithProvider(answer, proved, asked);
        return result.RequiresTwoFactor ? ProviderOutcome.AskedForCode
            : !result.Succeeded ? ProviderOutcome.Unknown
            : asked ? ProviderOutcome.SignedInWithoutStep : ProviderOutcome.SignedIn;
    }

    private async Task<Account?> Invited(ProviderSettings provider, string email) =>
        provider.Organisation is null || await accept.IsFor(email, new OrganisationId(provider.Organisation.Value)) ? await accept.AcceptFor(email) : null;

    private static bool IsFor(ProviderSettings provider, OrganisationId? organisation) =>
        provider.Organisation is null || organisation?.Value == provider.Organisation;

    // The part before the space is the issuer; a login of before issuers were kept has none.
    private static bool SameIssuer(string one, string other) => one.Split(' ') is [var a, _] && other.Split(' ') is [var b, _] && a == b;
}
