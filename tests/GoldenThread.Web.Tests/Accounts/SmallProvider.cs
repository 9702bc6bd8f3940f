using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>
/// An organisation's sign-in by OpenID Connect on this machine: discovery, keys, the authorization code flow with PKCE, user info, end of session. Tokens are
/// made and signed by the library that the product checks them with; what a test changes of them is what somebody who attacks would change.
/// </summary>
public sealed class SmallProvider : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, Dictionary<string, object> Person)> codes = new();
    private readonly ConcurrentDictionary<string, Dictionary<string, object>> tokens = new();
    private readonly WebApplication app;
    private RsaSecurityKey key = NewKey();

    private SmallProvider(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>What the token says of whoever signs in next.</summary>
    public Dictionary<string, object> Person { get; set; } = [];

    /// <summary>What user info adds to it.</summary>
    public Dictionary<string, object> Told { get; set; } = [];

    /// <summary>True while it answers nothing but errors.</summary>
    public bool IsDown { get; set; }

    /// <summary>What is done to a token before it is signed.</summary>
    public Action<SecurityTokenDescriptor>? Twist { get; set; }

    /// <summary>With what the next tokens are signed, although the keys that it shows stay; null for its own key.</summary>
    public RsaSecurityKey? ForeignKey { get; set; }

    /// <summary>What asked for the end of a session, newest last.</summary>
    public ConcurrentQueue<string> Ended { get; } = new();

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    public static async Task<SmallProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new SmallProvider(builder.Build());
        provider.app.Use(async (http, next) =>
        {
            if (provider.IsDown) http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            else await next(http);
        });
        provider.app.MapGet("/.well-known/openid-configuration", provider.Discovery);
        provider.app.MapGet("/keys", provider.Keys);
        provider.app.MapGet("/authorize", provider.Authorize);
        provider.app.MapPost("/token", provider.Token);
        provider.app.MapGet("/me", provider.Me);
        provider.app.MapGet("/end", provider.End);
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>Signs with a new key from now on; the old one is not shown any more.</summary>
    public void RollKey() => key = NewKey();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Discovery() => Results.Json(new
    {
        issuer = Address,
        authorization_endpoint = Address + "/authorize",
        token_endpoint = Address + "/token",
        userinfo_endpoint = Address + "/me",
        end_session_endpoint = Address + "/end",
        jwks_uri = Address + "/keys",
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
    });

    private IResult Keys()
    {
        var shown = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(false)) { KeyId = key.KeyId });
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = shown.Kid, n = shown.N, e = shown.E } } });
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["response_type"] != "code" || query["code_challenge_method"] != "S256" || query["client_id"] != "golden-thread" || query["nonce"].Count == 0)
            return Results.BadRequest();
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (query["code_challenge"]!, query["nonce"]!, Person);
        return Results.Redirect(
            QueryHelpers.AddQueryString(query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!codes.TryRemove(form["code"].ToString(), out var granted) || form["client_secret"] != "a secret for tests")
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (challenge != granted.Challenge) return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var access = Guid.NewGuid().ToString("N");
        tokens[access] = granted.Person;
        var described = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = "golden-thread",
            Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object>(granted.Person) { ["nonce"] = granted.Nonce },
            SigningCredentials = new SigningCredentials(ForeignKey ?? key, SecurityAlgorithms.RsaSha256),
        };
        Twist?.Invoke(described);
        return Results.Json(new { access_token = access, token_type = "Bearer", expires_in = 300, id_token = new JsonWebTokenHandler().CreateToken(described) });
    }

    private IResult Me(HttpRequest request) =>
        tokens.TryGetValue(request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal), out var person)
            ? Results.Json(new Dictionary<string, object>(Told) { ["sub"] = person["sub"] })
            : Results.Unauthorized();

    private IResult End(HttpRequest request)
    {
        Ended.Enqueue(request.QueryString.Value ?? "");
        return Results.Redirect(QueryHelpers.AddQueryString(request.Query["post_logout_redirect_uri"]!, "state", request.Query["state"].ToString()));
    }
}
