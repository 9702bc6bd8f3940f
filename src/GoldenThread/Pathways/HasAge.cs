using GoldenThread.Time;

namespace GoldenThread.Pathways;

/// <summary>The child's age.</summary>
/// <param name="AtLeast">Reached; null where it does not matter.</param>
/// <param name="Under">Not reached; null where it does not matter.</param>
/// <remarks>Of a child whose birth is not known it does not hold. Whoever is not born yet is under every age.</remarks>
public sealed record HasAge(Period? AtLeast, Period? Under) : PathwayCondition;
