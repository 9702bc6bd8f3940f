using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Storage.History;

/// <summary>How a seal's hash is reckoned, and how an entry's is.</summary>
internal static class SealHash
{
    /// <summary>The kind of seals that were set before there was a key: whoever can write to the database can recompute them.</summary>
    public const string Bare = "bare";

    /// <summary>The kind of seals that only the holder of the installation's key can set.</summary>
    public const string Keyed = "keyed";

    private const string Purpose = "history seal";

    public static byte[] OfEntry(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash that a new seal gets.</summary>
    /// <param name="key">The installation's key.</param>
    /// <param name="partnership">Whose history it is.</param>
    /// <param name="seal">The seal; its own hash is not looked at.</param>
    /// <param name="entries">Its entries in the order of their numbers.</param>
    public static byte[] Of(InstallationKey key, PartnershipId partnership, SealRow seal, IReadOnlyList<SealedEntry> entries) =>
        Of(key.Derive(Purpose), partnership, seal, entries);

    /// <summary>Whether a seal has the hash that it must have, under the installation's key or one that this took the place of.</summary>
    /// <inheritdoc cref="Of(InstallationKey, PartnershipId, SealRow, IReadOnlyList{SealedEntry})"/>
    public static bool Fits(InstallationKey key, PartnershipId partnership, SealRow seal, IReadOnlyList<SealedEntry> entries) =>
        key.DeriveAll(Purpose).Any(derived => CryptographicOperations.FixedTimeEquals(Of(derived, partnership, seal, entries), seal.Hash));

    private static byte[] Of(byte[] key, PartnershipId partnership, SealRow seal, IReadOnlyList<SealedEntry> entries)
    {
        using var hash = seal.Kind == Keyed
            ? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key)
            : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // All that a check relies on is under the digest: of a bare seal the time and the snapshot are not.
        if (seal.Kind == Keyed)
            hash.AppendData(
                Encoding.UTF8.GetBytes(
                    $"{Keyed} {partnership.Value} {seal.Number} {seal.At.Ticks} {seal.Snapshot} {seal.Entries} {seal.PreviousHash.Length}\n"));
        hash.AppendData(seal.PreviousHash);
        var number = new byte[sizeof(long)];
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteInt64BigEndian(number, entry.Id);
            if (seal.Kind == Keyed) hash.AppendData(number);
            hash.AppendData(entry.Hash);
        }

        return hash.GetHashAndReset();
    }
}
