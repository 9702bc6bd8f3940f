using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Sample.Pathways;

namespace GoldenThread.Pathways.Tests;

/// <summary>Event by event gives the same as all at once, over the definitions of this build and any others.</summary>
public class IncrementalTests
{
    private static readonly DateTime First = new(2025, 1, 6, 9, 0, 0, DateTimeKind.Utc);
    private static readonly PathwaySet Set = new(PathwayDefinitions.All);
    private static readonly PathwayEngine Engine = new(TimetableDefinitions.WorkingDays);
    private static readonly EventKind[] Kinds = [.. PathwayWords.Current.Kinds.Select(word => new EventKind(word))];

    [Fact]
    public void Event_by_event_in_any_order_gives_the_same_as_all_at_once()
        => Prop.ForAll(Timelines(), Gen.Choose(0, 800).ToArbitrary(), (events, day) =>
        {
            var asOf = First.AddDays(day);
            var child = new ChildPathways(Set, Engine, asOf);
            foreach (var one in events) child.Add(one);
            var whole = Set.Pathways.SelectMany(p => Engine.Evaluate(p, new Timeline(events, asOf, DateTime.MaxValue)));
            child.Instances.Select(Words).ShouldBe(whole.Select(Words));
        }).Holds(300);

    [Fact]
    public void So_it_does_for_any_definitions()
        => Prop.ForAll(Gen.ArrayOf(AnyPathway.Versions(), 3).ToArbitrary(), AnyPathway.Timeline().ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(),
            (definitions, events, day) =>
        {
            var asOf = AnyPathway.First.AddDays(day);
            var set = new PathwaySet(definitions);
            var child = new ChildPathways(set, Engine, asOf);
            foreach (var one in events) child.Add(one);
            var whole = set.Pathways.SelectMany(p => Engine.Evaluate(p, new Timeline(events, asOf, DateTime.MaxValue))).Select(Words).ToList();
            child.Instances.Select(Words).ShouldBe(whole);
            // In another order of arrival too.
            var other = new ChildPathways(set, Engine, asOf);
            foreach (var one in events.AsEnumerable().Reverse()) other.Add(one);
            other.Instances.Select(Words).ShouldBe(whole);
        }).Holds(1_500);

    [Fact]
    public void Many_threads_give_the_same_as_one()
    {
        var children = new InventedPopulation(4, 5, First.AddDays(700)).Children(400).ToList();
        string Child(IReadOnlyList<PathwayEvent> events) =>
            string.Join('\n', Set.Pathways.SelectMany(p => Engine.Evaluate(p, new Timeline(events, First.AddDays(700), DateTime.MaxValue))).Select(Words));
        var one = children.Select(Child).ToList();
        one.Count(w => w.Length > 0).ShouldBeGreaterThan(300);
        children.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Child).ShouldBe(one);
    }

    private static string Words(PathwayInstance i) =>
        $"{i.Pathway.Key} {i.Began:u} {i.Trigger?.Id} {string.Join(", ", i.Steps.Select(s => $"{s.Step.Key} {s.Number} {s.Standing} {s.From:u} {s.Due:u} {s.By?.Id} {s.Escalates}"))}";

    private static Arbitrary<List<PathwayEvent>> Timelines()
    {
        var one =
            from day in Gen.Choose(0, 700)
            from late in Gen.Elements(0, 0, 0, 1, 10, 200)
            from id in Gen.Choose(1, 25)
            from kind in Gen.Elements(Kinds)
            from answer in Gen.Elements(PathwayWords.Current.Answers.ToArray())
            select new PathwayEvent(
                $"{id}", First.AddDays(day).AddMinutes(7 * id), First.AddDays(day + late), kind, new ChildKey("c"), Value: kind == EventKind.DueDate
                    ? $"{First.AddDays(day + 150):yyyy-MM-dd}"
                    : answer);
        return Gen.ListOf(one).Select(l => l.ToList()).ToArbitrary();
    }
}
