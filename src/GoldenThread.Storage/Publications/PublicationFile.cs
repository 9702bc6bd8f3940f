namespace GoldenThread.Storage.Publications;

/// <summary>A published version as a file.</summary>
public sealed class PublicationFile
{
    /// <summary>The version of the plan.</summary>
    public required Guid PublicationId { get; init; }

    /// <summary>"html", "docx" or "pdf".</summary>
    [UpTo(Longest.Key)]
    public required string Format { get; init; }

    /// <summary>Media type.</summary>
    [UpTo(Longest.Key)]
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    [UpTo(Longest.Key)]
    public required string Sha256 { get; init; }

    /// <summary>The bytes.</summary>
    public required byte[] Bytes { get; init; }
}
