using GoldenThread.SelfAssessments;
using GoldenThread.Statistics;
using static GoldenThread.Tests.SelfAssessments.SomeStandards;

namespace GoldenThread.Tests.SelfAssessments;

public class StatementFiguresTests
{
    private static readonly StatementFigures First = StatementFigures.Of(Set,
    [
        new("1.1", "shown", false, "partly-met", 1), new("1.1", "met", true, "met", 2), new("1.1", "met", false, null, 4), new("1.1", "not-met", false, "partly-met", 1), new("1.1", null, false, null, 2), new("1.2", "met", true, null, 3),
    ])[0];

    [Fact]
    public void A_statement_is_counted_by_score_of_those_to_whom_it_applies()
    {
        First.Counts.ShouldBe([1, 0, 6, 1]);
        (First.Applies, First.NotApplicable, First.WithoutEvidence).ShouldBe((8, 2, 2));
        (First.Lowered, First.Raised, First.Unchanged, First.FarBelow).ShouldBe((1, 1, 2, 1));
        First.Met(Set).ShouldBe(new Share(7, 8));
        StatementFigures.Of(Set, [])[2].Met(Set).ShouldBeNull("0 of 0 is no share");
    }

    [Fact]
    public void Voices_that_differ_clearly_are_marked_and_chosen_cases_are_not_compared()
    {
        // 7 of 8 organisations, all there are; staff 30 of 62 (48%): the difference has an interval of the survey alone.
        var own = Voice.OfOrganisations(Set, First, new CycleProgress(10, 10, 0))!;
        own.Population.ShouldBe(8);
        var staff = new Voice(VoiceKind.Staff, "“Yes” to “Do you know who it is?”", new Share(30, 62), null, true);
        var difference = VoiceDifference.Of([own, staff]).Single();
        difference.InWords().ShouldBe("Organisations: 7 of 8 (88%). Staff: 30 of 62 (48%), clearly lower");
        VoiceDifference.Of([own, staff with { IsComparable = false }]).ShouldBeEmpty();
        VoiceDifference.Of([own, staff with { Share = new Share(50, 62) }]).ShouldBeEmpty("81% of 62 may be 88%");
        VoiceDifference.Of([staff, staff with { Share = new Share(10, 62) }]).ShouldBeEmpty("two surveys of staff are one voice");
        // While two have not signed off, organisations are a part of all that are asked.
        Voice.OfOrganisations(Set, First, new CycleProgress(14, 10, 0))!.Population.ShouldBe(12);
        VoiceDifference.Of([new Voice(VoiceKind.Files, "", new Share(3, 20), 40, true), staff, new Voice(VoiceKind.Families, "", new Share(50, 60), null, true)]).Count.ShouldBe(3, "each pair that differs");
    }

    [Fact]
    public void What_stands_beside_a_statement_is_not_what_organisations_say()
    {
        var result = new VoiceResult("Survey SUR26-1, q1: a1", "Staff", "“Yes”", "/surveys/SUR26-1", new Share(30, 62), null, false, new(2026, 1, 1));
        Says(() => _ = new StatementVoice(Cycle(), "1.1", VoiceKind.Organisations, result, Manager()), "comes from what they signed off");
        Says(() => _ = new StatementVoice(Cycle(), "9.9", VoiceKind.Staff, result, Manager()), "no statement");
        new StatementVoice(Cycle(), "1.1", VoiceKind.Staff, result, Manager()).Voice.Share.ShouldBe(new Share(30, 62));
        Says(() => _ = new VoiceQuestion(Cycle(), "1.1", "", " ", null, OnTheBoard()), "Enter a question");
        var question = new VoiceQuestion(Cycle(), "1.1", "", "Why?", null, OnTheBoard());
        question.Reply("New staff", Manager(2));
        Says(() => question.Reply("Again", Manager(2)), "has been answered");
    }
}
