using GoldenThread.SelfAssessments;
using static GoldenThread.Tests.SelfAssessments.SomeStandards;

namespace GoldenThread.Tests.SelfAssessments;

public class ReturnFoundTests
{
    [Fact]
    public void A_workbook_is_looked_at_row_by_row_and_every_fault_is_named()
    {
        var found = Read(
            Row(4, "1.1", "A leader answers for it.", "2/3") with { Evidence = "Minutes" },
            Row(5, "1.2", "Money is planned.", "N/A"),
            Row(6, "1.2", "Money is planned.", "Met"),
            Row(7, "2.1", "Children are counted.", "Met"),
            Row(8, "7.7", "Something else", "Met"),
            Row(9, "", "Children are heard.", "Mett") with { Organisation = "Eastmere Trust" },
            Row(10, "2.1", "Children are heard.", "Met") with { Organisation = "Tarn Trust" });
        found.Changed.Select(c => c.After.Statement).ShouldBe(["1.1", "1.2", "2.1"]);
        found.Changed[0].After.ShouldSatisfyAllConditions(a => a.Score.ShouldBeNull(), a => a.Written.ShouldBe("2/3"), a => a.Evidence.ShouldBe("Minutes"));
        found.LeftOut.Select(p => (p.Row, p.Kind)).ShouldBe(
            [(6, AssessmentProblemKind.StatementTwice), (7, AssessmentProblemKind.OtherWords), (8, AssessmentProblemKind.UnknownStatement), (10, AssessmentProblemKind.OtherOrganisation)]);
        found.Open.Select(p => (p.Row, p.Kind)).ShouldBe([(4, AssessmentProblemKind.SeveralScores), (5, AssessmentProblemKind.NoReason), (9, AssessmentProblemKind.NotOnScale)]);
        found.Open[2].Says.ShouldContain("Did you mean “Met”?");
    }

    [Fact]
    public void The_same_file_twice_changes_nothing_and_what_is_empty_stays()
    {
        var cycle = Cycle();
        var one = cycle.Ask(Trust);
        AssessmentRow[] rows = [Row(2, "1.1", "A leader answers for it.", "yes") with { Words = "The chief nurse", Evidence = "Minutes" }, Row(3, "1.2", "Money is planned.", "")];
        var first = ReturnFound.Of(Set, ["Eastmere Trust"], rows, one.Answers);
        first.Changed.Single().After.Score.ShouldBe("met");
        one.Say(cycle, [.. first.Changed.Select(c => c.After)]);
        var again = ReturnFound.Of(Set, ["Eastmere Trust"], rows, one.Answers);
        (again.Changed.Length, again.Same).ShouldBe((0, 1));
        var emptier = ReturnFound.Of(Set, ["Eastmere Trust"], [rows[0] with { Evidence = "", Score = "Partial" }], one.Answers).Changed.Single().After;
        (emptier.Score, emptier.Evidence).ShouldBe(("partly-met", "Minutes"));
    }

    [Fact]
    public void What_was_signed_off_for_a_neighbour_comes_with_its_date_and_its_scores()
    {
        var along = new BroughtAlong(new(2026, 2, 10), "Westmere, S11-W", "Met", "The chief nurse", "");
        var found = ReturnFound.Of(Set, ["Eastmere Trust"], [Row(1, "1.1", "A leader answers for it.", "Met") with { Words = "The chief nurse" }], [], _ => along);
        found.Changed.Single().After.ShouldBe(new StatementAnswer("1.1", "met") { Words = "The chief nurse", Brought = along });
    }

    private static ReturnFound Read(params AssessmentRow[] rows) => ReturnFound.Of(Set, ["Eastmere Trust", "ENFT"], rows, []);

    private static AssessmentRow Row(int row, string reference, string statement, string score) => new("", row, "", reference, statement, score);
}
