namespace GoldenThread.Web.Accounts;

/// <summary>An organisation's own sign-in: OAuth authorization code with PKCE, and its user info endpoint.</summary>
internal sealed class ProviderSettings
{
    /// <summary>Name on the button, such as "Exampleshire Council".</summary>
    public required string Name { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required Uri AuthorizationEndpoint { get; init; }

    public required Uri TokenEndpoint { get; init; }

    public required Uri UserInformationEndpoint { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "email", "profile"];
}
