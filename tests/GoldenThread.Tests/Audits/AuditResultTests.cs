using GoldenThread.Audits;
using GoldenThread.Statistics;
using GoldenThread.Tests.Statistics;

namespace GoldenThread.Tests.Audits;

public class AuditResultTests
{
    private static readonly Agreement Moderated = new(KappaTests.Table("2 1 0 0/0 3 2 0/0 5 10 0/0 0 1 4"), 2);

    [Fact]
    public void A_result_says_its_base_its_draw_and_its_moderation() => Result(25, 40, 86, DrawMethod.Simple).InWords()
        .ShouldBe("25 of 40 (63%), drawn out of 86; moderators agreed in 19 of 28 and put 5 of 20 below good");

    [Fact]
    public void Cases_that_were_chosen_never_get_an_interval_and_neither_do_all()
    {
        Result(25, 40, 86, DrawMethod.Chosen).Interval.ShouldBeNull();
        Result(25, 40, 40, DrawMethod.All).Interval.ShouldBeNull();
        Result(25, 40, 86, DrawMethod.Simple).Interval.ShouldBe(Wilson.Of(new Share(25, 40), 86));
        Result(25, 40, 86, DrawMethod.Stratified).Interval.ShouldNotBeNull();
    }

    [Fact]
    public void A_re_audit_is_lower_where_the_difference_is_clear_or_the_interval_lies_under_the_target()
    {
        var before = Result(36, 40, 400, DrawMethod.Simple);
        Result(22, 40, 400, DrawMethod.Simple).Lower(before, null).ShouldBe("22 of 40 (55%) in the re-audit; 36 of 40 (90%) before: clearly lower");
        Result(34, 40, 400, DrawMethod.Simple).Lower(before, null).ShouldBeNull();
        Result(30, 40, 400, DrawMethod.Simple).Lower(Result(31, 40, 400, DrawMethod.Simple), 95)!.ShouldContain("clearly under the agreed 95%");
        Result(39, 40, 400, DrawMethod.Simple).Lower(before, 95).ShouldBeNull();
        // Chosen cases say nothing about the others, in either place.
        Result(2, 40, 400, DrawMethod.Chosen).Lower(before, 95).ShouldBeNull();
        Result(2, 40, 400, DrawMethod.Simple).Lower(Result(36, 40, 400, DrawMethod.Chosen), null).ShouldBeNull();
    }

    [Fact]
    public void Moderation_is_counted_and_kappa_is_not_shown_of_few()
    {
        (Moderated.MovedUp, Moderated.MovedDown, Moderated.Pairs, Moderated.Agreed).ShouldBe((3, 6, 28, 19));
        Moderated.Kappa(KappaWeights.None).ShouldNotBeNull();
        var few = new Agreement(KappaTests.Table("4 1/0 4"), 1);
        few.Kappa(KappaWeights.None).ShouldBeNull();
        few.WithoutKappa(KappaWeights.None).ShouldBe("Kappa is not shown for fewer than 10 pairs.");
        new Agreement(KappaTests.Table("0 0/0 12"), 1).WithoutKappa(KappaWeights.Linear)!.ShouldContain("not defined");
    }

    [Theory]
    [InlineData("RI", "Requires improvement")]
    [InlineData("Good -", null)]
    [InlineData("outstandng", "Outstanding")]
    [InlineData("inad", "Inadequate")]
    [InlineData("purple", null)]
    public void What_is_not_on_the_scale_is_offered_and_never_assumed(string words, string? offered)
    {
        if (words != "Good -") GradeScale.Usual.Read(words).ShouldBeNull();
        if (offered is not null) GradeScale.Usual.Fault(words).ShouldContain($"Did you mean “{offered}”?");
        else if (words == "purple") GradeScale.Usual.Fault(words).ShouldNotContain("Did you mean");
    }

    [Fact]
    public void Requires_improvement_to_be_good_is_known() => GradeScale.Usual.Read("Requires Improvement to be good").ShouldBe(1);

    private static AuditResult Result(int good, int read, int frame, DrawMethod method) => new("voice", good, read, frame, method, Moderated);
}
