using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>An organisation's sign-in, small: OAuth authorization code with PKCE and a user info endpoint, on this machine.</summary>
public sealed class SmallProvider : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (string Challenge, string Person)> codes = new();
    private readonly ConcurrentDictionary<string, string> tokens = new();
    private readonly WebApplication app;

    private SmallProvider(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>What the user info endpoint says of whoever signs in next.</summary>
    public string Person { get; set; } = "{}";

    public static async Task<SmallProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new SmallProvider(builder.Build());
        provider.app.MapGet("/authorize", provider.Authorize);
        provider.app.MapPost("/token", provider.Token);
        provider.app.MapGet("/me", provider.Me);
        await provider.app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["response_type"] != "code" || query["code_challenge_method"] != "S256" || query["client_id"] != "golden-thread") return Results.BadRequest();
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (query["code_challenge"]!, Person);
        return Results.Redirect(
            QueryHelpers.AddQueryString(query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!codes.TryRemove(form["code"].ToString(), out var granted) || form["client_secret"] != "a secret for tests") return Results.BadRequest();
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (challenge != granted.Challenge) return Results.BadRequest();
        var token = Guid.NewGuid().ToString("N");
        tokens[token] = granted.Person;
        return Results.Json(new { access_token = token, token_type = "Bearer" });
    }

    private IResult Me(HttpRequest request) =>
        tokens.TryGetValue(request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal), out var person)
            ? Results.Content(person, "application/json")
            : Results.Unauthorized();
}
