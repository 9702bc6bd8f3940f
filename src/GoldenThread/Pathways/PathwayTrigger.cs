using GoldenThread.Time;

namespace GoldenThread.Pathways;

/// <summary>What begins a pathway.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">The event or status; empty for ages and gestations.</param>
/// <param name="Reached">The age, or the gestation in weeks; not used for events and statuses.</param>
public sealed record PathwayTrigger(TriggerKind Kind, string Name, Period Reached)
{
    /// <summary>The kind of event that begins it or that it is reckoned from.</summary>
    public EventKind Listens { get; } = Kind switch
    {
        TriggerKind.Age => EventKind.Birth,
        TriggerKind.Gestation => EventKind.DueDate,
        TriggerKind.StatusBegins => EventKind.BeginningOf(Name),
        TriggerKind.StatusEnds => EventKind.EndOf(Name),
        _ => new EventKind(Name),
    };
}
