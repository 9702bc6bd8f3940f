using GoldenThread.Time;

namespace GoldenThread.Children;

/// <summary>How a statement was given: on what it rests, when it was so, and how it is kept.</summary>
public sealed record Given
{
    /// <summary>On what it rests.</summary>
    public Basis? Basis { get; init; }

    /// <summary>Who said it; null where somebody saw it, or a record was looked into.</summary>
    public IndividualId? Source { get; init; }

    /// <summary>Which document or record was looked into, and what that rests on.</summary>
    public string? Document { get; init; }

    /// <summary>When it was so, or happened, in UTC; null for the moment at which it is recorded.</summary>
    public DateTimeOffset? Happened { get; init; }

    /// <summary>What a device's clock said when it was written without signal.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>Where it happened, of a contact: an address that is sealed seals it.</summary>
    public string? Place { get; init; }

    /// <summary>The part of the record.</summary>
    public Part Part { get; init; } = Part.Record;

    /// <summary>The seal that it comes under.</summary>
    public SealId? Seal { get; init; }

    /// <summary>The limit that its organisation sets.</summary>
    public LimitId? Limit { get; init; }

    /// <summary>True where an organisation that may not open the record gives it.</summary>
    public bool HandedIn { get; init; }

    /// <summary>What is known of when it happened, where that is no day.</summary>
    public ApproximateDate? When { get; init; }

    /// <summary>The statement on which it hangs.</summary>
    public StatementId? HangsOn { get; init; }

    /// <summary>What the sender calls it: the key of a draft, the id of an event.</summary>
    public string? GivenKey { get; init; }

    /// <summary>The statement that it takes the place of.</summary>
    public StatementId? Supersedes { get; init; }
}
