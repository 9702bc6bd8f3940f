using GoldenThread.Storage.Files;

namespace GoldenThread.Storage.Plans;

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
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason for withdrawing the file.");
        (Withdrawn, WithdrawnBecause) = (true, because.Trim());
    }
}
