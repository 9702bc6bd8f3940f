using GoldenThread.Findings;
using GoldenThread.Plans;
using GoldenThread.Reviews;

namespace GoldenThread.Tests.Findings;

/// <summary>What a review recommends comes into a plan, once.</summary>
public class PlanOfReviewTests
{
    private static readonly Actor By = Building.Manager;
    private readonly Review review = new(Building.Northmere, "RV9", "An infant", ReviewIncident.Nothing, By, DateOnly.FromDateTime(Building.Now.Date));

    [Fact]
    public void A_new_plan_has_each_of_them_and_each_says_what_it_became()
    {
        var records = Recommended("Ask of fathers", "Tell the school");
        var plan = PlanOfReview.Make(review, records, null, " RV9 ", "What RV9 asks", By);
        (plan.Reference, plan.Title, plan.Partnership).ShouldBe(("RV9", "What RV9 asks", Building.Northmere));
        plan.Recommendations.Select(r => (r.Number, r.Text)).ShouldBe([("1", "Ask of fathers"), ("2", "Tell the school")]);
        records.Select(r => ((Advice)r.Content).Became).ShouldBe(plan.Recommendations.Select(r => (RecommendationId?)r.Id));
        PlanOfReview.Waiting(records).ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_that_is_there_gets_them_at_its_end_and_those_that_are_in_a_plan_stay_out()
    {
        var there = Building.APlan();
        var whole = there.AddRecommendation("1", "There before");
        there.AddRecommendation("i", "A part of it", whole);
        var records = Recommended("New", "In a plan already");
        records[1].Change((Advice)records[1].Content with { Became = whole.Id });
        PlanOfReview.Make(review, records, there, "NM7", null, By).ShouldBeSameAs(there);
        there.Recommendations.Select(r => r.Number).ShouldBe(["1", "i", "2"]);
        there.Recommendations[2].Text.ShouldBe("New");
        ((Advice)records[1].Content).Became.ShouldBe(whole.Id);
    }

    [Fact]
    public void What_is_missing_is_said_and_nothing_becomes_anything()
    {
        var records = Recommended("Ask of fathers");
        Refused([], null, "RV9", "A title").ShouldBe("All recommendations are already in a plan.");
        Refused(records, null, " ", "A title").ShouldBe("Enter a reference for the plan, such as AB26.");
        Refused(records, null, "RV9", "").ShouldBe("Enter a title for the plan.");
        PlanOfReview.Waiting(records).Count().ShouldBe(1);
    }

    [Fact]
    public void Only_people_of_the_review_who_keep_plans_make_one()
    {
        var records = Recommended("Ask of fathers");
        Should.Throw<RuleException>(
            () => PlanOfReview.Make(review, records, null, "RV9", "A title", Building.Someone(Role.BusinessManager))).Message.ShouldContain("on the review team");
        Should.Throw<RuleException>(
            () => PlanOfReview.Make(review, records, null, "RV9", "A title", By with { Role = Role.Reader })).Message.ShouldContain("can edit plans");
    }

    private string Refused(ReviewRecord[] records, Plan? there, string? reference, string? title) =>
        Should.Throw<RuleException>(() => PlanOfReview.Make(review, records, there, reference, title, By)).Message;

    private ReviewRecord[] Recommended(params string[] texts) =>
        [.. texts.Select(t => new ReviewRecord(review, Advice.Kind, new Advice(t, [], "", "", null), By))];
}
