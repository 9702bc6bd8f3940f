using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace GoldenThread.Work.Accounts;

/// <summary>A secret that a program or a calendar shows. It is seen once; its hash alone is kept.</summary>
internal static class TokenSecret
{
    // So that people, and programs that look for leaked secrets, recognise one.
    private const string Prefix = "gt_";

    /// <summary>A new secret of 256 random bits.</summary>
    public static string New() => Prefix + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of it. The secret is random, so a plain hash is enough.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>False for what cannot be one; nobody is asked then.</summary>
    public static bool MayBe(string secret) => secret.Length == Prefix.Length + 43 && secret.StartsWith(Prefix, StringComparison.Ordinal);
}
