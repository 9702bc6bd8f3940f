using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>
/// An organisation's sign-in by OpenID Connect on this machine: OpenIddict's server, with the authorization code flow and PKCE, which asks nobody anything. What a
/// test changes of a token before it is signed is what somebody who attacks would change.
/// </summary>
public sealed class OrganisationProvider : IAsyncDisposable
{
    private const string Client = "golden-thread", Secret = "a secret for tests", Who = "who";

    private readonly ConcurrentDictionary<string, Dictionary<string, object>> people = new();
    private readonly ConcurrentDictionary<string, bool> redeemed = new();
    private readonly WebApplication app;

    private OrganisationProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            // Without its store of applications and tokens: what is asked of a client is asked below.
            server.EnableDegradedMode();
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("me").SetEndSessionEndpointUris("end");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(OpenIddictConstants.Scopes.OpenId, OpenIddictConstants.Scopes.Email, OpenIddictConstants.Scopes.Profile);
            server.AddSigningKey(NewKey()).AddEphemeralEncryptionKey();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(on => on.UseInlineHandler(asked => Refuse(asked, asked.ClientId == Client && asked.Request.Nonce is not null)));
            server.AddEventHandler<HandleAuthorizationRequestContext>(on => on.UseInlineHandler(Authorize));
            server.AddEventHandler<ValidateTokenRequestContext>(on => on.UseInlineHandler(asked =>
                Refuse(asked, asked.ClientSecret == Secret && redeemed.TryAdd(asked.Request.Code ?? "", true))));
            server.AddEventHandler<GenerateTokenContext>(on => on.UseInlineHandler(Describe)
                .SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 1));
            server.AddEventHandler<HandleUserInfoRequestContext>(on => on.UseInlineHandler(Tell));
            server.AddEventHandler<ApplyConfigurationResponseContext>(on => on.UseInlineHandler(Show)
                .SetOrder(OpenIddict.Server.AspNetCore.OpenIddictServerAspNetCoreHandlers.AttachHttpResponseCode<ApplyConfigurationResponseContext>.Descriptor.Order - 1));
            server.AddEventHandler<ValidateEndSessionRequestContext>(on => on.UseInlineHandler(asked => Refuse(asked, asked.ClientId == Client)));
            server.AddEventHandler<HandleEndSessionRequestContext>(on => on.UseInlineHandler(End));
        });
        app = builder.Build();
        app.Use(async (http, next) =>
        {
            if (IsDown) http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            else await next(http);
        });
        app.UseAuthentication();
    }

    /// <summary>Its origin.</summary>
    public string Address => app.Urls.Single();

    /// <summary>As whom it signs.</summary>
    public string Issuer => Address + "/";

    /// <summary>What the token says of whoever signs in next.</summary>
    public Dictionary<string, object> Person { get; set; } = [];

    /// <summary>What user info adds to it.</summary>
    public Dictionary<string, object> Told { get; set; } = [];

    /// <summary>True while it answers nothing but errors.</summary>
    public bool IsDown { get; set; }

    /// <summary>As whom it says that it signs; null for the truth.</summary>
    public string? ShownIssuer { get; set; }

    /// <summary>What is done to a token before it is signed.</summary>
    public Action<SecurityTokenDescriptor>? Twist { get; set; }

    /// <summary>With what the next tokens are signed, although the keys that it shows stay; null for its own key.</summary>
    public RsaSecurityKey? ForeignKey { get; set; }

    /// <summary>What asked for the end of a session, newest last.</summary>
    public ConcurrentQueue<string> Ended { get; } = new();

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    public static async Task<OrganisationProvider> Start()
    {
        var provider = new OrganisationProvider();
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>Signs with a new key from now on; the old one is not shown any more.</summary>
    public void RollKey()
    {
        var credentials = app.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials;
        credentials.Clear();
        credentials.Add(new SigningCredentials(NewKey(), SecurityAlgorithms.RsaSha256));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static ValueTask Refuse(BaseValidatingContext asked, bool isRight)
    {
        if (!isRight) asked.Reject(OpenIddictConstants.Errors.InvalidRequest);
        return ValueTask.CompletedTask;
    }

    private ValueTask Show(ApplyConfigurationResponseContext shown)
    {
        if (ShownIssuer is not null) shown.Response["issuer"] = ShownIssuer;
        return ValueTask.CompletedTask;
    }

    private ValueTask Authorize(HandleAuthorizationRequestContext asked)
    {
        var who = Guid.NewGuid().ToString("N");
        people[who] = Person;
        var identity = new ClaimsIdentity("provider", OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, (string)Person["sub"]).SetClaim(Who, who);
        identity.SetScopes(asked.Request.GetScopes());
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken, OpenIddictConstants.Destinations.AccessToken]);
        asked.SignIn(new ClaimsPrincipal(identity));
        return ValueTask.CompletedTask;
    }

    // What is said of the person goes in as it was said: a provider that sends text for a truth value is one to be met.
    private ValueTask Describe(GenerateTokenContext made)
    {
        if (made.TokenType != OpenIddictConstants.TokenTypeIdentifiers.IdentityToken) return ValueTask.CompletedTask;
        var described = made.SecurityTokenDescriptor;
        var claims = described.Claims ??= new Dictionary<string, object>();
        foreach (var name in (string[])["nonce", "aud", Who])
            foreach (var claim in described.Subject.FindAll(name).ToList())
            {
                described.Subject.RemoveClaim(claim);
                claims[name] = claim.Value;
            }

        claims.Remove("aud");
        described.Audience = Client;
        claims.Remove(Who, out var who);
        foreach (var (name, value) in people[(string)who!]) if (name != "sub") claims[name] = value;
        if (ForeignKey is not null) described.SigningCredentials = new SigningCredentials(ForeignKey, SecurityAlgorithms.RsaSha256);
        Twist?.Invoke(described);
        return ValueTask.CompletedTask;
    }

    private ValueTask Tell(HandleUserInfoRequestContext asked)
    {
        foreach (var (name, value) in Told) asked.Claims[name] = new OpenIddictParameter(JsonSerializer.SerializeToElement(value));
        return ValueTask.CompletedTask;
    }

    private ValueTask End(HandleEndSessionRequestContext asked)
    {
        Ended.Enqueue(asked.Transaction.GetHttpRequest()!.QueryString.Value ?? "");
        asked.SignOut();
        return ValueTask.CompletedTask;
    }
}
