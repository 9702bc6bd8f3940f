using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// The address that links in letters begin with: "GoldenThread:Address" in the settings. Without it the address of the request is
/// taken, which is safe because requests to other hosts than those of "AllowedHosts" (this machine alone, unless set) are refused.
/// </summary>
internal sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    private string? Set => configuration["GoldenThread:Address"]?.TrimEnd('/');

    /// <summary>For letters that no request asks for: the setting, or where the server listens.</summary>
    public string OfSite => Set ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? "http://localhost";

    public string Of(HttpRequest request, string path) => (Set ?? $"{request.Scheme}://{request.Host}") + path;
}
