using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>An account with an authenticator app.</summary>
internal sealed record SecondStepAccount(GoldenThreadApp App, Account Account, string Key, IReadOnlyList<string> RecoveryCodes)
{
    /// <summary>Makes one without the pages.</summary>
    public static async Task<SecondStepAccount> In(GoldenThreadApp app)
    {
        var account = await app.AddAccount(Role.Reader);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.SignIn);
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var kept = (await accounts.FindByIdAsync(account.Id.ToString()))!;
        await accounts.ResetAuthenticatorKeyAsync(kept);
        await accounts.SetTwoFactorEnabledAsync(kept, enabled: true);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(kept, 10);
        return new SecondStepAccount(app, account, (await accounts.GetAuthenticatorKeyAsync(kept))!, [.. codes!]);
    }

    /// <summary>The code that the app shows, or showed or will show some steps of half a minute away.</summary>
    public string Code(int steps = 0) => AppCode.Of(Key, App.Clock.GetUtcNow().AddSeconds(30 * steps));

    /// <summary>A browser in which the password was given.</summary>
    public async Task<WebPage> GivePassword()
    {
        var page = await (await App.Nobody().Get("/sign-in")).Submit("Sign in", ("Email", Account.Email), ("Password", GoldenThreadApp.Password));
        page.Path.ShouldStartWith("/sign-in/second-step");
        return page;
    }
}
