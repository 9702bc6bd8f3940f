using GoldenThread.Plans;
using static GoldenThread.Tests.Building;

namespace GoldenThread.Tests.Plans;

public class WordsOfPlanTests
{
    private readonly Plan plan = APlan();

    [Fact]
    public void A_plan_is_renamed_and_never_without_a_title()
    {
        plan.Rename("  After the review ");
        plan.Title.ShouldBe("After the review");
        Should.Throw<RuleException>(() => plan.Rename(" ")).Message.ShouldBe("Enter a title.");
        Should.Throw<RuleException>(() => plan.Rename(new string('x', Longest.Heading + 1))).Message.ShouldBe("Title must be 1,000 characters or fewer");
        plan.Title.ShouldBe("After the review");
    }

    [Fact]
    public void A_recommendation_is_rewritten_and_never_without_words()
    {
        var recommendation = plan.AddRecommendation("1", "Check that home visits happen.");
        recommendation.Rewrite(" Check home visits. ");
        recommendation.Text.ShouldBe("Check home visits.");
        Should.Throw<RuleException>(() => recommendation.Rewrite("")).Message.ShouldBe("Enter the recommendation.");
        Should.Throw<RuleException>(
            () => recommendation.Rewrite(new string('x', Longest.Passage + 1))).Message.ShouldBe("Recommendation must be 100,000 characters or fewer");
        recommendation.Text.ShouldBe("Check home visits.");
    }

    [Fact]
    public void A_recommendation_may_lose_its_number_and_never_has_one_that_is_too_long()
    {
        var recommendation = plan.AddRecommendation("1", "Check that home visits happen.");
        recommendation.Renumber(" ");
        recommendation.Number.ShouldBe("");
        Should.Throw<RuleException>(() => recommendation.Renumber(new string('1', Longest.Key + 1))).Message.ShouldBe("Number must be 200 characters or fewer");
    }

    [Fact]
    public void A_recommendation_belongs_to_the_themes_that_were_said_last_and_to_each_once()
    {
        var recommendation = plan.AddRecommendation("1", "Check that home visits happen.");
        recommendation.BelongTo(["neglect", "", "housing", "neglect"]);
        recommendation.Themes.ShouldBe(["neglect", "housing"]);
        recommendation.BelongTo(["housing"]);
        recommendation.Themes.ShouldBe(["housing"]);
    }

    [Fact]
    public void An_action_is_rewritten_and_never_without_words()
    {
        var action = plan.AddRecommendation("1", "Check that home visits happen.").AddAction("Northmere Council audits visits.");
        action.Rewrite(" Audit visits. ");
        action.Text.ShouldBe("Audit visits.");
        Should.Throw<RuleException>(() => action.Rewrite("\n")).Message.ShouldBe("Enter the action.");
        Should.Throw<RuleException>(() => action.Rewrite(new string('x', Longest.Passage + 1))).Message.ShouldBe("Action must be 100,000 characters or fewer");
        action.Text.ShouldBe("Audit visits.");
    }
}
