using System.Security.Cryptography;
using GoldenThread.Policies;
using GoldenThread.Storage.Files;

namespace GoldenThread.Storage.Policies;

/// <summary>The document of a version of a policy as it was received. It is added and never changed.</summary>
public sealed class PolicyFile
{
    private PolicyFile() => (Name, MediaType, Sha256, Bytes) = ("", "", "", []);

    /// <summary>Keeps a document.</summary>
    /// <param name="version">The version.</param>
    /// <param name="mediaType">The media type of its content.</param>
    /// <param name="bytes">The document.</param>
    /// <param name="scan">What the virus scanner said.</param>
    public PolicyFile(PolicyVersion version, string mediaType, byte[] bytes, ScanResult scan)
        : this() => (Partnership, VersionId, Name, MediaType, Sha256, Bytes, Length, Scan) =
            (version.Partnership, version.Id, version.FileName!, mediaType, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes, bytes.LongLength, scan);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>The version.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>File name without folders.</summary>
    [UpTo(Longest.Line, "File name")]
    public string Name { get; private set; }

    /// <summary>Its media type.</summary>
    [UpTo(Longest.Key)]
    public string MediaType { get; private set; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    [UpTo(Longest.Key)]
    public string Sha256 { get; private set; }

    /// <summary>The document.</summary>
    public byte[] Bytes { get; private set; }

    /// <summary>How many bytes.</summary>
    public long Length { get; private set; }

    /// <summary>What the virus scanner said.</summary>
    public ScanResult Scan { get; private set; }
}
