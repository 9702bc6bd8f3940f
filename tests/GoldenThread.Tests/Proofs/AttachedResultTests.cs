using GoldenThread.Proofs;
using GoldenThread.Statistics;

namespace GoldenThread.Tests.Proofs;

public class AttachedResultTests
{
    private static readonly ShownResult Then = new(ResultOrigin.AuditResult, Guid.NewGuid(), "voice", "Good or better in 25 of 40 (63%)", new Share(25, 40), "draw 1", "tool case-file version 1", new(2026, 3, 1));

    [Fact]
    public void It_keeps_figures_base_method_version_and_day_as_they_stood()
    {
        var attached = Attached();
        (attached.Figures, attached.Numerator, attached.Denominator, attached.Method, attached.VersionWords, attached.Day)
            .ShouldBe(("Good or better in 25 of 40 (63%)", 25m, 40m, "draw 1", "tool case-file version 1", new DateOnly(2026, 3, 1)));
    }

    [Fact]
    public void It_is_older_than_other_figures_another_version_or_another_audit_of_the_same_or_a_later_day_and_than_nothing_else()
    {
        var attached = Attached();
        attached.IsOlderThan(Then).ShouldBeFalse();
        attached.IsOlderThan(Then with { Day = new(2026, 9, 1) }).ShouldBeFalse("the same was counted again");
        attached.IsOlderThan(Then with { Figures = "Good or better in 26 of 40 (65%)" }).ShouldBeTrue();
        attached.IsOlderThan(Then with { VersionWords = "tool case-file version 2" }).ShouldBeTrue();
        attached.IsOlderThan(Then with { SourceId = Guid.NewGuid(), Day = new(2026, 9, 1) }).ShouldBeTrue();
        attached.IsOlderThan(Then with { Figures = "x", Day = new(2026, 2, 1) }).ShouldBeFalse("what was before is not newer");
    }

    private static AttachedResult Attached() => AttachedResult.Of(PartnershipId.New(), Guid.NewGuid(), ActionId.New(), Then);
}
