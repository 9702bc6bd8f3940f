using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>A draft as one layout reads the document.</summary>
/// <param name="As">The layout.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Explained">What it explains and what it leaves.</param>
public sealed record Proposal(ReadAs As, PlanDraft Draft, Explained Explained);
