using GoldenThread.Recurrence;

namespace GoldenThread.Tests.Recurrence;

public class RecommendationFamiliesTests
{
    private static readonly Actor Manager = new(
        PersonId.New(), "Robin Hale", Role.BusinessManager, null, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
    private readonly RecommendationId[] ids = [.. Enumerable.Range(0, 5).Select(_ => RecommendationId.New())];

    [Fact]
    public void Those_that_are_the_same_by_way_of_another_are_one_family()
    {
        var families = new RecommendationFamilies([Verdict(0, 1, true), Verdict(2, 1, true), Verdict(3, 4, false)]);
        families.Of(ids[0]).ShouldBe([ids[0], ids[1], ids[2]], ignoreOrder: true);
        families.All.ShouldHaveSingleItem().Count.ShouldBe(3);
    }

    [Fact]
    public void One_that_nobody_confirmed_stands_alone() => new RecommendationFamilies([Verdict(0, 1, false)]).Of(ids[0]).ShouldBe([ids[0]]);

    [Fact]
    public void A_pair_is_one_thing_whichever_is_named_first()
    {
        var (one, other) = (Verdict(0, 1, true), Verdict(1, 0, true));
        (one.One, one.Other).ShouldBe((other.One, other.Other));
    }

    [Fact]
    public void A_recommendation_is_not_compared_with_itself() => Should.Throw<RuleException>(() => Verdict(0, 0, true));

    [Fact]
    public void A_decision_can_be_changed()
    {
        var verdict = Verdict(0, 1, true);
        verdict.Decide(false, " They are about different ages. ", Manager);
        (verdict.Same, verdict.Because).ShouldBe((false, "They are about different ages."));
    }

    private RecurrenceVerdict Verdict(int one, int other, bool same) => new(PartnershipId.New(), ids[one], ids[other], same, null, Manager);
}
