using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Storage;

/// <summary>Proves to the database for whom a transaction works: the claim of a <see cref="Session"/> with a keyed digest over it (HMAC-SHA256).</summary>
/// <remarks>
/// The database checks the digest with a key that its application's role cannot read (<c>gt_proved</c>), so SQL that runs in that role cannot
/// make itself anybody else. A claim is good for a few minutes, and for a transaction that began within them.
/// </remarks>
internal sealed class SessionProof
{
    // As long as a request may wait, and as far as the clocks of the application and the database may differ.
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(5);

    private const char Separator = '\u001f';
    private const int Block = 64; // of SHA-256, in bytes

    private readonly byte[] key;

    /// <param name="key">32 bytes that the database holds too.</param>
    public SessionProof(byte[] key) => this.key = key;

    /// <summary>What proves sessions under an installation's key.</summary>
    public static SessionProof Under(InstallationKey key) => new(key.Derive("session"));

    /// <summary>The key as the database keeps it: padded for the inner and the outer hash of an HMAC.</summary>
    public (byte[] Inner, byte[] Outer) Pads => (Pad(0x36), Pad(0x5c));

    /// <summary>What a transaction begins with.</summary>
    /// <param name="session">For whom.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="said">What the application's clock says where it is not the time of day, as when a story of past days is played; null for the database's own.</param>
    public string Of(Session session, DateTimeOffset now, DateTimeOffset? said = null)
    {
        var claim = string.Join(
            Separator,
            (now + Good).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            session.Partnership?.Value.ToString() ?? "",
            session.Person?.Value.ToString() ?? "",
            session.Organisation?.Value.ToString() ?? "",
            $"{StateWord.Of(session.Scope)}/{(session.Role is { } role ? StateWord.Of(role) : "")}",
            session.PersonName.Replace(Separator, ' '),
            said?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture) ?? "");
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(claim))) + claim;
    }

    private byte[] Pad(byte with) => [.. key.Concat(new byte[Block - key.Length]).Select(b => (byte)(b ^ with))];
}
