namespace GoldenThread.Web.Accounts;

/// <summary>
/// The address that links in letters begin with: "GoldenThread:Address" in the settings. Without it the address of the request is
/// taken, which is safe because requests to other hosts than those of "AllowedHosts" (this machine alone, unless set) are refused.
/// </summary>
internal sealed class PublicAddress(IConfiguration configuration)
{
    public string Of(HttpRequest request, string path) =>
        (configuration["GoldenThread:Address"]?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}") + path;
}
