using System.Collections.Immutable;
using GoldenThread.Reviews;

namespace GoldenThread.Findings;

/// <summary>What a review recommends.</summary>
/// <param name="Text">The recommendation.</param>
/// <param name="Findings">Ids of the findings from which it follows.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Impact">How it will be known that it helped.</param>
/// <param name="Became">The recommendation of a plan that it became; null before.</param>
public sealed record Advice(string Text, ImmutableArray<Guid> Findings, string Owner, string Impact, RecommendationId? Became) : RecordContent
{
    /// <summary>The kind of the records that hold one.</summary>
    public static readonly RecordKind Kind = new("recommendation");

    /// <inheritdoc/>
    public override void Check()
    {
        if (string.IsNullOrWhiteSpace(Text)) throw new RuleException("Enter the recommendation.");
    }
}
