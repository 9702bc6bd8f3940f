using System.Collections.Immutable;

namespace GoldenThread.Pathways;

/// <summary>One thing that is agreed to happen.</summary>
/// <param name="Key">Its key, unique in the pathway.</param>
/// <param name="Does">What is done, in words.</param>
/// <param name="By">The agency that does it.</param>
/// <param name="Anchor">From where its time runs.</param>
/// <param name="After">The earlier step, where it runs from one; null otherwise.</param>
/// <param name="Before">True where it is to be done so long before, false where so long after.</param>
/// <param name="Within">How long; not used of a step that comes back.</param>
/// <param name="Parameter">The parameter that gives <paramref name="Within"/>; null where it is the same everywhere.</param>
/// <param name="Every">How often it comes back, the last rhythm without a condition; empty where it is done once.</param>
/// <param name="While">The status while which it comes back; null where nothing ends it.</param>
/// <param name="When">Under which condition it is needed; null for always.</param>
/// <param name="Done">Kinds of events that complete it.</param>
/// <param name="Excused">Kinds of events that excuse it, with a reason in their record.</param>
/// <param name="EscalatesTo">Who is told where it is overdue; null for nobody.</param>
/// <param name="EscalatesAfter">How long after its due time.</param>
/// <param name="Source">Where the rule comes from; null where the pathway's sources say it.</param>
public sealed record PathwayStep(
    string Key, string Does, string By, StepAnchor Anchor, string? After, bool Before, PathwayPeriod Within, string? Parameter,
    ImmutableArray<PathwayRhythm> Every, string? While, PathwayCondition? When,
    ImmutableArray<EventKind> Done, ImmutableArray<EventKind> Excused, string? EscalatesTo, PathwayPeriod? EscalatesAfter, string? Source)
{
    /// <summary>
    /// Times that hold under a condition, asked at the moment from which the time runs: the first whose condition holds gives the time, else
    /// <see cref="Within"/>. Empty where it is the same for every child.
    /// </summary>
    public ImmutableArray<PathwayRhythm> WithinWhen { get; init; } = [];

    /// <summary>True where an event that names somebody completes it only if the trigger names the same: the adult who joined is the one who is seen.</summary>
    public bool DoneNamesTrigger { get; init; }

    /// <summary>How long before its time runs it may have been done already; null where only what comes after counts.</summary>
    public PathwayPeriod? Earlier { get; init; }
}
