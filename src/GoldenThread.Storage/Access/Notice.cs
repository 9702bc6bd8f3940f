namespace GoldenThread.Storage.Access;

/// <summary>Something that somebody is told. It names no child: what it is about is opened to be read.</summary>
public sealed class Notice
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>Who is told; null where it is for the data protection officer, whoever that is.</summary>
    public PersonId? Account { get; init; }

    /// <summary>True where it stands on the data protection officer's list.</summary>
    public bool ForDpo { get; init; }

    /// <summary>Which child; null where it is about none.</summary>
    public ChildId? Child { get; init; }

    /// <summary>What it is about.</summary>
    public required Guid About { get; init; }

    /// <summary>Its kind.</summary>
    [UpTo(Longest.Key)]
    public required string Kind { get; init; }

    /// <summary>What it says, without a name.</summary>
    [UpTo(Longest.Text)]
    public required string Text { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did what it tells of.</summary>
    public PersonId? By { get; init; }
}
