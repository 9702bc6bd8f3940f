using System.Collections.Immutable;

namespace GoldenThread.Pathways;

/// <summary>All of them hold.</summary>
public sealed record AllOf(ImmutableArray<PathwayCondition> Of) : PathwayCondition;
