namespace GoldenThread.Work.Mail;

/// <summary>"Mail:OAuth" in the settings: where a token for the mail server is fetched (RFC 6749), by client credentials or by a refresh token.</summary>
internal sealed class MailOAuthSettings
{
    /// <summary>Such as "https://login.microsoftonline.com/TENANT/oauth2/v2.0/token".</summary>
    public required Uri TokenEndpoint { get; init; }

    public required string ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>Such as "https://outlook.office365.com/.default".</summary>
    public string? Scope { get; init; }

    /// <summary>Where there is one, tokens are fetched with it; otherwise with the client's own credentials.</summary>
    public string? RefreshToken { get; init; }
}
