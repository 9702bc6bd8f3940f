using System.Security.Claims;
using GoldenThread.Work.Accounts;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// Lets in whom an organisation's provider vouches for, and only those who were invited here: by the provider's own number for the
/// person once it is known, and the first time by an e-mail address that the provider has checked.
/// </summary>
internal sealed class ProviderSignIn(AccountSignIn signIn, AcceptInvitation accept, SecurityLog security, TimeProvider clock)
{
    public async Task<ProviderOutcome> Finish()
    {
        var outcome = await Try();
        if (outcome != ProviderOutcome.SignedIn) security.SignInFailed("provider");
        return outcome;
    }

    private async Task<ProviderOutcome> Try()
    {
        if (await signIn.GetExternalLoginInfoAsync() is not { } answer) return ProviderOutcome.NoAnswer;
        var accounts = signIn.UserManager;
        var account = await accounts.FindByLoginAsync(answer.LoginProvider, answer.ProviderKey);
        if (account is null)
        {
            var email = answer.Principal.FindFirstValue(ClaimTypes.Email);
            var verified = string.Equals(answer.Principal.FindFirstValue(Providers.EmailVerified), "true", StringComparison.OrdinalIgnoreCase);
            if (email is null || !verified) return ProviderOutcome.Unverified;
            account = await accounts.FindByEmailAsync(email) ?? await accept.AcceptFor(email);
            // Nothing is added to an account that is shut: it would be a way in on the day that it opens.
            if (account?.IsOpen(clock.GetUtcNow()) != true) return ProviderOutcome.Unknown;
            var added = await accounts.AddLoginAsync(account!, answer);
            if (!added.Succeeded) return ProviderOutcome.Unknown;
        }
        // The provider has its own second step; ours is not asked for on top.
        var result = await signIn.ExternalLoginSignInAsync(answer.LoginProvider, answer.ProviderKey, isPersistent: false, bypassTwoFactor: true);
        return result.Succeeded ? ProviderOutcome.SignedIn : ProviderOutcome.Unknown;
    }
}
