using System.Collections.Immutable;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>What was understood of a document, and what else it could be.</summary>
/// <param name="Draft">The draft of the best reading.</param>
/// <param name="Proposals">The readings, the best first.</param>
/// <param name="Tables">The tables with what their columns were taken for.</param>
/// <param name="Lists">Headings and lead-ins below which recommendations could stand.</param>
public sealed record Understanding(
    PlanDraft Draft, ImmutableArray<Proposal> Proposals, ImmutableArray<TableSeen> Tables, ImmutableArray<(int Start, string Words)> Lists);
