namespace GoldenThread.Storage.Plans;

/// <summary>A document as it was received: its bytes, and the decoded text that passages count in. It is kept for ever.</summary>
public sealed class StoredDocument
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public DocumentId Id { get; init; } = DocumentId.New();

    /// <summary>File name without folders.</summary>
    [UpTo(Longest.Line, "File name")]
    public required string Name { get; init; }

    /// <summary>Media type, from what the bytes are.</summary>
    [UpTo(Longest.Key)]
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal; unique in the partnership.</summary>
    [UpTo(Longest.Key)]
    public required string Sha256 { get; init; }

    /// <summary>The whole file.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>The decoded text.</summary>
    [UpTo(Longest.Document)]
    public required string Text { get; init; }

    /// <summary>What the importer understood, as JSON, before anybody corrected it.</summary>
    [UpTo(Longest.Document)]
    public string? Draft { get; set; }

    /// <summary>When it was received, in UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>From whom; null for the system.</summary>
    public PersonId? By { get; init; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public required string ByName { get; init; }
}
