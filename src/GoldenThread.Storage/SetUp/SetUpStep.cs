namespace GoldenThread.Storage.SetUp;

/// <summary>A step of setting a partnership up that somebody did, or said is not needed.</summary>
public sealed class SetUpStep
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>The step's key, such as "test-letter".</summary>
    [UpTo(Longest.Key)]
    public required string Step { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    [UpTo(Longest.Name)]
    public required string ByName { get; init; }
}
