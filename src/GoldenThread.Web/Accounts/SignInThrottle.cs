using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using GoldenThread.Storage.Accounts;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// How often one may try to prove that one is somebody. It counts by address whether or not the address has an account; a device on which
/// its person signed in before is counted by itself; all others by where they come from, and together. No account is ever locked by it.
/// </summary>
internal sealed class SignInThrottle(SignInAttempts attempts, KnownDevice devices, TimeProvider clock)
{
    /// <summary>Attempts from one device, or from one place, before one has to wait.</summary>
    public const int Most = 5;

    // Many places that try one address together.
    private const int MostOfStrangers = 25;
    private const int MostLetters = 3;

    /// <summary>One has to wait this long after the last attempt.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan BetweenLetters = TimeSpan.FromHours(1);

    /// <summary>Counts an attempt; false where there were too many.</summary>
    /// <param name="http">Where it comes from.</param>
    /// <param name="way">Password or code: a wrong code takes nothing from the password's attempts.</param>
    /// <param name="address">The e-mail address that was given.</param>
    public Task<bool> MayTry(HttpContext http, string way, string address) => attempts.Take(Buckets(http, way, address), Wait, clock.GetUtcNow());

    /// <summary>The attempt was a good one; those before it count no longer.</summary>
    public Task Forgive(HttpContext http, string way, string address) => attempts.Forgive(Buckets(http, way, address).Select(one => one.Bucket));

    /// <summary>Whether a letter with a link may go to an address: nobody's letter box is filled by strangers.</summary>
    public Task<bool> MayWrite(string address) => attempts.Take([(Bucket("letter", address), MostLetters)], BetweenLetters, clock.GetUtcNow());

    private IEnumerable<(byte[] Bucket, int Most)> Buckets(HttpContext http, string way, string address) => devices.Of(http, address) is { } device
        ? [(Bucket(way, address, "device", device), Most)]
        : [(Bucket(way, address, "place", Place(http.Connection.RemoteIpAddress)), Most), (Bucket(way, address), MostOfStrangers)];

    // Whoever has an address of IPv6 has the whole network behind it.
    private static string Place(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private static byte[] Bucket(string way, string address, params string[] more) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [way, address.Trim().ToUpperInvariant(), .. more])));
}
