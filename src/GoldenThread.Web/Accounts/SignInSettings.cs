namespace GoldenThread.Web.Accounts;

/// <summary>Settings of signing in; "SignIn" in the settings.</summary>
internal sealed class SignInSettings
{
    /// <summary>A session ends after this long without a request.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends after this long whatever happens.</summary>
    public TimeSpan Absolute { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Domain that passkeys are bound to; null for the address that the request came to.</summary>
    public string? PasskeyDomain { get; init; }

    /// <summary>Sign-in through organisations' providers, by a short name that stands in the address.</summary>
    public Dictionary<string, ProviderSettings> Providers { get; init; } = [];
}
