using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Audits;

/// <summary>What decides whether a case is read: a number out of the seed and its reference alone, so that no other case has a say.</summary>
/// <remarks>HMAC-SHA-256 (RFC 2104, FIPS 180-4): key the seed, message the trimmed reference, both in UTF-8; compared as lower-case hexadecimal.</remarks>
public static class DrawTicket
{
    /// <summary>The ticket of a case.</summary>
    /// <param name="seed">The seed, as it is written.</param>
    /// <param name="reference">The reference; spaces around it do not count.</param>
    public static string Of(string seed, string reference) => Of(Encoding.UTF8.GetBytes(seed), reference);

    internal static string Of(ReadOnlySpan<byte> key, string reference)
    {
        Span<byte> ticket = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(reference.Trim()), ticket);
        return Convert.ToHexStringLower(ticket);
    }
}
