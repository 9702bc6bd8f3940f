using GoldenThread.Documents.Pathways;
using System.Collections.Immutable;
using FsCheck.Fluent;
using GoldenThread.Documents.Definitions;
using GoldenThread.Tasks;
using static GoldenThread.Pathways.Tests.Invented;

namespace GoldenThread.Pathways.Tests;

/// <summary>Tasks of one child, from the events of the record.</summary>
public class TaskTests
{
    private static readonly Pathway Referral = Pathway("  - { step: step, does: Do it, by: { agency: x }, done: { event: done }, within: 2 days, escalates: { to: y, after: 1 day } }");

    [Fact]
    public void What_is_recorded_late_completes_the_task_on_the_day_on_which_it_was_done()
    {
        var task = Tasks(Referral, "2026-03-03 10:00 start; 2026-03-04 done, recorded 2026-03-20 10:00", "2026-03-21").ShouldHaveSingleItem();
        (task.State, task.Step.By!.Recorded).ShouldBe((TaskState.DoneInTime, At("2026-03-20 10:00")));
        Tasks(Referral, "2026-03-03 10:00 start; 2026-03-04 done, recorded 2026-03-20 10:00", "2026-03-10").ShouldHaveSingleItem().State.ShouldBe(TaskState.DoneInTime, "asked later of that day");
    }

    [Fact]
    public void What_began_a_task_and_is_withdrawn_leaves_it_with_the_reason()
    {
        var events = Events("2026-03-03 10:00 start").ToList();
        events.Add(events[0] with { Kind = EventKind.Withdrawn, Recorded = At("2026-03-08 10:00") });
        var task = Set(Referral).Of(events, At("2026-03-09"), DateTime.MaxValue).ShouldHaveSingleItem();
        (task.State, task.Gone!.At, task.Gone.Says).ShouldBe((TaskState.NoLongerAskedFor, At("2026-03-08 10:00"), "What began it was withdrawn"));
        Set(Referral).Of(events, At("2026-03-07"), At("2026-03-07")).ShouldHaveSingleItem().State.ShouldBe(TaskState.Overdue, "as it was known then");
    }

    [Fact]
    public void What_is_recorded_again_brings_a_task_back()
    {
        var events = Events("2026-03-03 10:00 start").ToList();
        events.Add(events[0] with { Kind = EventKind.Withdrawn, Recorded = At("2026-03-08 10:00") });
        events.Add(events[0] with { Recorded = At("2026-03-09 10:00") });
        Set(Referral).Of(events, At("2026-03-10"), DateTime.MaxValue).ShouldHaveSingleItem().State.ShouldBe(TaskState.Overdue);
    }

    [Fact]
    public void A_correction_of_the_day_keeps_the_task()
    {
        var events = Events("2026-03-03 10:00 start").ToList();
        events.Add(events[0] with { Occurred = At("2026-03-06 10:00"), Recorded = At("2026-03-07 10:00") });
        var task = Set(Referral).Of(events, At("2026-03-08 10:00"), DateTime.MaxValue).ShouldHaveSingleItem();
        (task.State, Clock(task.Step.Due!.Value)).ShouldBe((TaskState.Due, "2026-03-09 00:00"));
    }

    [Fact]
    public void Times_that_would_have_come_back_are_not_asked_for_when_the_end_is_recorded_late()
    {
        var visits = Pathway("every: 1 week, while: on", "status-begins: on");
        var events = Events("2026-03-02 on-begins; 2026-03-11 on-ends, recorded 2026-03-26 10:00");
        var tasks = Set(visits).Of(events, At("2026-03-27"), DateTime.MaxValue);
        tasks.Select(t => (t.Of.Number, t.State)).ShouldBe(
        [
            (1, TaskState.Overdue), (2, TaskState.NotNeeded), (3, TaskState.NoLongerAskedFor), (4, TaskState.NoLongerAskedFor),
        ]);
        tasks[^1].Gone!.By!.Kind.Value.ShouldBe("on-ends");
    }

    [Fact]
    public void A_task_changes_by_itself_when_its_time_ends_and_when_it_escalates()
    {
        (string Asked, string Next)[] moments = [("2026-03-03 10:00", "2026-03-06 00:00"), ("2026-03-06 00:00", "2026-03-07 00:00")];
        foreach (var (asked, next) in moments)
        {
            var events = Events("2026-03-03 10:00 start");
            Clock(Set(Referral).Changes(Set(Referral).Of(events, At(asked), DateTime.MaxValue), events, At(asked))!.Value).ShouldBe(next);
        }

        var all = Events("2026-03-03 10:00 start");
        Set(Referral).Changes(Set(Referral).Of(all, At("2026-03-07 00:00"), DateTime.MaxValue), all, At("2026-03-07 00:00")).ShouldBeNull();
    }

    [Fact]
    public void Silence_climbs_a_step_for_each_working_day_and_an_answer_does_not()
    {
        var (days, escalated) = (TimetableDefinitions.WorkingDays, At("2026-03-05 00:00"));
        // The 5th is a Thursday: the working day after it is the Friday, the next the Monday.
        (string Now, int Steps)[] silent = [("2026-03-04 23:59", 0), ("2026-03-05 00:00", 1), ("2026-03-06 23:59", 1), ("2026-03-07 00:00", 2), ("2026-03-09 23:59", 2), ("2026-03-10 00:00", 3)];
        foreach (var (now, steps) in silent) Climb.Steps(escalated, null, At(now), days).ShouldBe(steps, now);
        Climb.Steps(escalated, At("2026-03-06 12:00"), At("2026-03-20 12:00"), days).ShouldBe(1);
        Clock(Climb.Next(escalated, null, At("2026-03-05 10:00"), days)!.Value).ShouldBe("2026-03-07 00:00");
        Climb.Next(escalated, At("2026-03-06 12:00"), At("2026-03-06 13:00"), days).ShouldBeNull();
        Climb.Steps(null, null, At("2026-03-20 12:00"), days).ShouldBe(0);
    }

    /// <summary>Invariants 7 and 11: tasks kept event by event are those that are worked out at once, and those of the engine; in whatever order events arrive.</summary>
    [Fact]
    public void Kept_event_by_event_they_are_those_worked_out_at_once_and_those_of_the_engine()
        => Prop.ForAll(Gen.ArrayOf(AnyPathway.Versions(), 2).ToArbitrary(), AnyPathway.Timeline().ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (definitions, drawn, day) =>
        {
            var asOf = AnyPathway.First.AddDays(day);
            var set = new PathwaySet(definitions.Select((versions, i) => versions.Select(v => v with { Key = $"p{i}" }).ToImmutableArray()));
            var tasks = new ChildTasks(set, Engine);
            var whole = tasks.Of(drawn, asOf, DateTime.MaxValue);
            foreach (var order in (IReadOnlyList<PathwayEvent>[])[drawn, [.. drawn.AsEnumerable().Reverse()]])
            {
                var (kept, seen) = (ImmutableArray<ChildTask>.Empty, new List<PathwayEvent>());
                foreach (var one in order)
                {
                    seen.Add(one);
                    kept = tasks.After(kept, seen, one, asOf);
                }

                kept.Select(Line).ShouldBe(whole.Select(Line));
            }

            var engine = set.Pathways.SelectMany(p => Engine.Evaluate(p, new Timeline(drawn, asOf, DateTime.MaxValue)))
                .SelectMany(i => i.Steps.Select(s => $"{i.Pathway.Key} {i.Pathway.Version} {i.Trigger?.Id} {s.Step.Key} {s.Number} {TaskStates.Of(s.Standing)}")).Order(StringComparer.Ordinal);
            whole.Where(t => t.State != TaskState.NoLongerAskedFor).Select(t => $"{t.Of.Pathway} {t.Of.Version} {t.Trigger?.Id} {t.Of.Step} {t.Of.Number} {t.State}").Order(StringComparer.Ordinal).ShouldBe(engine);
        }).Holds(400);

    /// <summary>Only some records are looked at for what they took away; here every one is, over the definitions of this build too.</summary>
    [Fact]
    public void What_is_no_longer_asked_for_is_what_was_asked_for_before_some_record_and_is_not_now()
        => Prop.ForAll(Gen.OneOf(AnyPathway.Versions(), Gen.Elements(PathwayDefinitions.All.ToArray())).ToArbitrary(), AnyPathway.Timeline().ToArbitrary(), Gen.Choose(0, 100_000).ToArbitrary(), (versions, drawn, seed) =>
        {
            var (set, asOf) = (new PathwaySet([versions]), AnyPathway.First.AddDays(seed % 400));
            // Kinds that these definitions listen to, so that something comes of it.
            var (kinds, random) = (versions.SelectMany(PathwaySet.Kinds).Distinct().ToArray(), new Random(seed));
            List<PathwayEvent> events = [.. drawn.Select(e => e.Kind == EventKind.Withdrawn ? e : kinds[random.Next(kinds.Length)] is var kind && kind == EventKind.DueDate ? e with { Kind = kind, Value = $"{e.Occurred.AddDays(90):yyyy-MM-dd}" } : e with { Kind = kind })];
            var tasks = new ChildTasks(set, Engine);
            var own = events.Where(e => events.Any(o => o.Id == e.Id && !set.Touched(o.Kind).IsEmpty)).ToList();
            var now = tasks.Of(events, asOf, DateTime.MaxValue);
            var asked = now.Where(t => t.State != TaskState.NoLongerAskedFor).Select(t => t.Of).ToHashSet();
            var gone = new Dictionary<TaskOf, (DateTime At, StepStanding Standing)>();
            foreach (var moment in own.Select(e => e.Recorded).Distinct().Order().Skip(1))
                foreach (var before in Engine.Evaluate(versions, new Timeline(own, asOf < moment ? asOf : moment, moment.AddTicks(-1))).SelectMany(i => i.Steps.Select(s => (Of: new TaskOf(i.Pathway.Key, i.Pathway.Version, i.Trigger?.Id ?? "", s.Step.Key, s.Number), s.Standing))))
                    if (!asked.Contains(before.Of) && before.Standing != StepStanding.NotNeeded) gone[before.Of] = (moment, before.Standing);
            now.Where(t => t.State == TaskState.NoLongerAskedFor).Select(t => $"{t.Of} {t.Gone!.At:O} {t.Step.Standing}").Order(StringComparer.Ordinal).ShouldBe(gone.Select(g => $"{g.Key} {g.Value.At:O} {g.Value.Standing}").Order(StringComparer.Ordinal));
        }).Holds(3_000);

    [Fact]
    public void What_was_known_then_never_changes_when_something_is_recorded_later()
        => Prop.ForAll(AnyPathway.Versions().ToArbitrary(), AnyPathway.Timeline().ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (versions, drawn, day) =>
        {
            var (known, tasks) = (AnyPathway.First.AddDays(day), new ChildTasks(new PathwaySet([versions]), Engine));
            tasks.Of(drawn, known, known).Select(Line).ShouldBe(tasks.Of([.. drawn.Where(e => e.Recorded <= known)], known, DateTime.MaxValue).Select(Line));
        }).Holds(400);

    private static ChildTasks Set(Pathway pathway) => new(new PathwaySet([[pathway]]), Engine);

    private static ImmutableArray<ChildTask> Tasks(Pathway pathway, string events, string asOf) => Set(pathway).Of([.. Events(events)], At(asOf), DateTime.MaxValue);

    private static string Line(ChildTask t) =>
        $"{t.Of} {t.State} {t.Began:u} {t.Step.From:u} {t.Step.Due:u} {t.Step.By?.Id} {t.EscalatesAt:u} {t.Gone?.At:u} {t.Gone?.Says} {string.Join(',', t.Because.Select(e => e.Id))}";
}
