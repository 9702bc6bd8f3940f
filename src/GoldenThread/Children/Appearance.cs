namespace GoldenThread.Children;

/// <summary>That a person appears in a record. One person may appear in several, and what is said of them in one is not seen in another.</summary>
public sealed class Appearance
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>In whose record.</summary>
    public required ChildId Child { get; init; }

    /// <summary>The person.</summary>
    public required IndividualId Individual { get; init; }

    /// <summary>The organisation that named them first.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Who they are said to be, or what they look like where nobody knows a name.</summary>
    [UpTo(Longest.Line)]
    public required string Description { get; init; }

    /// <summary>When they were first named, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The seal that it is under.</summary>
    public SealId? Seal { get; init; }
}
