using System.Security.Cryptography;
using System.Text;
using GoldenThread.Storage;

namespace GoldenThread.Work.Training;

/// <summary>A code in an address that works without an account. It is kept nowhere: the installation's key makes it.</summary>
/// <param name="key">The installation's key.</param>
/// <param name="purpose">What the address is for; a code for one purpose opens nothing else.</param>
internal abstract class AddressCode(InstallationKey key, string purpose)
{
    private const int Length = 32;

    /// <summary>The code of a thing.</summary>
    public string Of(Guid thing) => Made(key.Derive(purpose), thing);

    /// <summary>True where a code is that of a thing, by this key or one before it.</summary>
    public bool Fits(Guid thing, string code) =>
        key.DeriveAll(purpose).Any(one => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Made(one, thing)), Encoding.ASCII.GetBytes(code.Length == Length ? code.ToLowerInvariant() : new string('-', Length))));

    private static string Made(byte[] key, Guid thing) => Convert.ToHexStringLower(HMACSHA256.HashData(key, thing.ToByteArray()))[..Length];
}
