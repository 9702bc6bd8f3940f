using System.Collections.Immutable;
using GoldenThread.Time;

namespace GoldenThread.Pathways;

/// <summary>A period of a pathway: hours that pass, or days, weeks, months and years of the calendar, or working days.</summary>
/// <param name="Hours">How many hours; null where it is counted in days or more.</param>
/// <param name="Days">The period in days or more; not used where <paramref name="Hours"/> is set.</param>
public readonly record struct PathwayPeriod(int? Hours, Period Days)
{
    /// <summary>Reads "48 hours", "2 working days", "same day".</summary>
    /// <exception cref="FormatException">No period.</exception>
    public static PathwayPeriod Parse(string words)
    {
        if (words == "same day") return new PathwayPeriod(null, new Period(0, PeriodUnit.Days));
        var parts = words.Split(' ');
        return parts is [var count, "hour" or "hours"] && int.TryParse(count, out var hours) && hours >= 0 ? new PathwayPeriod(hours, default) : new PathwayPeriod(null, Period.Parse(words));
    }

    /// <inheritdoc/>
    public override string ToString() => Hours is { } hours ? $"{hours} hour{(hours == 1 ? "" : "s")}" : Days.Count == 0 ? "same day" : Days.ToString();
}

/// <summary>What begins a pathway.</summary>
public enum TriggerKind
{
    /// <summary>An event, each time.</summary>
    Event,

    /// <summary>A status that begins, each time.</summary>
    StatusBegins,

    /// <summary>A status that ends, each time.</summary>
    StatusEnds,

    /// <summary>An age that is reached.</summary>
    Age,

    /// <summary>A length of pregnancy that is reached; forty weeks are the due date.</summary>
    Gestation,
}

/// <summary>What begins a pathway.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">The event or status; empty for ages and gestations.</param>
/// <param name="Reached">The age, or the gestation in weeks; not used for events and statuses.</param>
public sealed record PathwayTrigger(TriggerKind Kind, string Name, Period Reached)
{
    /// <summary>The kind of event that begins it or that it is reckoned from.</summary>
    public string Listens { get; } = Kind switch
    {
        TriggerKind.Age => PathwayEvent.Birth,
        TriggerKind.Gestation => PathwayEvent.DueDate,
        TriggerKind.StatusBegins => $"{Name}-begins",
        TriggerKind.StatusEnds => $"{Name}-ends",
        _ => Name,
    };
}

/// <summary>From where a step's time runs.</summary>
public enum StepAnchor
{
    /// <summary>From the trigger.</summary>
    Trigger,

    /// <summary>From the birth.</summary>
    Birth,

    /// <summary>From the due date of the birth.</summary>
    DueDate,

    /// <summary>From the moment at which an earlier step was done.</summary>
    Step,
}

/// <summary>How often a step comes back.</summary>
/// <param name="Period">The time between two.</param>
/// <param name="When">Asked at the beginning of each time: the first rhythm whose condition holds gives its length. Null for always.</param>
public sealed record PathwayRhythm(PathwayPeriod Period, PathwayCondition? When);

/// <summary>A time in which localities differ, with the one that holds where nobody chose.</summary>
/// <param name="Key">Its key, unique in the pathway.</param>
/// <param name="Says">What it decides, in words.</param>
/// <param name="Default">The time where nobody chose another.</param>
/// <param name="OneOf">The times that may be chosen, the default among them.</param>
public sealed record PathwayParameter(string Key, string Says, PathwayPeriod Default, ImmutableArray<PathwayPeriod> OneOf);

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
    string Key, string Does, string By, StepAnchor Anchor, string? After, bool Before, PathwayPeriod Within, string? Parameter, ImmutableArray<PathwayRhythm> Every, string? While, PathwayCondition? When,
    ImmutableArray<string> Done, ImmutableArray<string> Excused, string? EscalatesTo, PathwayPeriod? EscalatesAfter, string? Source);

/// <summary>A figure that shows whether a step is done in time.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">What it says.</param>
/// <param name="Of">The step.</param>
public sealed record PathwayMeasure(string Key, string Title, string Of);

/// <summary>What agencies have agreed will happen (systems.md C4–C12, C16, C20), in one version.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Version">Its version; an instance keeps the version that it began under.</param>
/// <param name="InForceFrom">The first day of this version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sources">The recommendations and regulations that it comes from.</param>
/// <param name="Parameters">The times in which localities differ.</param>
/// <param name="Starts">What begins it.</param>
/// <param name="When">Under which condition it begins; null for always.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="Measures">Its figures.</param>
public sealed record Pathway(
    string Key, int Version, DateOnly InForceFrom, string Title, ImmutableArray<string> Sources, ImmutableArray<PathwayParameter> Parameters,
    PathwayTrigger Starts, PathwayCondition? When, ImmutableArray<PathwayStep> Steps, ImmutableArray<PathwayMeasure> Measures)
{
    /// <summary>The same pathway where a locality has chosen a time.</summary>
    /// <exception cref="RuleException">There is no such parameter, or the time is none of those that may be chosen.</exception>
    public Pathway With(string parameter, PathwayPeriod time)
    {
        var one = Parameters.FirstOrDefault(p => p.Key == parameter)
            ?? throw new RuleException(Parameters.IsEmpty ? $"“{Key}” has no parameters." : $"“{Key}” has no parameter “{parameter}”. There is: {string.Join(", ", Parameters.Select(p => p.Key))}.");
        if (!one.OneOf.Contains(time)) throw new RuleException($"“{parameter}” of “{Key}” may be {string.Join(" or ", one.OneOf)}, and not {time}.");
        return this with { Steps = [.. Steps.Select(s => s.Parameter == parameter ? s with { Within = time } : s)] };
    }
}
