using System.Buffers.Binary;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Cryptography.KeyDerivation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// Passwords are kept by PBKDF2 with HMAC-SHA512; a hash of fewer rounds is made anew when its person signs in. A refusal takes as long whether
/// the address has an account, has one without a password, or has one with an older hash: the time tells nobody who is known here.
/// </summary>
internal sealed class AccountPasswords(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    /// <summary>What OWASP's cheat sheet on password storage asks for PBKDF2 with HMAC-SHA512.</summary>
    public const int Rounds = 210_000;

    private static readonly byte[] NoSalt = new byte[16];
    private readonly int rounds = options.Value.IterationCount;

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        var result = base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        if (result == PasswordVerificationResult.Failed) Spend(providedPassword, rounds - RoundsOf(hashedPassword));
        return result;
    }

    /// <summary>Does the work of a password that is looked at, where there is none.</summary>
    public void Spend(string password) => Spend(password, rounds);

    private static void Spend(string password, int rounds)
    {
        if (rounds > 0) KeyDerivation.Pbkdf2(password, NoSalt, KeyDerivationPrf.HMACSHA512, rounds, 32);
    }

    // Identity's third format: a byte 1, then algorithm, rounds and length of the salt in four bytes each.
    private static int RoundsOf(string hashed) =>
        Convert.FromBase64String(hashed) is [1, _, _, _, _, ..] and { Length: > 13 } bytes ? (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5)) : 0;
}
