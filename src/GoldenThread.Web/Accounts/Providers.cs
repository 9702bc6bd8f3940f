using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Web.Accounts;

/// <summary>Makes each configured provider a scheme. Who comes back must be known here: a provider proves an address, it invites nobody.</summary>
internal static class Providers
{
    /// <summary>Claim: "true" where the provider says that the e-mail address was checked.</summary>
    public const string EmailVerified = "email_verified";

    public static void AddProviders(this AuthenticationBuilder authentication, SignInSettings settings, GuardedCookie guarded)
    {
        foreach (var (key, provider) in settings.Providers)
            authentication.AddOAuth(Scheme(key), provider.Name, options => Set(options, key, provider, guarded));
    }

    public static string Scheme(string key) => $"provider-{key}";

    private static void Set(OAuthOptions options, string key, ProviderSettings provider, GuardedCookie guarded)
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.AuthorizationEndpoint = provider.AuthorizationEndpoint.ToString();
        options.TokenEndpoint = provider.TokenEndpoint.ToString();
        options.UserInformationEndpoint = provider.UserInformationEndpoint.ToString();
        options.CallbackPath = $"/sign-in/from/{key}";
        options.UsePkce = true;
        guarded.Guard(options.CorrelationCookie, "gt-way-back.");
        options.Scope.Clear();
        foreach (var scope in provider.Scopes) options.Scope.Add(scope);
        options.ClaimActions.MapJsonKey(ClaimTypes.NameIdentifier, "sub");
        options.ClaimActions.MapJsonKey(ClaimTypes.Email, "email");
        options.ClaimActions.MapJsonKey(EmailVerified, "email_verified");
        options.Events.OnCreatingTicket = AskWhoItIs;
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/sign-in?refused=provider");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static async Task AskWhoItIs(OAuthCreatingTicketContext context)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Authorization = new("Bearer", context.AccessToken);
        request.Headers.Accept.Add(new("application/json"));
        using var answer = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var person = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(context.HttpContext.RequestAborted));
        context.RunClaimActions(person.RootElement);
    }
}
