using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Availability;

/// <summary>
/// Lets only so many requests of people who are not signed in work at once; the others wait their turn, and where too many wait they are
/// told to come back. Who is signed in is not kept waiting by strangers.
/// </summary>
internal sealed class Strangers(RequestDelegate next, Limits limits)
{
    private readonly ConcurrencyLimiter turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = limits.StrangersAtOnce,
        QueueLimit = limits.StrangersWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata is not { } about || about.GetMetadata<WithoutSessionAttribute>() is not null || http.User.Identity is { IsAuthenticated: true })
        {
            await next(http);
            return;
        }

        using var turn = await turns.AcquireAsync(1, http.RequestAborted);
        if (turn.IsAcquired) await next(http);
        else await Unavailable.Answer(http, Trouble.Busy);
    }
}

/// <summary>Where a request comes from, as far as limits are concerned.</summary>
internal static class Origins
{
    /// <summary>The address; of IPv6 its network, because one household has more addresses than there are grains of sand.</summary>
    public static string From(this HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]).ToString() : address.ToString();
    }
}
