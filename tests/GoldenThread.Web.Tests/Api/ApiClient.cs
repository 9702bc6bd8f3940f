using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work.Accounts;

namespace GoldenThread.Web.Tests.Api;

/// <summary>A program with a token of a role.</summary>
internal sealed class ApiClient(HttpClient http, string? secret)
{
    /// <summary>A program of a partnership that has a token.</summary>
    public static async Task<ApiClient> With(
        GoldenThreadApp app, Role role, PartnershipId? partnership = null, OrganisationId? organisation = null, TimeSpan? lasts = null)
    {
        var owner = partnership ?? app.Partnership.Id;
        var administrator = await app.AddAccount(Role.Administrator, owner);
        var secret = TokenSecret.New();
        await using var db = await app.Open(owner);
        db.ApiTokens.Add(new ApiToken
        {
            Partnership = owner,
            AccountId = administrator.Id,
            Name = "Council's case system",
            Purpose = TokenPurpose.Api,
            Role = role,
            Organisation = organisation,
            TokenHash = TokenSecret.Hash(secret),
            IssuedAt = app.Clock.GetUtcNow(),
            ExpiresAt = app.Clock.GetUtcNow() + (lasts ?? TimeSpan.FromDays(30)),
        });
        await db.Save();
        return new ApiClient(app.Nobody().Http, secret);
    }

    public async Task<ApiAnswer> Send(HttpMethod method, string path, object? body = null, string? ifMatch = null, string? ifNoneMatch = null, string? key = null, string? user = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (secret is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        if (body is not null) request.Content = body as HttpContent ?? JsonContent.Create(body);
        // What is too large is then answered before it is sent.
        request.Headers.ExpectContinue = body is HttpContent;
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (user is not null) request.Headers.TryAddWithoutValidation("Acting-User", user);
        if (ifNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new ApiAnswer((int)answer.StatusCode, answer, text.Length > 0 && text[0] is '{' ? JsonNode.Parse(text)! : new JsonObject { ["text"] = text });
    }

    public Task<ApiAnswer> Get(string path, string? ifNoneMatch = null) => Send(HttpMethod.Get, path, ifNoneMatch: ifNoneMatch);

    public Task<ApiAnswer> Post(string path, object body, string? key = null) => Send(HttpMethod.Post, path, body, key: key);

    public Task<ApiAnswer> Patch(string path, object body, string? ifMatch) => Send(HttpMethod.Patch, path, body, ifMatch);
}
