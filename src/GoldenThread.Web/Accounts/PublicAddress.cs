using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// The address that links in letters begin with: "GoldenThread:Address" in the settings. Without it the address of the request is
/// taken, which is safe because requests to other hosts than those of "AllowedHosts" (this machine alone, unless set) are refused.
/// </summary>
internal sealed class PublicAddress(IConfiguration configuration, IServer server, IHttpContextAccessor requests) : IServiceAddress
{
    private string? Set => configuration["GoldenThread:Address"]?.TrimEnd('/');

    // For letters that no request asks for: where the server listens.
    private string Listening => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? "http://localhost";

    /// <inheritdoc/>
    public string Of(string path) => (Set ?? (requests.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}" : Listening)) + path;
}
