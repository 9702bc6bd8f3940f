using GoldenThread.SelfAssessments;
using static GoldenThread.Tests.SelfAssessments.SomeStandards;

namespace GoldenThread.Tests.SelfAssessments;

public class SelfAssessmentTests
{
    [Fact]
    public void It_is_saved_as_one_goes_and_names_all_that_is_open()
    {
        var cycle = Cycle();
        var one = cycle.Ask(Trust);
        one.Say(cycle, [new StatementAnswer("1.1", null) { Written = "2/3", Words = " The chief nurse " }, new StatementAnswer("2.1", null) { DoesNotApply = true }]).ShouldBe(2);
        one.Answer("1.1")!.Words.ShouldBe("The chief nurse");
        one.Faults(Set).Select(f => (f.Statement, f.Kind)).ShouldBe(
            [("1.1", AssessmentProblemKind.SeveralScores), ("1.2", AssessmentProblemKind.NoScore), ("2.1", AssessmentProblemKind.NoReason)], ignoreOrder: true);
        Says(() => one.SignOff(cycle, "Ada Frost, chief nurse", Lead()), "3 statements are open");
        one.State.ShouldBe(AssessmentState.Open);
        one.Say(cycle, [new StatementAnswer("1.2", "met")]).ShouldBe(1);
        one.Answer("1.1")!.Written.ShouldBe("2/3", "what was said of others stays");
        one.Say(cycle, [new StatementAnswer("1.2", "met")]).ShouldBe(0, "the same again changes nothing");
    }

    [Fact]
    public void What_is_not_of_the_set_is_refused()
    {
        var cycle = Cycle();
        var one = cycle.Ask(Trust);
        Says(() => one.Say(cycle, [new StatementAnswer("9.9", "met")]), "There is no statement “9.9”");
        Says(() => one.Say(cycle, [new StatementAnswer("1.1", "splendid")]), "“splendid” is not a score");
        Says(() => one.Say(cycle, [new StatementAnswer("1.1", "met") { Evidence = new string('x', Longest.Text + 1) }]), "1.1: Evidence can have up to 20,000 characters");
        one.Answers.ShouldBeEmpty();
    }

    [Fact]
    public void A_lead_signs_it_off_with_a_senior_and_nothing_in_it_changes_any_more()
    {
        var cycle = Cycle();
        var one = cycle.Ask(Trust);
        one.Say(cycle, Complete);
        Says(() => one.SignOff(cycle, "Ada Frost", Manager()), "own lead signs it off");
        Says(() => one.SignOff(cycle, " ", Lead()), "name and post");
        one.SignOff(cycle, "Ada Frost, chief nurse", Lead(2));
        one.Signed.ShouldBe([new("1.1", "met", false), new("1.2", "partly-met", true), new("2.1", null, false)]);
        Says(() => one.Say(cycle, [new StatementAnswer("1.1", "shown")]), "signed off on 10 February 2026");
        Says(() => one.SignOff(cycle, "Ada Frost", Lead(3)), "stays as it is");
    }

    [Fact]
    public void Words_and_evidence_of_last_time_come_along_dated_and_scores_do_not()
    {
        var (before, last) = SignedOff();
        var next = Cycle(3, "S11-2027");
        var one = next.Ask(Trust, (last, before));
        var answer = one.Answer("1.1")!;
        (answer.Score, answer.Words, answer.Evidence, answer.IsAsBrought).ShouldBe((null, "The chief nurse", "Minutes of May", true));
        answer.Brought.ShouldBe(new BroughtAlong(new(2026, 2, 10), "S11-2026", "Met", "The chief nurse", "Minutes of May"));
        one.Answer("2.1")!.ShouldSatisfyAllConditions(a => a.DoesNotApply.ShouldBeFalse(), a => a.Because.ShouldBe("We see no children"));
        one.Faults(Set).Length.ShouldBe(3, "nothing counts before it is scored");
        one.Say(next, [answer with { Score = "met", Evidence = "Minutes of October", Brought = null }]);
        one.Answer("1.1")!.ShouldSatisfyAllConditions(a => a.IsAsBrought.ShouldBeFalse(), a => a.Brought.ShouldNotBeNull("its date stays"));
        next.Ask(Trust, (Cycle().Ask(Trust), before)).Answers.ShouldBeEmpty("what was not signed off does not come along");
    }

    [Fact]
    public void An_organisation_that_ends_leaves_what_it_wrote_beside_its_successor_and_what_is_signed_off_stays()
    {
        var (cycle, successor, from) = (Cycle(), OrganisationId.New(), new DateOnly(2026, 3, 1));
        var one = cycle.Ask(Trust);
        var next = one.PassOn(cycle, "Eastmere Trust", [(successor, null)], from).Single();
        (one.FrozenOn, next.Organisation, next.Beside.Single()).ShouldBe((from, successor, one.Id));
        next.Note!.ShouldContain("Eastmere Trust ended on 28 February 2026");
        next.Answers.ShouldBeEmpty();
        Says(() => one.Say(cycle, Complete), "frozen since 1 March 2026");
        var other = cycle.Ask(OrganisationId.New());
        other.PassOn(cycle, "Tarn Trust", [(successor, next)], from).ShouldBeEmpty("the successor has one already");
        next.Beside.ShouldBe([one.Id, other.Id]);
        var (closedIn, signed) = SignedOff();
        signed.PassOn(closedIn, "Eastmere Trust", [(successor, null)], from).ShouldBeEmpty();
        signed.FrozenOn.ShouldBeNull("it stays as of its date");
    }

    [Fact]
    public void A_cycle_is_closed_with_a_word_about_what_remains()
    {
        var cycle = Cycle();
        Says(() => cycle.Close(2, 1, " ", Manager()), "2 returns are not signed off and 1 are not settled");
        cycle.Close(2, 1, "Asked again in the spring", Manager(5));
        Says(() => cycle.Ask(Trust), "closed");
        Says(() => cycle.Close(0, 0, null, Manager()), "closed");
        Says(() => Cycle(12), "today on");
        Says(() => _ = new Cycle(Partnership, "standards", "x", Set, new(2026, 12, 1), Manager()), "another reference");
    }
}
