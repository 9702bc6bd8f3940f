namespace GoldenThread.Tests.Permissions;

public class RolesTests
{
    [Fact]
    public void Every_role_has_words() => Enum.GetValues<Role>().Select(role => role.InWords()).Distinct().Count().ShouldBe(Enum.GetValues<Role>().Length);

    [Fact]
    public void A_lead_leads_an_organisation_and_nobody_else_needs_one()
    {
        Should.Throw<RuleException>(() => Roles.NeedOrganisation(Role.OrganisationLead, null)).About.ShouldBe("organisation");
        Should.NotThrow(() => Roles.NeedOrganisation(Role.OrganisationLead, OrganisationId.New()));
        Should.NotThrow(() => Roles.NeedOrganisation(Role.Reader, null));
    }
}
