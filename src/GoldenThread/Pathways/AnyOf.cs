using System.Collections.Immutable;

namespace GoldenThread.Pathways;

/// <summary>At least one of them holds.</summary>
public sealed record AnyOf(ImmutableArray<PathwayCondition> Of) : PathwayCondition;
