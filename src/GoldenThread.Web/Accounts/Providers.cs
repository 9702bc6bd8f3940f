using System.Security.Claims;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GoldenThread.Web.Accounts;

/// <summary>Makes each configured provider a scheme. Who comes back must be known here: a provider proves an address, it invites nobody.</summary>
internal static class Providers
{
    /// <summary>Claim: the address that the provider vouches for; only there where it does.</summary>
    public const string CheckedAddress = "gt:checked-address";

    /// <summary>Claim: the provider says, in its signed token, that it asked for a second step.</summary>
    public const string ProvedTwice = "gt:proved-twice";

    private const string Prefix = "provider-";

    private static readonly string[] Usual = ["openid", "email", "profile"];

    public static void AddProviders(this AuthenticationBuilder authentication, SignInSettings settings, GuardedCookie guarded)
    {
        // A key that the provider has begun to sign with is fetched before the token is refused, and not only for whoever comes next.
        AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);
        foreach (var (key, provider) in settings.Providers)
            authentication.AddOpenIdConnect(Scheme(key), provider.Name, options => Set(options, key, provider, guarded));
    }

    public static string Scheme(string key) => Prefix + key;

    /// <summary>The scheme by which this session was begun, where its provider is to end its own session too; null for any other.</summary>
    public static string? ToEnd(ClaimsPrincipal person, SignInSettings settings) =>
        person.FindFirstValue(ClaimTypes.AuthenticationMethod) is { } by && by.StartsWith(Prefix, StringComparison.Ordinal)
            && settings.Providers.TryGetValue(by[Prefix.Length..], out var provider) && provider.EndsSession ? by : null;

    /// <summary>True where a provider does not answer, or answers nonsense: nobody here can do anything about it.</summary>
    public static bool IsDown(Exception cause) => cause is InvalidOperationException or IOException or HttpRequestException or TaskCanceledException;

    /// <summary>Sends the browser to the provider, to end the session there; it comes back to the page for signing in.</summary>
    /// <returns>False where the provider has no way to end one, or does not answer.</returns>
    public static async Task<bool> EndSession(HttpContext http, string scheme)
    {
        try
        {
            var options = http.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(scheme);
            if (string.IsNullOrEmpty((await options.ConfigurationManager!.GetConfigurationAsync(http.RequestAborted)).EndSessionEndpoint)) return false;
            await http.SignOutAsync(scheme, new AuthenticationProperties { RedirectUri = "/sign-in" });
            return true;
        }
        catch (Exception down) when (IsDown(down))
        {
            return false;
        }
    }

    private static void Set(OpenIdConnectOptions options, string key, ProviderSettings provider, GuardedCookie guarded)
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.Authority = provider.Authority.ToString().TrimEnd('/');
        // Only a provider on this machine, in tests, speaks without TLS.
        options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.CallbackPath = $"/sign-in/from/{key}";
        options.SignedOutCallbackPath = $"/sign-in/out/{key}";
        options.RemoteSignOutPath = default;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // By query: a form that another site sends would come without our cookies.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.SaveTokens = false;
        options.TokenValidationParameters.ValidIssuer = options.Authority;
        options.TokenValidationParameters.ValidAudience = provider.ClientId;
        options.ProtocolValidator.RequireNonce = true;
        guarded.Guard(options.CorrelationCookie, "gt-way-back.");
        guarded.Guard(options.NonceCookie, "gt-nonce.");
        options.Scope.Clear();
        foreach (var scope in provider.Scopes is { Count: > 0 } asked ? (IEnumerable<string>)asked : Usual) options.Scope.Add(scope);
        options.ClaimActions.Clear();
        foreach (var claim in (string[])["email", "email_verified", "xms_edov", "preferred_username"]) options.ClaimActions.MapJsonKey(claim, claim);
        options.Events.OnTokenValidated = context =>
        {
            if (Fault(context.Principal!, provider, options.Authority) is { } fault) context.Fail(fault);
            return Task.CompletedTask;
        };
        options.Events.OnTicketReceived = context =>
        {
            context.Principal = Known(context.Principal!, provider);
            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<SecurityLog>().SignInFailed("provider");
            context.Response.Redirect("/sign-in?refused=provider");
            context.HandleResponse();
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToIdentityProviderForSignOut = context =>
        {
            context.ProtocolMessage.ClientId = provider.ClientId;
            return Task.CompletedTask;
        };
    }

    private static bool ProvesTwice(ClaimsPrincipal person, ProviderSettings provider)
    {
        IReadOnlyList<string> words = provider.SecondStepWords.Count > 0 ? provider.SecondStepWords : ["mfa"];
        return person.Claims.Any(claim => claim.Type is "amr" or "acr" or "acrs" && words.Contains(claim.Value, StringComparer.Ordinal));
    }

    // The library compares issuers; that the tenant is ours is ours to see.
    private static string? Fault(ClaimsPrincipal person, ProviderSettings provider, string issuer) =>
        string.IsNullOrEmpty(person.FindFirstValue("sub")) ? "The token names nobody."
        : !string.Equals(person.FindFirstValue("iss")?.TrimEnd('/'), issuer, StringComparison.Ordinal) ? "The token is another issuer's."
        : provider.Tenant is { } tenant && !string.Equals(person.FindFirstValue("tid"), tenant, StringComparison.OrdinalIgnoreCase) ? "The token is another tenant's."
        : null;

    // Of all that a provider says, three things count: whom it means, by issuer and subject, which address it has checked, and whether it asked for a second
    // step. That stands in its signed token alone: what its page about a person says is not taken for it.
    private static ClaimsPrincipal Known(ClaimsPrincipal person, ProviderSettings provider)
    {
        var claims = new List<Claim> { new(ClaimTypes.NameIdentifier, $"{person.FindFirstValue("iss")!.TrimEnd('/')} {person.FindFirstValue("sub")}") };
        if (Address(person, provider) is { } address) claims.Add(new Claim(CheckedAddress, address));
        if (ProvesTwice(person, provider)) claims.Add(new Claim(ProvedTwice, "yes"));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, person.Identity!.AuthenticationType));
    }

    private static string? Address(ClaimsPrincipal person, ProviderSettings provider)
    {
        var said = person.FindFirstValue("email");
        var verified = person.FindFirstValue("email_verified");
        // A provider that says that it did not check an address is believed.
        if (IsTrue(verified) || (verified is null && IsTrue(person.FindFirstValue("xms_edov")))) return Spoken(said);
        return verified is null && person.FindFirstValue("xms_edov") is null && provider.TrustsAddresses ? Spoken(said ?? person.FindFirstValue("preferred_username")) : null;

        string? Spoken(string? address) => address is not null && provider.SpeaksFor(address) ? address : null;
    }

    // Entra ID writes a boolean as a number or a word, as it is asked.
    private static bool IsTrue(string? claim) => claim is "1" || string.Equals(claim, "true", StringComparison.OrdinalIgnoreCase);
}
