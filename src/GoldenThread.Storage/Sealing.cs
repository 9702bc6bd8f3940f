using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Storage;

/// <summary>
/// Keeps secrets in the database so that who reads the database, or a backup of it, cannot use them: AES-256-GCM under the installation's key.
/// </summary>
/// <param name="key">The installation's key.</param>
/// <param name="purpose">What is sealed; another purpose has another key.</param>
public sealed class Sealing(InstallationKey key, string purpose)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly IReadOnlyList<byte[]> keys = key.DeriveAll(purpose);

    /// <summary>Seals a secret. The same secret gives other bytes each time.</summary>
    public byte[] Seal(ReadOnlySpan<byte> secret)
    {
        var result = new byte[NonceBytes + secret.Length + TagBytes];
        var nonce = result.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys[0], TagBytes);
        aes.Encrypt(nonce, secret, result.AsSpan(NonceBytes, secret.Length), result.AsSpan(^TagBytes..));
        return result;
    }

    /// <summary>The secret again.</summary>
    /// <exception cref="CryptographicException">It was sealed under another key or for another purpose, or was changed since.</exception>
    public byte[] Unseal(ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < NonceBytes + TagBytes)
            throw new CryptographicException("Too short to be a sealed secret.");
        for (var older = 0; ; older++)
        {
            try
            {
                return Unseal(keys[older], sealedBytes);
            }
            catch (AuthenticationTagMismatchException) when (older < keys.Count - 1)
            {
                // sealed before the key was replaced
            }
        }
    }

    /// <summary>The same for text, in base64.</summary>
    public string Seal(string secret) => Convert.ToBase64String(Seal(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The text again.</summary>
    /// <exception cref="CryptographicException">It was sealed under another key or for another purpose, or was changed since.</exception>
    public string Unseal(string sealedText) => Encoding.UTF8.GetString(Unseal(Convert.FromBase64String(sealedText)));

    private static byte[] Unseal(byte[] key, ReadOnlySpan<byte> sealedBytes)
    {
        var secret = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(sealedBytes[..NonceBytes], sealedBytes[NonceBytes..^TagBytes], sealedBytes[^TagBytes..], secret);
        return secret;
    }
}
