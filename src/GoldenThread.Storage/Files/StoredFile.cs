namespace GoldenThread.Storage.Files;

/// <summary>The bytes of a file, once in a partnership however often it is attached.</summary>
public sealed class StoredFile
{
    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    [UpTo(Longest.Key)]
    public required string Sha256 { get; init; }

    /// <summary>The bytes.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>How many.</summary>
    public long Length { get; init; }
}
