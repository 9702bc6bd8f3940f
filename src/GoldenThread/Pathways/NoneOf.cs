using System.Collections.Immutable;

namespace GoldenThread.Pathways;

/// <summary>None of them holds.</summary>
public sealed record NoneOf(ImmutableArray<PathwayCondition> Of) : PathwayCondition;
