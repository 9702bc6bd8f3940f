using System.Security.Cryptography;

namespace GoldenThread.Storage.Backup;

/// <summary>The pair of RSA keys that backups are encrypted with: the public one where they are made, the private one kept elsewhere.</summary>
public static class BackupKeys
{
    private const int ShortestBits = 2048;
    private const int LongestFile = 64 * 1024;

    private const string HowToMake =
        "openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:4096 -out backup-private.pem && openssl pkey -in backup-private.pem -pubout -out backup-public.pem";

    /// <summary>The key that backups are encrypted for.</summary>
    /// <param name="path">A PEM file with an RSA public key.</param>
    /// <exception cref="RuleException">It holds something else.</exception>
    public static RSA Public(string path)
    {
        var key = Read(path, "public");
        if (!IsPrivate(key)) return key;
        key.Dispose();
        throw new RuleException(
            $"{path} is a private key, which does not belong on the machine that makes backups. Give the public key: openssl pkey -in {path} -pubout -out backup-public.pem");
    }

    /// <summary>The key that reads them.</summary>
    /// <param name="path">A PEM file with an RSA private key that no pass phrase protects.</param>
    /// <exception cref="RuleException">It holds something else.</exception>
    public static RSA Private(string path)
    {
        var key = Read(path, "private");
        if (IsPrivate(key)) return key;
        key.Dispose();
        throw new RuleException($"{path} is a public key. You need the private key to read a backup.");
    }

    private static RSA Read(string path, string which)
    {
        var rsa = RSA.Create();
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LongestFile }) throw new CryptographicException("It is too long for a key.");
            rsa.ImportFromPem(File.ReadAllText(path));
            return rsa.KeySize >= ShortestBits ? rsa : throw new CryptographicException($"It has {rsa.KeySize} bits. At least {ShortestBits} are needed.");
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            rsa.Dispose();
            throw new RuleException($"{path} is not an RSA {which} key in PEM form that can be used: {fault.Message} To make a pair: {HowToMake}");
        }
    }

    private static bool IsPrivate(RSA key)
    {
        try
        {
            return key.ExportParameters(includePrivateParameters: true).D is not null;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
