using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoldenThread.Work.Mail;

/// <summary>Tokens for the mail server. One is kept until shortly before its end; a refresh token that comes back in place of the former is used from then on.</summary>
internal sealed class MailTokens(MailOAuthSettings settings, HttpClient http, TimeProvider clock)
{
    // So that none ends between the fetching and the sending.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(2);

    private string? refresh = settings.RefreshToken;
    private (string Token, DateTimeOffset Until)? kept;

    /// <summary>A token that is good now.</summary>
    /// <exception cref="LetterNotSentException">None was given.</exception>
    public async Task<string> Get(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (kept is { } good && good.Until > now) return good.Token;
        var given = await Ask(cancellation);
        if (given.RefreshToken is not null) refresh = given.RefreshToken;
        kept = (given.AccessToken!, now + TimeSpan.FromSeconds(given.ExpiresIn ?? 300) - Early);
        return given.AccessToken!;
    }

    /// <summary>The server did not take the token: the next one is fetched anew.</summary>
    public void Forget() => kept = null;

    private async Task<Given> Ask(CancellationToken cancellation)
    {
        var asked = new Dictionary<string, string>(StringComparer.Ordinal) { ["grant_type"] = refresh is null ? "client_credentials" : "refresh_token", ["client_id"] = settings.ClientId };
        if (refresh is not null) asked["refresh_token"] = refresh;
        if (settings.ClientSecret is { } secret) asked["client_secret"] = secret;
        if (settings.Scope is { } scope) asked["scope"] = scope;
        try
        {
            using var body = new FormUrlEncodedContent(asked);
            using var answer = await http.PostAsync(settings.TokenEndpoint, body, cancellation);
            // What the endpoint says besides may repeat what it was sent: the kind of error alone is kept.
            var given = await answer.Content.ReadFromJsonAsync<Given>(cancellation);
            if (answer.IsSuccessStatusCode && !string.IsNullOrEmpty(given?.AccessToken)) return given;
            throw new LetterNotSentException($"No token for the mail server: {given?.Error ?? ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)}", isForGood: false);
        }
        catch (Exception away) when (away is HttpRequestException or JsonException or NotSupportedException)
        {
            throw new LetterNotSentException("No token for the mail server: the token endpoint does not answer as it should", isForGood: false, away);
        }
    }

    private sealed record Given(
        [property: JsonPropertyName("access_token")] string? AccessToken, [property: JsonPropertyName("expires_in")] double? ExpiresIn,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken, [property: JsonPropertyName("error")] string? Error);
}
