using System.Text.Json;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Publications;
using static GoldenThread.Tests.Building;

namespace GoldenThread.Tests.Publications;

public class PublishedPlanTests
{
    private readonly Plan plan = APlan();

    private PublishedPlan Now() => PublishedPlan.Of(plan, "Northmere and Eastmere", new OrganisationRegister([]), RatingScale.Three);

    [Fact]
    public void Nothing_that_is_not_the_publics_is_taken()
    {
        var recommendation = plan.AddRecommendation("9", "See every child alone");
        var action = recommendation.AddAction("Train all teams");
        action.Report("Half of them have been", Manager);
        action.AddEvidence(EvidenceKind.Audit, "Secret title of the audit", "Secret words", null, "Secret source", null, Manager);
        action.AddImpact("Withdrawn words", Manager).Withdraw("It was of another action");
        var question = recommendation.Ask(BoardExchangeKind.Question, "How do we know?", Manager);
        recommendation.Ask(BoardExchangeKind.Answer, "From the audit", Manager, question);
        recommendation.Ask(BoardExchangeKind.Challenge, "Between ourselves", Manager);

        var words = JsonSerializer.Serialize(Now());

        foreach (var hidden in (string[])["Secret", "Withdrawn words", "Between ourselves", Manager.Name]) words.ShouldNotContain(hidden);
        foreach (var shown in (string[])["See every child alone", "Train all teams", "Half of them have been", "How do we know?", "From the audit"])
            words.ShouldContain(shown);
        Now().Recommendations[^1].Actions[0].Evidence.ShouldBe([EvidenceKind.Audit]);
    }

    [Fact]
    public void It_comes_back_from_JSON_as_it_was()
    {
        var words = JsonSerializer.Serialize(Now());
        JsonSerializer.Serialize(JsonSerializer.Deserialize<PublishedPlan>(words)).ShouldBe(words);
    }

    [Fact]
    public void The_first_version_says_so_and_an_equal_one_has_no_changes()
    {
        PlanChanges.Between(null, Now()).ShouldBe(["This is the first version."]);
        PlanChanges.Between(Now(), Now()).ShouldBeEmpty();
    }

    [Fact]
    public void What_changed_is_said_in_sentences()
    {
        var recommendation = plan.AddRecommendation("9", "See every child alone");
        var action = recommendation.AddAction("Train all teams");
        var before = Now();

        action.Reach(Activity.Done, "All were trained");
        action.Report("All teams were trained", Manager);
        recommendation.AddAction("Audit forty files");
        recommendation.Rate(RatingScale.Three["on-track"], Aspect.Overall, "It goes well", Manager);
        plan.AddRecommendation("10", "Ask fathers");

        PlanChanges.Between(before, Now()).ShouldBe(
        [
            "The rating of recommendation 9 changed from not rated to “On track”.",
            "One action was added to recommendation 9.",
            "Under recommendation 9, action 1: activity changed from not known to done; one update was added.",
            "New: recommendation 10.",
        ]);
        PlanChanges.Between(Now(), before).ShouldContain("Removed from the plan: recommendation 10.");
    }

    [Fact]
    public void An_action_whose_words_were_mended_is_the_same_action()
    {
        var action = plan.AddRecommendation("9", "See every child alone").AddAction("Tran all teams");
        var before = Now();
        action.Rewrite("Train all teams");
        PlanChanges.Between(before, Now()).ShouldBe(["Under recommendation 9, action 1: its text changed."]);
    }
}
