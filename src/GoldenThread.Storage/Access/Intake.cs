namespace GoldenThread.Storage.Access;

/// <summary>What was handed in about a child whom no record is exactly of: it waits for a person of a duty team.</summary>
public sealed class Intake
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Sequence.NewId();

    /// <summary>The organisation that handed it in.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Who handed it in; null for a system of the organisation.</summary>
    public PersonId? By { get; init; }

    /// <summary>The name that is shown.</summary>
    [UpTo(Longest.Name)]
    public required string ByName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How the child was named.</summary>
    public required IdentityAsked Named { get; init; }

    /// <summary>What was said, in words.</summary>
    [UpTo(Longest.Text)]
    public required string Text { get; init; }

    /// <summary>Handed in by somebody who may not open the record, or kept for an organisation whose worker's access ended while they wrote.</summary>
    public IntakeKind Kind { get; init; } = IntakeKind.HandedIn;

    /// <summary>What the sender calls it: the id of an event or a contact that was sent; null where a person handed it in on a page.</summary>
    [UpTo(Longest.Key)]
    public string? GivenKey { get; init; }

    /// <summary>When a person settled it, in UTC.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Who did.</summary>
    public PersonId? SettledBy { get; set; }

    /// <summary>In whose record it was taken.</summary>
    public ChildId? Child { get; set; }
}
