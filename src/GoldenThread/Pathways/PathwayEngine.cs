using System.Collections.Immutable;
using GoldenThread.Time;

namespace GoldenThread.Pathways;

/// <summary>Works out where pathways stand for a child. Pure: the same answer for the same definition, timeline and moments.</summary>
/// <remarks>What each rule means is written down in <c>docs/pathways.md</c>.</remarks>
/// <param name="working">Working days of England and Wales.</param>
public sealed class PathwayEngine(WorkingDays working)
{
    private const int MostTimes = 1_000;
    private const int FullTerm = 40 * 7;

    /// <summary>Every instance of a pathway, in the order in which they began.</summary>
    /// <param name="versions">The versions of one pathway, in any order.</param>
    /// <param name="timeline">What was known of the child.</param>
    public ImmutableArray<PathwayInstance> Evaluate(IReadOnlyCollection<Pathway> versions, Timeline timeline)
    {
        List<PathwayInstance>? instances = null;
        foreach (var version in versions)
        {
            var starts = version.Starts;
            switch (starts.Kind)
            {
                case TriggerKind.Age or TriggerKind.Gestation:
                    if (Begins(version, timeline) is { } reached) Begin(reached, null);
                    break;
                default:
                    foreach (var one in timeline.Of(starts.Listens)) Begin(one.Occurred, one);
                    break;
            }

            void Begin(DateTime at, PathwayEvent? trigger)
            {
                if (at > timeline.AsOf || !ReferenceEquals(InForce(versions, LondonTime.Day(at)), version) || !Applies(version.When, timeline, at)) return;
                (instances ??= []).Add(new PathwayInstance(version, at, trigger, Steps(version, timeline, at, trigger)));
            }
        }

        // A timeline gives its events in order; only of several versions those of one come after those of another.
        return instances is null
            ? []
            : versions.Count == 1 ? [.. instances] : [.. instances.OrderBy(i => i.Began).ThenBy(i => i.Trigger?.Id, StringComparer.Ordinal)];
    }

    /// <summary>When a step that stays overdue goes to somebody else, in UTC; null where it never does, or its time is not known.</summary>
    public DateTime? EscalatesAt(StepState state) => state is { Due: { } due, Step.EscalatesAfter: { } after } ? Plus(due, after) : null;

    /// <summary>When an age or a gestation begins a pathway for a child, in UTC; null where an event does, or the day is not known.</summary>
    public static DateTime? Begins(Pathway pathway, Timeline timeline) => pathway.Starts.Kind switch
    {
        TriggerKind.Age when timeline.Born is { } born => LondonTime.Start(After(born, pathway.Starts.Reached)),
        TriggerKind.Gestation when timeline.Due is { } due => LondonTime.Start(due.AddDays((7 * pathway.Starts.Reached.Count) - FullTerm)),
        _ => null,
    };

    /// <summary>The version that holds on a day; null before the first.</summary>
    public static Pathway? InForce(IEnumerable<Pathway> versions, DateOnly day)
    {
        Pathway? held = null;
        foreach (var version in versions)
            if (version.InForceFrom <= day && (held is null || (version.InForceFrom, version.Version).CompareTo((held.InForceFrom, held.Version)) > 0))
                held = version;
        return held;
    }

    // What is said without a condition applies always.
    private bool Applies(PathwayCondition? when, Timeline timeline, DateTime at) => when is null || Holds(when, timeline, at);

    /// <summary>True where a condition holds at a moment.</summary>
    public bool Holds(PathwayCondition condition, Timeline timeline, DateTime at) => condition switch
    {
        AllOf all => all.Of.All(c => Holds(c, timeline, at)),
        AnyOf any => any.Of.Any(c => Holds(c, timeline, at)),
        NoneOf none => !none.Of.Any(c => Holds(c, timeline, at)),
        HasStatus status => timeline.Has(status.Status, at),
        Happened happened => Count(happened, timeline, at) >= happened.AtLeast,
        HasAge age => OfAge(age, timeline, at),
        HasAnswer answer => (timeline.Last(answer.Listens, at)?.Value ?? HasAnswer.NotAssessed) == answer.Is,
        _ => throw new InvalidOperationException($"{condition} is not a condition."),
    };

    private ImmutableArray<StepState> Steps(Pathway pathway, Timeline timeline, DateTime began, PathwayEvent? trigger)
    {
        var states = new List<StepState>(pathway.Steps.Length);
        // Steps follow steps: the reader has put them in an order in which each comes after the one that it follows.
        foreach (var step in pathway.Steps)
        {
            var earlier = step.After is null ? null : states.Find(s => s.Step.Key == step.After);
            var from = step.Anchor switch
            {
                StepAnchor.Trigger => began,
                StepAnchor.Birth => timeline.Born is { } born ? LondonTime.Start(born) : null,
                StepAnchor.DueDate => timeline.Due is { } due ? LondonTime.Start(due) : null,
                StepAnchor.Step => earlier?.Standing is StepStanding.DoneInTime or StepStanding.DoneLate ? DoneAt(earlier) : (DateTime?)null,
                _ => throw new InvalidOperationException($"{step.Anchor} is not an anchor."),
            };
            if (earlier?.Standing is StepStanding.NotNeeded or StepStanding.Excused)
                states.Add(new StepState(step, 1, StepStanding.NotNeeded, null, null, null, false));
            else if (from is not { } start) states.Add(new StepState(step, 1, StepStanding.Waits, null, null, null, false));
            // A condition is asked at the moment from which the time runs, of what comes back each time anew; before a birth or a due date, when the pathway
            // begins.
            else if (!step.Every.IsEmpty) Recurring(states, step, timeline, start, earlier?.By ?? trigger, trigger);
            else if (!Applies(step.When, timeline, step.Before ? began : start))
                states.Add(new StepState(step, 1, StepStanding.NotNeeded, step.Before ? began : start, null, null, false));
            else states.Add(State(step, 1, timeline, step.Before ? began : start, DueOf(step, timeline, start), null, earlier?.By ?? trigger, trigger));
        }

        return [.. states];
    }

    // What had been done before its time began to run counts as done at that moment.
    private static DateTime DoneAt(StepState done) => done.From is { } from && done.By!.Occurred < from ? from : done.By!.Occurred;

    // The n-th time of a rhythm is due n periods after its beginning, and is done by an event in the period before that.
    private void Recurring(List<StepState> states, PathwayStep step, Timeline timeline, DateTime start, PathwayEvent? began, PathwayEvent? trigger)
    {
        var ends = step.While is { } status ? timeline.Has(status, start) ? timeline.Ends(status, start) : start : null;
        var (from, rhythm, begins, times) = (start, (PathwayRhythm?)null, start, 0);
        for (var number = 1; number <= MostTimes; number++)
        {
            var now = Rhythm(step, timeline, from);
            // Another rhythm is counted from the last day of the time before.
            if (!ReferenceEquals(now, rhythm)) (rhythm, begins, times) = (now, number == 1 || now.Period.Hours is not null ? from : from.AddTicks(-1), 0);
            var due = End(begins, now.Period, ++times);
            states.Add(Applies(step.When, timeline, from)
                ? State(step, number, timeline, from, due, ends, began, trigger)
                : new StepState(step, number, StepStanding.NotNeeded, from, due, null, false));
            if (due > timeline.AsOf || ends <= due) break;
            from = due;
        }
    }

    private PathwayRhythm Rhythm(PathwayStep step, Timeline timeline, DateTime at)
    {
        foreach (var rhythm in step.Every)
            if (Applies(rhythm.When, timeline, at)) return rhythm;
        return step.Every[^1];
    }

    private StepState State(
        PathwayStep step, int number, Timeline timeline, DateTime from, DateTime due, DateTime? ends, PathwayEvent? began, PathwayEvent? trigger)
    {
        var until = step.Every.IsEmpty ? (DateTime?)null : due;
        var done = First(step.Done, timeline, Earliest(step, timeline, from, began), until, began, step.DoneNamesTrigger ? trigger?.Value : null);
        // Once its time has passed nothing excuses it: what was owed and not done stays in the list and in the measure.
        var excused = First(step.Excused, timeline, from, due, began);
        if (done is not null && (excused is null || done.Occurred <= excused.Occurred))
            return new StepState(step, number, done.Occurred < due ? StepStanding.DoneInTime : StepStanding.DoneLate, from, due, done, false);
        if (excused is not null) return new StepState(step, number, StepStanding.Excused, from, due, excused, false);
        // What lasted while a status lasted is not needed any more once it has ended before its time.
        if (ends < due) return new StepState(step, number, StepStanding.NotNeeded, from, due, null, false);
        if (timeline.AsOf < due) return new StepState(step, number, StepStanding.Due, from, due, null, false);
        var escalates = step.EscalatesAfter is { } after && timeline.AsOf >= Plus(due, after);
        return new StepState(step, number, StepStanding.Overdue, from, due, null, escalates);
    }

    // What may have been done before its time began to run: so long before, and after what began the same pathway the last time.
    private DateTime Earliest(PathwayStep step, Timeline timeline, DateTime from, PathwayEvent? began)
    {
        if (step.Earlier is not { } earlier) return from;
        var since = earlier.Hours is { } hours ? from.AddHours(-hours) : LondonTime.Start(earlier.Days.Before(LondonTime.Day(from), working).AddDays(1));
        if (began is not null)
            foreach (var one in timeline.Of(began.Kind))
                if (one.Occurred >= since && one.Occurred < began.Occurred) since = one.Occurred.AddTicks(1);
        return since < from ? since : from;
    }

    // An event completes a step from the moment on from which its time runs; the one that made its time run does not.
    private static PathwayEvent? First(
        ImmutableArray<EventKind> kinds, Timeline timeline, DateTime from, DateTime? until, PathwayEvent? began, string? names = null)
    {
        PathwayEvent? first = null;
        foreach (var kind in kinds)
        {
            foreach (var one in timeline.Of(kind))
            {
                if (one.Occurred < from || ReferenceEquals(one, began)) continue;
                if (one.Occurred >= until) break;
                // Another adult seen is not this one seen; who names nobody may have meant either.
                if (names is not null && one.Value is not null && one.Value != names) continue;
                if (first is null || one.Occurred < first.Occurred) first = one;
                break;
            }
        }

        return first;
    }

    private DateTime DueOf(PathwayStep step, Timeline timeline, DateTime from)
    {
        if (!step.Before) return End(from, Within(step, timeline, from), 1);
        if (step.Within.Hours is { } hours) return from.AddHours(-hours);
        // "Four weeks before": the last day on which four weeks still lie between.
        return LondonTime.Start(step.Within.Days.Before(LondonTime.Day(from), working).AddDays(1));
    }

    private PathwayPeriod Within(PathwayStep step, Timeline timeline, DateTime from)
    {
        foreach (var one in step.WithinWhen)
            if (Applies(one.When, timeline, from)) return one.Period;
        return step.Within;
    }

    // The end of a period: hours to the moment, days to the end of the last day in London.
    private DateTime End(DateTime from, PathwayPeriod period, int times) => period.Hours is { } hours
        ? from.AddHours((double)hours * times)
        : LondonTime.Start((period.Days with { Count = period.Days.Count * times }).After(LondonTime.Day(from), working).AddDays(1));

    private DateTime Plus(DateTime due, PathwayPeriod period) =>
        period.Hours is { } hours ? due.AddHours(hours) : LondonTime.Start(period.Days.After(LondonTime.Day(due.AddTicks(-1)), working).AddDays(1));

    private int Count(Happened happened, Timeline timeline, DateTime at)
    {
        var since = Since(happened, at);
        var count = 0;
        foreach (var one in timeline.Of(happened.Kind))
            if (Counts(one, happened, since, at)) count++;
        return count;
    }

    // Within twelve months: from the same day twelve months before on, that day not counted, to the moment, itself counted.
    internal DateTime Since(Happened happened, DateTime at) =>
        happened.Within is { } within ? LondonTime.Start(within.Before(LondonTime.Day(at), working).AddDays(1)) : DateTime.MinValue;

    internal static bool Counts(PathwayEvent one, Happened happened, DateTime since, DateTime at) =>
        one.Occurred >= since && one.Occurred <= at && (happened.Value is null || one.Value == happened.Value);

    private static bool OfAge(HasAge age, Timeline timeline, DateTime at)
    {
        var day = LondonTime.Day(at);
        if (timeline.Born is not { } born) return age.AtLeast is null && timeline.Due >= day;
        return (age.AtLeast is not { } least || After(born, least) <= day) && (age.Under is not { } under || After(born, under) > day);
    }

    // Ages are counted in days of the calendar.
    private static DateOnly After(DateOnly born, Period age) => age.Unit switch
    {
        PeriodUnit.Days => born.AddDays(age.Count),
        PeriodUnit.Weeks => born.AddDays(7 * age.Count),
        PeriodUnit.Months => born.AddMonths(age.Count),
        PeriodUnit.Years => born.AddYears(age.Count),
        _ => throw new InvalidOperationException("An age is not counted in working days."),
    };
}
