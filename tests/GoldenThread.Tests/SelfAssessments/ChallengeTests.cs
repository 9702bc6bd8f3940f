using GoldenThread.SelfAssessments;
using static GoldenThread.Tests.SelfAssessments.SomeStandards;

namespace GoldenThread.Tests.SelfAssessments;

public class ChallengeTests
{
    [Fact]
    public void The_panel_asks_and_scores_once_it_is_signed_off_and_nobody_judges_their_own()
    {
        var open = Cycle();
        Says(() => open.Ask(Trust).Ask(open, "1.1", "Who?", OnTheBoard()), "not signed off yet");
        var (cycle, one) = SignedOff();
        Says(() => one.Ask(cycle, "1.1", "Who?", Lead(3)), "You work for this organisation");
        Says(() => one.Ask(cycle, "1.1", " ", OnTheBoard()), "Enter a question");
        Says(() => one.Give(cycle, "2.1", "met", "x", null, OnTheBoard()), "does not apply");
        Says(() => one.Give(cycle, "1.1", "partly-met", "", null, OnTheBoard()), "why the panel’s score is different");
        Says(() => one.Give(cycle, "1.1", null, "x", null, OnTheBoard()), "Choose a score");
        one.State.ShouldBe(AssessmentState.SignedOff);
        one.Ask(cycle, "1.1", "Who is it?", OnTheBoard()).Question.ShouldBe("Who is it?");
        one.State.ShouldBe(AssessmentState.Challenged);
    }

    [Fact]
    public void Settled_is_what_is_answered_agreed_or_not_agreed()
    {
        var (cycle, one) = SignedOff();
        var question = one.Ask(cycle, "1.1", "Who is it?", OnTheBoard(3));
        var lower = one.Give(cycle, "1.1", "not-met", "No name in the minutes", null, OnTheBoard(3));
        var same = one.Give(cycle, "1.2", "partly-met", "", null, OnTheBoard(3));
        same.Agreed.ShouldBe(true, "there is nothing to say where the scores are equal");
        Says(() => one.Settle(cycle, [question], [lower, same], OnTheBoard()), "A question is not answered yet");
        Says(() => question.Reply(" ", Lead(4)), "Enter an answer");
        question.Reply("Ada Frost", Lead(4));
        Says(() => question.Reply("Again", Lead(4)), "has been answered");
        Says(() => one.Settle(cycle, [question], [lower, same], OnTheBoard()), "whether it agrees with a panel score");
        Says(() => lower.Answer(false, "", Lead(4)), "why you do not agree");
        lower.Answer(false, "She is named in June", Lead(4));
        one.Give(cycle, "1.1", "partly-met", "Named since June alone", lower, OnTheBoard(5)).ShouldBe(lower);
        lower.Agreed.ShouldBeNull("another score is agreed anew");
        lower.Answer(true, "", Lead(6));
        one.Settle(cycle, [question], [lower, same], OnTheBoard(6));
        one.State.ShouldBe(AssessmentState.Settled);
        Says(() => one.Ask(cycle, "1.1", "More?", OnTheBoard(7)), "settled");
    }

    [Fact]
    public void When_a_cycle_is_closed_nothing_is_written_signed_off_asked_or_scored_in_it()
    {
        var (cycle, one) = SignedOff();
        var open = cycle.Ask(OrganisationId.New());
        cycle.Close(1, 1, "They are asked again next year", Manager(6));
        foreach (var late in (Action[])
        [
            () => open.Say(cycle, Complete), () => open.SignOff(cycle, "Ada Frost", Lead(7, open.Organisation)), () => one.Ask(cycle, "1.1", "Who?", OnTheBoard(7)),
            () => one.Give(cycle, "1.1", "met", "", null, OnTheBoard(7)), () => one.Settle(cycle, [], [], OnTheBoard(7)), () => cycle.Ask(OrganisationId.New()),
        ]) Says(late, "This cycle is closed.");
        open.Answers.ShouldBeEmpty();
        one.State.ShouldBe(AssessmentState.SignedOff);
    }
}
