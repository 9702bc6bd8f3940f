using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// A sealed cookie on each device where somebody signed in (OWASP: device cookies). Wrong passwords from elsewhere do not count against it,
/// so a stranger who tries somebody's address keeps them out on no device that they use.
/// </summary>
internal sealed class KnownDevice(IDataProtectionProvider protection, GuardedCookie cookies)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(180);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("golden-thread known device").ToTimeLimitedDataProtector();

    /// <summary>Which device this is for an address; null where nobody signed in with it here before.</summary>
    public string? Of(HttpContext http, string address)
    {
        if (http.Request.Cookies[Name(address)] is not { Length: > 0 } cookie) return null;
        try
        {
            return protector.Unprotect(cookie).Split('|') is [var owner, var device] && owner == Digest(address) ? device : null;
        }
        catch (CryptographicException)
        {
            return null; // forged, too old, or of another installation
        }
    }

    /// <summary>Makes this a known device of the address.</summary>
    public void Remember(HttpContext http, string address)
    {
        if (Of(http, address) is not null) return;
        var options = cookies.Of(Name(address)).Build(http);
        options.MaxAge = Lasts;
        http.Response.Cookies.Append(Name(address), protector.Protect($"{Digest(address)}|{Guid.NewGuid():N}", Lasts), options);
    }

    // People share computers: each address has a cookie of its own there.
    private string Name(string address) => cookies.Name("gt-device-" + Digest(address)[..8]);

    private static string Digest(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Trim().ToUpperInvariant())));
}
