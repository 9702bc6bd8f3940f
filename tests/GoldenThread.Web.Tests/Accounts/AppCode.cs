using System.Globalization;
using System.Security.Cryptography;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>An authenticator app: RFC 6238 with thirty seconds and six figures, as every one has it.</summary>
internal static class AppCode
{
    public static string Of(string key, DateTimeOffset at)
    {
        var bits = string.Concat(key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()
            .Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2)).ToArray();
        var counter = BitConverter.GetBytes(at.ToUnixTimeSeconds() / 30).Reverse().ToArray();
#pragma warning disable CA5350 // the algorithm of RFC 6238
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var begin = hash[^1] & 15;
        var number = ((hash[begin] & 127) << 24) | (hash[begin + 1] << 16) | (hash[begin + 2] << 8) | hash[begin + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
