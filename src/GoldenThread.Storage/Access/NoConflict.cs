namespace GoldenThread.Storage.Access;

/// <summary>That somebody was asked whether a child is family, because they share a surname and an address, and said no.</summary>
public sealed class NoConflict
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>Who was asked.</summary>
    public required PersonId Account { get; init; }

    /// <summary>Why there is no conflict.</summary>
    [UpTo(Longest.Text)]
    public required string Because { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
