using GoldenThread.SelfAssessments;

namespace GoldenThread.Tests.SelfAssessments;

public sealed class AssessmentReadingTests
{
    [Theory]
    [InlineData("2/3", AssessmentProblemKind.SeveralScores, null)]
    [InlineData("Met/Partly met", AssessmentProblemKind.SeveralScores, null)]
    [InlineData("", AssessmentProblemKind.NoScore, null)]
    [InlineData("N/A", AssessmentProblemKind.NoReason, null)]
    [InlineData("Mett", AssessmentProblemKind.NotOnScale, "Met")]
    [InlineData("Good", AssessmentProblemKind.NotOnScale, null)]
    public void A_score_that_is_none_keeps_its_statement_open(string score, AssessmentProblemKind kind, string? nearest)
    {
        var read = AssessmentReading.Read([Row("1", "Met"), Row("2", "Partially met"), Row("3", score)]);
        read.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Kind.ShouldBe(kind), p => p.Nearest.ShouldBe(nearest));
        (read.CanBeSignedOff, read.Open, read.Scored).ShouldBe((false, 1, 2));
    }

    [Fact]
    public void Statements_are_counted_by_score_of_those_that_apply()
    {
        var read = AssessmentReading.Read(
        [
            Row("1", "3") with { Evidence = "Audit of March", PanelScore = "2" }, Row("2", "3") with { Evidence = "none", PanelScore = "3" }, Row("3", "1"), Row("4", "2") with { Evidence = "Policy", PanelScore = "4" },
            Row("5", "N/A") with { Because = "We have no volunteers" },
        ]);
        read.Counts.ShouldBe([0, 1, 1, 2, 0, 0]);
        (read.NotApplicable, read.Lowered, read.Raised, read.Unchanged, read.CanBeSignedOff).ShouldBe((1, 1, 1, 1, true));
        read.WithoutEvidence.Select(r => r.Reference).ShouldBe(["2"]);
    }

    [Fact]
    public void A_statement_is_scored_once_by_an_organisation()
    {
        AssessmentReading.Read([Row("1", "Met"), Row("1", "Met")]).Problems.ShouldHaveSingleItem().Kind.ShouldBe(AssessmentProblemKind.StatementTwice);
        AssessmentReading.Read([Row("1", "Met") with { Organisation = "A" }, Row("1", "Met") with { Organisation = "B" }]).Problems.ShouldBeEmpty();
    }

    private static AssessmentRow Row(string reference, string score) => new("", int.Parse(reference), "Leadership", reference, $"Statement {reference}", score);
}
