using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Time;

namespace GoldenThread.Pathways.Tests;

/// <summary>Definitions and timelines of every shape that the language allows, over a few kinds, so that they meet often.</summary>
internal static class AnyPathway
{
    public static readonly DateTime First = new(2025, 1, 6, 9, 0, 0, DateTimeKind.Utc);
    private static readonly EventKind[] Plain = [new("a"), new("b"), new("c")];
    private static readonly string[] Statuses = ["on", "other"];
    private static readonly string[] Answers = [HasAnswer.NotAssessed, "present", "excluded"];
    private static readonly EventKind[] Kinds =
    [
        .. Plain, .. Plain, EventKind.BeginningOf("on"), EventKind.EndOf("on"), EventKind.BeginningOf("other"), EventKind.EndOf("other"),
        EventKind.AnswerTo("q"), EventKind.Birth, EventKind.DueDate, EventKind.Withdrawn,
    ];
    private static readonly string[] Times = ["same day", "3 hours", "48 hours", "1 day", "5 working days", "2 weeks", "1 month"];
    private static readonly string[] Again = ["30 hours", "3 days", "10 working days", "2 weeks", "1 month"];

    /// <summary>One or two versions of a pathway.</summary>
    public static Gen<ImmutableArray<Pathway>> Versions() =>
        from one in Definition()
        from two in Definition()
        from day in Gen.Choose(0, 300)
        from many in Gen.Choose(0, 1)
        select many == 0 ? ImmutableArray.Create(one) : [one, two with { Version = 2, InForceFrom = DateOnly.FromDateTime(First.AddDays(day)) }];

    /// <summary>Events of one child: late, corrected, withdrawn and in any order.</summary>
    public static Gen<List<PathwayEvent>> Timeline()
    {
        var one =
            from day in Gen.Choose(0, 300)
            from late in Gen.Elements(0, 0, 0, 1, 10, 100)
            from id in Gen.Choose(1, 15)
            from kind in Gen.Elements(Kinds)
            from answer in Gen.Elements(Answers)
            select new PathwayEvent(
                $"{id}", First.AddDays(day).AddMinutes(7 * id), First.AddDays(day + late), kind, new ChildKey("child"), Value: kind == EventKind.DueDate
                    ? $"{First.AddDays(day + 90):yyyy-MM-dd}"
                    : answer);
        return Gen.ListOf(one).Select(l => l.ToList());
    }

    private static Gen<Pathway> Definition() =>
        from starts in Trigger()
        from conditional in Gen.Choose(0, 2)
        from when in Condition(2)
        from count in Gen.Choose(1, 4)
        from steps in Gen.CollectToArray(Enumerable.Range(0, count), Step)
        select new Pathway("p", 1, new(2000, 1, 1), "P", ["S"], [], starts, conditional == 0 ? when : null, [.. steps], []);

    private static Gen<PathwayTrigger> Trigger() => Gen.OneOf(
        Gen.Elements(Plain).Select(k => new PathwayTrigger(TriggerKind.Event, k.Value, default)),
        Gen.Elements(Statuses).Select(s => new PathwayTrigger(TriggerKind.StatusBegins, s, default)),
        Gen.Elements(Statuses).Select(s => new PathwayTrigger(TriggerKind.StatusEnds, s, default)),
        Gen.Choose(0, 30).Select(w => new PathwayTrigger(TriggerKind.Age, "", new Period(w, PeriodUnit.Weeks))),
        Gen.Choose(20, 42).Select(w => new PathwayTrigger(TriggerKind.Gestation, "", new Period(w, PeriodUnit.Weeks))));

    private static Gen<PathwayStep> Step(int number) =>
        from anchor in Gen.Elements(StepAnchor.Trigger, StepAnchor.Trigger, StepAnchor.Birth, StepAnchor.DueDate, StepAnchor.Step)
        from after in Gen.Choose(0, Math.Max(0, number - 1))
        from before in Gen.Choose(0, 1)
        from within in Gen.Elements(Times)
        from rhythms in Rhythms()
        from recurring in Gen.Choose(0, 2)
        from during in Gen.Elements("", "on", "other")
        from conditional in Gen.Choose(0, 1)
        from when in Condition(2)
        from done in Gen.Elements(Plain)
        from more in Gen.Elements(Kinds)
        from excused in Gen.Elements("", "a", "c", "on-ends", EventKind.Birth.Value)
        from escalates in Gen.Elements("", "1 day", "6 hours")
        from sooner in Gen.Elements(Times)
        from choosing in Gen.Choose(0, 2)
        from choice in Condition(1)
        from names in Gen.Elements(false, false, true)
        from earlier in Gen.Elements("", "", "3 days", "40 hours")
        let held = anchor == StepAnchor.Step && number == 0 ? StepAnchor.Trigger : anchor
        let again = recurring == 0
        select new PathwayStep(
            $"s{number}", "Do it", "x", held, held == StepAnchor.Step
                ? $"s{after}"
                : null, !again && before == 1 && held is StepAnchor.Birth or StepAnchor.DueDate, PathwayPeriod.Parse(within), null,
            again
                ? rhythms
                : [], again && during.Length > 0
                    ? during
                    : null, conditional == 0
                        ? when
                        : null, [done, more], excused.Length > 0 ? [new EventKind(excused)] : [], "y", escalates.Length > 0 ? PathwayPeriod.Parse(escalates) : null, null)
        {
            WithinWhen = choosing == 0 && !again ? [new PathwayRhythm(PathwayPeriod.Parse(sooner), choice)] : [],
            DoneNamesTrigger = names,
            Earlier = earlier.Length > 0 && !again && held == StepAnchor.Trigger ? PathwayPeriod.Parse(earlier) : null,
        };

    private static Gen<ImmutableArray<PathwayRhythm>> Rhythms() =>
        from one in Gen.Elements(Again)
        from two in Gen.Elements(Again)
        from when in Condition(1)
        from many in Gen.Choose(0, 1)
        select many == 0
            ? ImmutableArray.Create(new PathwayRhythm(PathwayPeriod.Parse(one), null))
            : [new PathwayRhythm(PathwayPeriod.Parse(one), when), new PathwayRhythm(PathwayPeriod.Parse(two), null)];

    private static Gen<PathwayCondition> Condition(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Elements(Statuses).Select(s => (PathwayCondition)new HasStatus(s)),
            Gen.Elements(Answers).Select(a => (PathwayCondition)new HasAnswer("q", a)),
            from kind in Gen.Elements(Plain)
            from least in Gen.Choose(1, 3)
            from months in Gen.Choose(0, 4)
            select (PathwayCondition)new Happened(kind, months == 0 ? null : new Period(months, PeriodUnit.Months), least, null),
            from low in Gen.Choose(0, 20)
            from high in Gen.Choose(0, 30)
            select (PathwayCondition)new HasAge(low == 0 ? null : new Period(low, PeriodUnit.Weeks), high == 0 ? null : new Period(high, PeriodUnit.Weeks)));
        if (depth == 0) return leaf;
        var several = Gen.ArrayOf(Condition(depth - 1), 2);
        return Gen.OneOf(
            leaf, several.Select(c => (PathwayCondition)new AllOf([.. c])), several.Select(c => (PathwayCondition)new AnyOf([.. c])),
            several.Select(c => (PathwayCondition)new NoneOf([.. c])));
    }
}
