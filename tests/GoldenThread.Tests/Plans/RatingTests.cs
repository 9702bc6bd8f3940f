using GoldenThread.Plans;
using static GoldenThread.Tests.Building;

namespace GoldenThread.Tests.Plans;

public class RatingTests
{
    private readonly Plan plan = APlan();
    private readonly Recommendation recommendation;
    private readonly PlanAction action;

    public RatingTests()
    {
        recommendation = plan.AddRecommendation("1", "Check that home visits happen.");
        action = recommendation.AddAction("Northmere Council audits visits.");
    }

    private static Evidence Prove(PlanAction proved)
    {
        proved.Reach(Activity.Done, "Seen at the March meeting");
        proved.AddImpact("Visits are on time in nine of ten cases.", Manager);
        return proved.AddEvidence(EvidenceKind.Audit, "Audit of visits", null, null, null, null, Manager);
    }

    [Fact]
    public void A_completed_rating_without_proof_is_refused_and_says_what_is_missing()
    {
        var refused = Should.Throw<RuleException>(() => recommendation.Rate(Completed, Aspect.Overall, "All done", Manager));
        refused.Message.ShouldContain("all activity to be done");
        refused.Message.ShouldContain("more than a statement");
        refused.Message.ShouldContain("impact");
        recommendation.Ratings.ShouldBeEmpty();
    }

    [Fact]
    public void A_completed_rating_with_activity_evidence_and_impact_is_given()
    {
        Prove(action);
        recommendation.Rate(Completed, Aspect.Overall, "All done", Manager).OverruledBecause.ShouldBeNull();
        recommendation.RatingOf(Aspect.Overall)!.Level.ShouldBe("completed");
        recommendation.RatingIsInQuestion.ShouldBeFalse();
    }

    [Fact]
    public void A_bare_statement_is_not_evidence_enough()
    {
        Prove(action).Withdraw("It was of another team");
        action.AddEvidence(EvidenceKind.Statement, "The lead says so", null, null, null, null, Manager);
        Should.Throw<RuleException>(() => action.Rate(Completed, Aspect.Overall, "Done", Manager))
            .Message.ShouldContain("more than a statement");
    }

    [Fact]
    public void One_action_that_is_not_done_keeps_the_recommendation_from_completed()
    {
        Prove(action);
        recommendation.AddAction("Eastmere Trust trains its staff.");
        Should.Throw<RuleException>(() => recommendation.Rate(Completed, Aspect.Overall, "Done", Manager));
    }

    [Fact]
    public void An_action_that_is_no_longer_needed_does_not_hold_up_the_others()
    {
        Prove(action);
        recommendation.AddAction("Eastmere Trust buys a system.").Reach(Activity.NoLongerNeeded, "The national system replaced it");
        recommendation.Rate(Completed, Aspect.Overall, "Done", Manager).OverruledBecause.ShouldBeNull();
    }

    [Fact]
    public void A_manager_may_overrule_and_the_reason_stays_with_the_rating()
    {
        var rating = recommendation.Rate(Completed, Aspect.Overall, "Done", Manager, overrule: "The service was closed in May");
        rating.OverruledBecause.ShouldBe("The service was closed in May");
        recommendation.RatingIsInQuestion.ShouldBeFalse();
    }

    [Fact]
    public void An_overruling_reason_that_was_not_needed_is_not_kept()
    {
        Prove(action);
        recommendation.Rate(Completed, Aspect.Overall, "Done", Manager, overrule: "Just in case").OverruledBecause.ShouldBeNull();
    }

    [Fact]
    public void A_rating_is_called_into_question_by_itself_when_its_evidence_is_withdrawn()
    {
        var evidence = Prove(action);
        recommendation.Rate(Completed, Aspect.Overall, "Done", Manager);
        evidence.Withdraw("The sample was too small");
        recommendation.RatingIsInQuestion.ShouldBeTrue();
    }

    [Fact]
    public void A_rating_taken_over_from_a_document_is_in_question_until_there_is_proof()
    {
        recommendation.TakeOver(Completed, "Green", Manager).FromSource.ShouldBeTrue();
        recommendation.RatingIsInQuestion.ShouldBeTrue();
        Prove(action);
        recommendation.RatingIsInQuestion.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Aspect.Activity, "all activity to be done")]
    [InlineData(Aspect.Evidence, "more than a statement")]
    [InlineData(Aspect.Impact, "a recorded impact")]
    public void Each_aspect_asks_for_its_own_proof_alone(Aspect aspect, string missing)
    {
        var list = Rating.Missing(action.Standing, Completed, aspect);
        list.Count.ShouldBe(1);
        list[0].ShouldContain(missing);
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.BoardMember)]
    [InlineData(Role.OrganisationLead)]
    public void Only_the_business_manager_rates(Role role) =>
        Should.Throw<RuleException>(() => recommendation.Rate(OnTrack, Aspect.Overall, "It goes on", Someone(role)));

    [Fact]
    public void Every_rating_needs_a_reason() =>
        Should.Throw<RuleException>(() => recommendation.Rate(OnTrack, Aspect.Overall, "  ", Manager));

    [Fact]
    public void A_rating_that_the_board_sends_back_gives_way_to_the_one_before()
    {
        recommendation.Rate(RatingScale.Three["limited"], Aspect.Overall, "Nothing yet", Manager);
        recommendation.Rate(OnTrack, Aspect.Overall, "It has begun", Manager);
        recommendation.SendBackRating("We see no start", Someone(Role.BoardMember));
        recommendation.RatingOf(Aspect.Overall)!.Level.ShouldBe("limited");
        recommendation.Ratings.Count.ShouldBe(2);
        recommendation.Exchanges.Single().Kind.ShouldBe(BoardExchangeKind.Challenge);
    }

    [Fact]
    public void A_reader_cannot_put_a_question_to_the_record() =>
        Should.Throw<RuleException>(() => recommendation.Ask(BoardExchangeKind.Question, "Why?", Someone(Role.Reader)));

    [Theory]
    [InlineData("Green", "completed")]
    [InlineData("COMPLETED.", "completed")]
    [InlineData("On Track / on-going as planned", "on-track")]
    [InlineData("Limited / No Progress", "limited")]
    [InlineData("A", "on-track")]
    [InlineData("🔴", "limited")]
    [InlineData("", null)]
    [InlineData("RAG", null)]
    public void A_scale_reads_the_words_that_documents_use(string words, string? level) =>
        RatingScale.Three.Read(words)?.Key.ShouldBe(level);

    [Fact]
    public void A_plan_may_ask_for_more_than_a_document()
    {
        var checklist = Building.APlan().AddRecommendation("1", "Every parent hears of safe sleep").AddAction("Use the checklist");
        checklist.Reach(Activity.Done, "Done");
        checklist.AddImpact("Fewer babies sleep unsafely", Building.Manager);
        checklist.AddEvidence(EvidenceKind.Document, "Checklist", null, null, null, null, Building.Manager);
        Missing(ProofAsked.Document).ShouldBeEmpty();
        Missing(ProofAsked.Practice).Single().ShouldStartWith("evidence of changed practice");
        Missing(ProofAsked.Practice, proved: true).ShouldBeEmpty();
        Should.Throw<RuleException>(() => checklist.Rate(Building.Completed, Aspect.Overall, "Done", Building.Manager, asked: ProofAsked.Practice)).Message.ShouldContain("an agreed proof that is met");
        // A survey alone is weak; beside an audit it shows a difference.
        checklist.AddEvidence(EvidenceKind.Survey, "Families", null, null, null, null, Building.Manager);
        Missing(ProofAsked.Practice).ShouldNotBeEmpty();
        var audit = checklist.AddEvidence(EvidenceKind.Audit, "Forty files", null, null, null, null, Building.Manager);
        Missing(ProofAsked.Impact).ShouldBeEmpty();
        audit.Weigh(Bearing.Contradicts, null);
        Missing(ProofAsked.Impact).ShouldNotBeEmpty();

        IReadOnlyList<string> Missing(ProofAsked asked, bool proved = false) =>
            Rating.Missing(checklist.Standing, Building.Completed, Aspect.Overall, asked, checklist.ShowsWith(proved ? new HashSet<ActionId> { checklist.Id } : null));
    }

    [Fact]
    public void What_staff_say_after_training_shows_practice_only_beside_a_survey_and_never_impact()
    {
        var trained = Building.APlan().AddRecommendation("1", "Every parent hears of safe sleep").AddAction("Train health visitors");
        trained.AddEvidence(EvidenceKind.FollowUp, "Three months later", null, null, null, null, Building.Manager);
        Showing.Of(trained.Evidence).ShouldBe(Shows.Activity);
        trained.AddEvidence(EvidenceKind.Training, "Who came", null, null, null, null, Building.Manager);
        Showing.Of(trained.Evidence).ShouldBe(Shows.Activity);
        trained.AddEvidence(EvidenceKind.Survey, "Staff", null, null, null, null, Building.Manager);
        Showing.Of(trained.Evidence).ShouldBe(Shows.Practice);
    }
}
