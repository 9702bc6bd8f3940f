using System.Collections.Immutable;

namespace GoldenThread.Pathways;

/// <summary>One run of a pathway for one child.</summary>
/// <param name="Pathway">The definition, in the version that held when it began.</param>
/// <param name="Began">When it began, in UTC.</param>
/// <param name="Trigger">The event that began it; null where an age or a gestation did.</param>
/// <param name="Steps">Its steps.</param>
public sealed record PathwayInstance(Pathway Pathway, DateTime Began, PathwayEvent? Trigger, ImmutableArray<StepState> Steps);
