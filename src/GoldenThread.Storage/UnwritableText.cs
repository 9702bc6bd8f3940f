using System.Text;
using Npgsql;

namespace GoldenThread.Storage;

/// <summary>Characters that no text may hold: NUL, and halves of characters. It is the database that cannot keep them or look for them.</summary>
public static class UnwritableText
{
    /// <summary>True where that is why something failed.</summary>
    /// <param name="fault">What failed; null for nothing.</param>
    public static bool Caused(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
            if (fault is EncoderFallbackException or PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter })
                return true;
        return false;
    }
}
