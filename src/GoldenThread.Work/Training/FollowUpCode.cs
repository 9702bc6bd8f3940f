using System.Security.Cryptography;
using System.Text;
using GoldenThread.Storage;

namespace GoldenThread.Work.Training;

/// <summary>What stands in the address of a letter, so that nobody answers for somebody else. It is kept nowhere: the installation's key makes it.</summary>
internal sealed class FollowUpCode(InstallationKey key)
{
    private const string Purpose = "follow-up of training";
    private const int Length = 32;

    /// <summary>The code of a question.</summary>
    public string Of(Guid question) => Made(key.Derive(Purpose), question);

    /// <summary>True where a code is that of a question, by this key or one before it.</summary>
    public bool Fits(Guid question, string code) =>
        key.DeriveAll(Purpose).Any(one => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Made(one, question)), Encoding.ASCII.GetBytes(code.Length == Length ? code.ToLowerInvariant() : new string('-', Length))));

    private static string Made(byte[] key, Guid question) => Convert.ToHexStringLower(HMACSHA256.HashData(key, question.ToByteArray()))[..Length];
}
