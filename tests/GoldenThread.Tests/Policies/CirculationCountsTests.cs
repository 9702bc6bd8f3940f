using GoldenThread.Policies;

namespace GoldenThread.Tests.Policies;

public class CirculationCountsTests
{
    [Fact]
    public void Three_claims_are_counted_apart_and_staff_over_those_that_gave_both_numbers()
    {
        var day = new DateOnly(2026, 3, 1);
        var gone = OrganisationId.New();
        PolicyClaim[] claims =
        [
            new(OrganisationId.New(), day, day, 60, 80, day), new(OrganisationId.New(), day, day, 60, 80), new(OrganisationId.New(), day, day), new(OrganisationId.New(), day), new(OrganisationId.New(), null),
            new(gone, day, day, 500, 500, day),
        ];
        CirculationCounts.Of(claims, (o, _) => o != gone, day).InWords()
            .ShouldBe("received by 4 of 5 organisations, cascaded in 3, confirmed in use in 1; 120 of 160 (75%) staff reached, 1 gave no numbers");
    }

    [Theory]
    [InlineData(90, 80, "More people were reached")]
    [InlineData(-1, 80, "negative")]
    public void Numbers_that_cannot_be_are_refused(int reached, int staff, string says) =>
        new PolicyClaim(OrganisationId.New(), new(2026, 1, 1), new(2026, 1, 2), reached, staff).Fault!.ShouldContain(says);

    [Fact]
    public void It_is_received_before_it_is_passed_on() => new PolicyClaim(OrganisationId.New(), null, new(2026, 1, 2)).Fault!.ShouldContain("received");
}
