using System.Collections.Immutable;

namespace GoldenThread.Policies;

/// <summary>What a version of a policy is to say.</summary>
/// <param name="InForceFrom">The day from which it holds.</param>
/// <param name="ReviewBy">The day by which it is looked at again.</param>
/// <param name="Words">What it says; empty where it stands elsewhere alone.</param>
/// <param name="Address">Where the document stands; empty where its words are here.</param>
public sealed record PolicyDraft(DateOnly InForceFrom, DateOnly ReviewBy, string Words, string? Address = null)
{
    /// <summary>What is different from the version before.</summary>
    public string? Changed { get; init; }

    /// <summary>True where practitioners have to read it again.</summary>
    public bool IsMaterial { get; init; } = true;

    /// <summary>Recommendations that asked for the change.</summary>
    public ImmutableArray<RecommendationId> BecauseOf { get; init; } = [];

    /// <summary>Name of the file that holds the document; null where none does.</summary>
    public string? FileName { get; init; }

    /// <summary>Another reason: a finding, a new law.</summary>
    public string? Because { get; init; }

    /// <summary>True where people are asked to confirm that they have read it.</summary>
    public bool AsksReaders { get; init; }

    /// <summary>What they are asked about it then, three questions at most.</summary>
    public ImmutableArray<PolicyQuestion> Questions { get; init; } = [];
}
