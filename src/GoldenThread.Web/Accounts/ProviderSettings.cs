namespace GoldenThread.Web.Accounts;

/// <summary>An organisation's own sign-in by OpenID Connect: the authorization code flow with PKCE, everything else found by discovery.</summary>
internal sealed class ProviderSettings
{
    /// <summary>Name on the button, such as "Exampleshire Council".</summary>
    public required string Name { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    /// <summary>
    /// The issuer, below which "/.well-known/openid-configuration" stands; for Entra ID "https://login.microsoftonline.com/TENANT/v2.0". Every answer has to
    /// come from exactly this issuer.
    /// </summary>
    public required Uri Authority { get; init; }

    /// <summary>The tenant that answers have to name ("tid"); null where the provider has none.</summary>
    public string? Tenant { get; init; }

    /// <summary>
    /// True where an address counts as checked because this provider says it, for want of a claim that says so: Entra ID sends no "email_verified" for the
    /// accounts of an organisation. It holds for <see cref="Domains"/> alone.
    /// </summary>
    public bool TrustsAddresses { get; init; }

    /// <summary>The mail domains that this provider may speak for; none for all, which is refused where addresses are trusted.</summary>
    public List<string> Domains { get; init; } = [];

    /// <summary>The organisation whose people alone sign in here, by the id in its address; null for everybody.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>
    /// Words of "amr", "acr" or "acrs" by which this provider says that it asked for a second step; "mfa" unless set. Whether its word is enough is each
    /// partnership's to say.
    /// </summary>
    public List<string> SecondStepWords { get; init; } = [];

    /// <summary>True where signing out here ends the session at the provider too.</summary>
    public bool EndsSession { get; init; } = true;

    public List<string> Scopes { get; init; } = [];

    /// <summary>Whether this provider may speak for an address.</summary>
    public bool SpeaksFor(string address) =>
        Domains.Count == 0 || Domains.Any(domain => address.EndsWith("@" + domain.TrimStart('@'), StringComparison.OrdinalIgnoreCase));
}
