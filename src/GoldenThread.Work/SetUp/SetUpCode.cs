using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GoldenThread.Storage;
using GoldenThread.Work.Administration;

namespace GoldenThread.Work.SetUp;

/// <summary>
/// The code with which the next partnership is begun. It is worked out from the installation's key and how many partnerships there are, so that every node and
/// the terminal know the same one, nothing is kept, and it works once: after that there is one partnership more.
/// </summary>
[OneForAll]
internal sealed class SetUpCode(Database database, InstallationKey key)
{
    // Without letters and digits that are mistaken for each other. 31 signs, 12 of them: 59 bits.
    private const string Signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 12;

    /// <summary>The code as it is written, in groups of four.</summary>
    public async Task<string> Now(CancellationToken cancellation = default) =>
        string.Join('-', (await Plain(cancellation)).Chunk(4).Select(group => new string(group)));

    /// <summary>True where this is the code, however it is written.</summary>
    public async Task<bool> Is(string? typed, CancellationToken cancellation = default)
    {
        var plain = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        var now = await Plain(cancellation);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(plain), Encoding.ASCII.GetBytes(now));
    }

    private async Task<string> Plain(CancellationToken cancellation)
    {
        var count = (await Partnerships.All(database, cancellation)).Count;
        var bytes = key.Derive(string.Create(CultureInfo.InvariantCulture, $"set-up code {count}"));
        // Of 65,536 numbers the remainders are as good as even.
        return new string([.. Enumerable.Range(0, Length).Select(at => Signs[BitConverter.ToUInt16(bytes, 2 * at) % Signs.Length])]);
    }
}
