using GoldenThread.Threads;

namespace GoldenThread.Tests.Threads;

public class ThreadMapTests
{
    private static readonly Dictionary<string, ThreadPoint> Some = new[]
    {
        ("review", ThreadKind.Review, true), ("finding", ThreadKind.Finding, false), ("good", ThreadKind.Finding, true), ("bare", ThreadKind.Finding, false),
        ("whole", ThreadKind.Recommendation, true), ("part", ThreadKind.Recommendation, false), ("idle", ThreadKind.Recommendation, false),
        ("action", ThreadKind.Action, false), ("promise", ThreadKind.Action, false),
        ("audit", ThreadKind.Evidence, false), ("minutes", ThreadKind.Evidence, false), ("impact", ThreadKind.Impact, false),
    }.ToDictionary(p => p.Item1, p => new ThreadPoint(p.Item2, Guid.NewGuid(), p.Item1, p.Item1, p.Item3));

    private static readonly ThreadMap Map = new(Some.Values,
    [
        Link("review", "finding"), Link("review", "good"), Link("review", "bare"), Link("finding", "whole"), Link("finding", "idle"), Link("whole", "part"),
        Link("part", "action"), Link("part", "promise"), Link("action", "audit"), Link("action", "minutes"), Link("audit", "impact"),
        (Guid.NewGuid(), Some["impact"].Id),
    ]);

    [Fact]
    public void Breaks_are_what_nothing_follows_from()
        => Map.Breaks().Select(b => $"{b.Point.Name} lacks {b.Lacks}")
            .ShouldBe(["bare lacks Recommendation", "idle lacks Action", "promise lacks Evidence", "minutes lacks Impact"]);

    [Fact]
    public void From_any_point_one_sees_what_it_comes_from_and_what_became_of_it()
    {
        Map.Through(Some["action"]).Points.Select(p => p.Name)
            .ShouldBe(["review", "finding", "whole", "part", "action", "audit", "minutes", "impact"], ignoreOrder: true);
        Map.Through(Some["impact"]).Points.Select(p => p.Name).ShouldBe(["review", "finding", "whole", "part", "action", "audit", "impact"], ignoreOrder: true);
        Map.Through(Some["review"]).Points.Count.ShouldBe(Some.Count);
    }

    [Fact]
    public void A_reference_holds_all_that_hangs_on_a_review_or_on_the_recommendations_of_a_plan()
    {
        ThreadPoint review = new(ThreadKind.Review, Guid.NewGuid(), "RV1", "A review"),
        first = new(ThreadKind.Recommendation, Guid.NewGuid(), "AB12 1", "First"),
            second = new(ThreadKind.Recommendation, Guid.NewGuid(), "AB12 2", "Second"),
            other = new(ThreadKind.Recommendation, Guid.NewGuid(), "AB123 1", "Another plan's"),
            action = new(ThreadKind.Action, Guid.NewGuid(), "AB12", "Act");
        var map = new ThreadMap([review, first, second, other, action], [(review.Id, first.Id), (second.Id, action.Id)]);
        map.Of("ab12")!.Points.ShouldBe([review, first, second, action], ignoreOrder: true);
        map.Of("RV1")!.Points.ShouldBe([review, first], ignoreOrder: true);
        map.Of("AB1").ShouldBeNull();
    }

    [Fact]
    public void Flows_count_where_it_goes_on_and_where_it_breaks()
        => Map.Flows().Select(f => $"{f.From} {f.To} {f.Points}{(f.Breaks ? " break" : "")}").ShouldBe(
            ["Review Finding 1", "Finding Recommendation 1", "Recommendation Action 1", "Action Evidence 1", "Evidence Impact 1",
                "Finding Recommendation 1 break", "Recommendation Action 1 break", "Action Evidence 1 break", "Evidence Impact 1 break"]);

    [Fact]
    public void A_link_to_what_is_not_there_is_left_out() => Map.Links.Length.ShouldBe(11);

    private static (Guid, Guid) Link(string from, string to) => (Some[from].Id, Some[to].Id);
}
