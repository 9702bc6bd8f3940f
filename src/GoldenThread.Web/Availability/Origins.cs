using System.Net;
using System.Net.Sockets;

namespace GoldenThread.Web.Availability;

/// <summary>Where a request comes from, as far as limits are concerned.</summary>
internal static class Origins
{
    /// <summary>The address; of IPv6 its network, because one household has more addresses than there are grains of sand.</summary>
    public static string From(this HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]).ToString()
            : address.ToString();
    }
}
