namespace GoldenThread.Storage.Mapping;

/// <summary>A version of a definition that a partnership made or took in; it is added and never changed.</summary>
public abstract class StoredDefinition
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>Its short name.</summary>
    [UpTo(Longest.Key, "Short name")]
    public required string Key { get; init; }

    /// <summary>Number of the version.</summary>
    public required int Number { get; init; }

    /// <summary>The definition, in YAML.</summary>
    [UpTo(Longest.Definition, "Definition")]
    public required string Definition { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public required string ByName { get; init; }
}
