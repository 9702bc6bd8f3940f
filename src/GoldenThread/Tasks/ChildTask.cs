using System.Collections.Immutable;
using GoldenThread.Pathways;

namespace GoldenThread.Tasks;

/// <summary>Something that agencies agreed will happen for this child, and where it stands.</summary>
/// <param name="Of">Which task it is.</param>
/// <param name="Pathway">The definition, in the version that holds for it.</param>
/// <param name="Step">The step, as the engine works it out.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Began">When its instance began, in UTC.</param>
/// <param name="Trigger">The event that began it; null where an age or a gestation did.</param>
/// <param name="Because">The events that made it so, in the order in which they happened.</param>
/// <param name="EscalatesAt">When it goes to somebody else if it is still overdue, in UTC; null where it never does, or its time is not known.</param>
/// <param name="Gone">Why it is no longer asked for; null where it is.</param>
public sealed record ChildTask(
    TaskOf Of, Pathway Pathway, StepState Step, TaskState State, DateTime Began, PathwayEvent? Trigger, ImmutableArray<PathwayEvent> Because, DateTime? EscalatesAt, TaskGone? Gone)
{
    /// <summary>When its state, or what comes after it, changes by itself; in UTC, null where only an event changes it.</summary>
    /// <param name="asOf">The moment for which it was worked out.</param>
    public DateTime? Changes(DateTime asOf) => State switch
    {
        TaskState.NoLongerAskedFor => null,
        TaskState.Overdue when EscalatesAt > asOf && !Comes(asOf) => EscalatesAt,
        TaskState.Overdue when EscalatesAt > asOf => EscalatesAt < Step.Due ? EscalatesAt : Step.Due,
        TaskState.Due => Step.Due > asOf ? Step.Due : null,
        // The time after this one begins when this one is over.
        _ => Comes(asOf) ? Step.Due : null,
    };

    private bool Comes(DateTime asOf) => !Step.Step.Every.IsEmpty && Step.Due > asOf;
}
