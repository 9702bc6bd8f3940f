namespace GoldenThread.Access.Sharing;

/// <summary>An agreement of organisations on what they may tell each other. It is never edited: it ends, is suspended, and another takes its place.</summary>
public sealed class SharingAgreement
{
    /// <summary>That a child is known may be told.</summary>
    public const string Existence = "existence";

    /// <summary>What is known may be told.</summary>
    public const string Contents = "contents";

    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The organisations.</summary>
    public required IReadOnlyList<Guid> Parties { get; init; }

    /// <summary>What may be shared.</summary>
    [UpTo(Longest.Text)]
    public required string What { get; init; }

    /// <summary>"existence" or "contents".</summary>
    [UpTo(Longest.Key)]
    public required string Mode { get; init; }

    /// <summary>What for.</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>The legal basis, in a few words.</summary>
    [UpTo(Longest.Key)]
    public required string Basis { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day; null while no end is known.</summary>
    public DateOnly? ToDay { get; init; }

    /// <summary>When it was suspended, in UTC; from then on nothing rests on it.</summary>
    public DateTimeOffset? SuspendedAt { get; set; }

    /// <summary>Why.</summary>
    [UpTo(Longest.Text)]
    public string? SuspendedBecause { get; set; }

    /// <summary>True where something may rest on it: it has begun, has not ended, and is not suspended.</summary>
    public bool HoldsAt(DateTimeOffset at) => Time.LondonTime.Day(at) is var day && FromDay <= day && !(ToDay < day) && !(SuspendedAt <= at);

    /// <summary>True where contents may be shared between these organisations on a basis. Consent may be the basis under any agreement.</summary>
    public bool Covers(IEnumerable<OrganisationId> organisations, ShareBasis basis, DateTimeOffset at) =>
        Mode == Contents && HoldsAt(at) && (basis == ShareBasis.Consent || Basis == basis.InWords()) && organisations.All(o => Parties.Contains(o.Value));
}
