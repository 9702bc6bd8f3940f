namespace GoldenThread.Storage.Files;

/// <summary>A document as it was received: its bytes, and the decoded text that passages count in. It is kept for ever.</summary>
public sealed class KeptDocument
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

/// <summary>A draft that somebody checks before it becomes a plan.</summary>
public sealed class ImportDraft
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>The document that it was read from.</summary>
    public required DocumentId Document { get; init; }

    /// <summary>The draft with its corrections, as JSON.</summary>
    [UpTo(Longest.Document)]
    public required string Draft { get; set; }

    /// <summary>The draft as it was before the last correction; null where there is none to take back.</summary>
    [UpTo(Longest.Document)]
    public string? Before { get; set; }

    /// <summary>Where it stands.</summary>
    public ImportState State { get; set; }

    /// <summary>The plan that it became.</summary>
    public PlanId? Plan { get; set; }

    /// <summary>When it was begun, in UTC.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When it was last corrected, in UTC.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>By whom; null for the system.</summary>
    public PersonId? By { get; init; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public required string ByName { get; init; }

    /// <summary>The version of the row.</summary>
    public uint Version { get; private set; }
}

/// <summary>Where a draft stands.</summary>
public enum ImportState
{
    /// <summary>It is being checked.</summary>
    Open,

    /// <summary>It became a plan.</summary>
    Accepted,

    /// <summary>It was given up.</summary>
    Abandoned,
}

/// <summary>A file that somebody attached to an action: seen by those who see the return or the evidence that it hangs on.</summary>
public sealed class Attachment
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public AttachmentId Id { get; init; } = AttachmentId.New();

    /// <summary>The plan.</summary>
    public required PlanId Plan { get; init; }

    /// <summary>The action; null where it belongs to the plan as a whole.</summary>
    public ActionId? Action { get; init; }

    /// <summary>The organisation that attached it; null for the partnership.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>The return that it is sent with, by whose rules it is seen; null where it is evidence from the start.</summary>
    public Guid? ReturnId { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal: which <see cref="StoredFile"/> holds them.</summary>
    [UpTo(Longest.Key)]
    public required string Sha256 { get; init; }

    /// <summary>File name without folders.</summary>
    [UpTo(Longest.Line, "File name")]
    public required string Name { get; init; }

    /// <summary>Media type.</summary>
    [UpTo(Longest.Key)]
    public required string MediaType { get; init; }

    /// <summary>How many bytes.</summary>
    public required long Length { get; init; }

    /// <summary>What the virus scanner said.</summary>
    public ScanResult Scan { get; set; }

    /// <summary>When it was attached, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>By whom; null for the system.</summary>
    public PersonId? By { get; init; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public required string ByName { get; init; }

    /// <summary>True where it was taken back.</summary>
    public bool Withdrawn { get; private set; }

    /// <summary>Why it was taken back.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Takes it back.</summary>
    /// <exception cref="RuleException">The reason is empty.</exception>
    public void Withdraw(string because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Say why the file is taken back.");
        (Withdrawn, WithdrawnBecause) = (true, because.Trim());
    }
}

/// <summary>What a virus scanner said of a file.</summary>
public enum ScanResult
{
    /// <summary>No scanner is configured.</summary>
    NotScanned,

    /// <summary>It found nothing.</summary>
    Clean,

    /// <summary>It found something; the file is not given out.</summary>
    Infected,
}

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
