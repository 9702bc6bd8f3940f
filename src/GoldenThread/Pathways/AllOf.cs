using System.Collections.Immutable;
using GoldenThread.Time;

namespace GoldenThread.Pathways;

/// <summary>All of them hold.</summary>
public sealed record AllOf(ImmutableArray<PathwayCondition> Of) : PathwayCondition;
