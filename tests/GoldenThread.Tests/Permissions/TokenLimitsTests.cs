using GoldenThread.Permissions;

namespace GoldenThread.Tests.Permissions;

public class TokenLimitsTests
{
    private static readonly DateOnly Today = new(2026, 4, 1);

    [Fact]
    public void No_program_administers() => About(Role.Administrator, null, Today).ShouldBe(["role"]);

    [Fact]
    public void A_program_that_reports_for_an_organisation_is_told_which()
    {
        About(Role.OrganisationLead, null, Today).ShouldBe(["organisation"]);
        About(Role.OrganisationLead, OrganisationId.New(), Today).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(366, true)]
    [InlineData(367, false)]
    public void A_token_works_from_today_and_for_a_year_at_most(int days, bool works) =>
        About(Role.Reader, null, Today.AddDays(days)).ShouldBe(works ? [] : ["until"]);

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() => About(Role.OrganisationLead, null, Today.AddDays(-1)).ShouldBe(["until", "organisation"]);

    private static IEnumerable<string?> About(Role role, OrganisationId? organisation, DateOnly until) =>
        TokenLimits.Against(role, organisation, until, Today).Select(refused => refused.About);
}
