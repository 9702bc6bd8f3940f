using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>A document as one layout reads it.</summary>
/// <param name="As">The layout.</param>
/// <param name="Explained">What it explains and what it leaves.</param>
/// <param name="Recommendations">How many recommendations it finds.</param>
public sealed record Proposal(ReadAs As, Explained Explained, int Recommendations)
{
    /// <summary>Makes the draft; only that of the best reading is needed.</summary>
    internal Func<PlanDraft> Draft { get; init; } = null!;
}
