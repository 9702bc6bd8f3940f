using GoldenThread.Storage.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Web.Accounts;

/// <summary>The steps of signing in that are no pages: what the passkey script asks for, the way to a provider and back, and out.</summary>
internal static class SignInEndpoints
{
    public static void MapAccounts(this WebApplication app)
    {
        app.MapPost("/sign-in/passkey-options", PasskeyOptions).AllowAnonymous().WithMetadata(new BeforeSignInAttribute())
            .RequireRateLimiting(Limits.OfSigningIn).AddEndpointFilter(FromOurForm).ShowsNoRecord();
        app.MapPost("/account/passkeys/options", NewPasskeyOptions).RequireAuthorization(May.SetUpSecondStep).WithMetadata(new AskAgainAttribute())
            .AddEndpointFilter(FromOurForm).ShowsNoRecord();
        app.MapGet("/account/authenticator/square", AuthenticatorKey.Square).RequireAuthorization(May.SetUpSecondStep).WithMetadata(new AskAgainAttribute())
            .ShowsNoRecord();
        app.MapGet("/sign-in/with/{provider}", Leave).AllowAnonymous().WithMetadata(new WithoutSessionAttribute()).ShowsNoRecord();
        app.MapGet("/sign-in/back", ComeBack).AllowAnonymous().WithMetadata(new BeforeSignInAttribute()).ShowsNoRecord();
        app.MapPost("/sign-out", SignOut).RequireAuthorization(May.SetUpSecondStep).AddEndpointFilter(FromOurForm).ShowsNoRecord();
    }

    // Pages check this by themselves; an endpoint has to be told.
    private static async ValueTask<object?> FromOurForm(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Results.BadRequest();

    private static async Task<IResult> PasskeyOptions(SignInManager<Account> signIn) =>
        // Which keys an account has is told to nobody: the browser offers those that it holds for this site.
        Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<IResult> NewPasskeyOptions(OwnAccount own, SignInManager<Account> signIn)
    {
        var account = await own.Get();
        return Results.Content(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = account.Id.ToString(),
            Name = account.Email!,
            DisplayName = account.FullName,
        }), "application/json");
    }

    private static async Task<IResult> Leave(HttpContext http, string provider, string? returnUrl, SignInManager<Account> signIn, SignInSettings settings)
    {
        if (!settings.Providers.ContainsKey(provider)) return Results.NotFound();
        var back = "/sign-in/back?returnUrl=" + Uri.EscapeDataString(Local(returnUrl));
        try
        {
            await http.ChallengeAsync(Providers.Scheme(provider), signIn.ConfigureExternalAuthenticationProperties(Providers.Scheme(provider), back));
            return Results.Empty;
        }
        catch (Exception down) when (Providers.IsDown(down))
        {
            return Results.LocalRedirect("/sign-in?refused=provider");
        }
    }

    private static async Task<IResult> ComeBack(HttpContext http, string? returnUrl, ProviderSignIn provider)
    {
        var outcome = await provider.Finish();
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        return outcome switch
        {
            ProviderOutcome.SignedIn => Results.LocalRedirect(Local(returnUrl)),
            ProviderOutcome.AskedForCode => Results.LocalRedirect("/sign-in/second-step?returnUrl=" + Uri.EscapeDataString(Local(returnUrl))),
            ProviderOutcome.SignedInWithoutStep => Results.LocalRedirect("/account/second-step?returnUrl=" + Uri.EscapeDataString(Local(returnUrl))),
            ProviderOutcome.Unverified => Results.LocalRedirect("/sign-in?refused=unverified"),
            ProviderOutcome.Unknown => Results.LocalRedirect("/sign-in?refused=unknown"),
            _ => Results.LocalRedirect("/sign-in?refused=provider"),
        };
    }

    // Who came through their organisation leaves there too: on a shared computer the next person would be let in without a question.
    private static async Task<IResult> SignOut(HttpContext http, SignInManager<Account> signIn, SignInSettings settings)
    {
        var scheme = Providers.ToEnd(http.User, settings);
        await signIn.SignOutAsync();
        return scheme is not null && await Providers.EndSession(http, scheme) ? Results.Empty : Results.LocalRedirect("/sign-in");
    }

    private static string Local(string? url) => url is ['/', not ('/' or '\\'), ..] ? url : "/";
}
