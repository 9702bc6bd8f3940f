namespace GoldenThread.Storage.Plans;

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

    /// <summary>How it was read, and what a person said of the document, as JSON; null for a draft from before that was kept.</summary>
    [UpTo(Longest.Report)]
    public string? Reading { get; set; }

    /// <summary>What somebody chose for names of organisations in it, as JSON; null where nobody did.</summary>
    [UpTo(Longest.Report)]
    public string? Names { get; set; }

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
