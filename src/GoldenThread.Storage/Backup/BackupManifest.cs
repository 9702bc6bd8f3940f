using System.Security.Cryptography;
using System.Text.Json;

namespace GoldenThread.Storage.Backup;

/// <summary>What a backup holds; it stands at its end.</summary>
public sealed record BackupManifest
{
    /// <summary>The form of the file.</summary>
    public const int CurrentFormat = 1;

    private const string CheckPurpose = "backup key check";
    private const string MacPurpose = "backup manifest";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The form of the file: <see cref="CurrentFormat"/>.</summary>
    public required int Format { get; init; }

    /// <summary>The version of the application that made it.</summary>
    public required string Version { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The version of the PostgreSQL server that it came from.</summary>
    public required string Server { get; init; }

    /// <summary>The schema's steps that had run.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>How many rows each table had.</summary>
    public required IReadOnlyDictionary<string, long> Rows { get; init; }

    /// <summary>The anchor of each partnership's history.</summary>
    public required IReadOnlyList<string> Anchors { get; init; }

    /// <summary>Bytes of the database's dump.</summary>
    public required long DumpBytes { get; init; }

    /// <summary>SHA-256 of the database's dump, in hexadecimal.</summary>
    public required string DumpSha256 { get; init; }

    /// <summary>Tells the installation's key from another without telling what it is.</summary>
    public required string KeyCheck { get; init; }

    internal static string CheckOf(InstallationKey key) => CheckOf(key.Derive(CheckPurpose));

    /// <summary>Whether it was made under this key, or under one that this took the place of.</summary>
    internal static bool IsOf(InstallationKey key, string check) => key.DeriveAll(CheckPurpose).Any(derived => CheckOf(derived) == check);

    // Anybody can encrypt for a public key: that a backup is the installation's own shows by this.
    internal static byte[] MacOf(InstallationKey key, byte[] manifest) => HMACSHA256.HashData(key.Derive(MacPurpose), manifest);

    /// <summary>Whether it is the installation's own.</summary>
    internal static bool Fits(InstallationKey key, byte[] manifest, byte[] mac) =>
        key.DeriveAll(MacPurpose).Any(derived => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(derived, manifest), mac));

    private static string CheckOf(byte[] derived) => Convert.ToHexStringLower(derived[..8]);

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="BackupException">It is not one that this version reads.</exception>
    internal static BackupManifest Read(byte[] json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<BackupManifest>(json, Json);
            return read is { Format: CurrentFormat }
                ? read
                : throw new BackupException("This version cannot read the backup. It was made by a newer version of Golden Thread.");
        }
        catch (JsonException fault)
        {
            throw new BackupException("The backup's list of contents cannot be read. The file is damaged, or it is not a backup of Golden Thread.", fault);
        }
    }
}
