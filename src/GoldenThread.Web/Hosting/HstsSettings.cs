namespace GoldenThread.Web.Hosting;

/// <summary>How far "by HTTPS alone" reaches; "Hsts" in the settings. Browsers remember it for a year.</summary>
internal sealed class HstsSettings
{
    /// <summary>For the subdomains of the address too. Only where all of them have HTTPS.</summary>
    public bool IncludeSubDomains { get; init; }

    /// <summary>Allows browsers' makers to take the address into the lists that they deliver. It is hard to take back.</summary>
    public bool Preload { get; init; }
}
