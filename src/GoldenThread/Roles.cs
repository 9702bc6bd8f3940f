namespace GoldenThread;

/// <summary>What holds of roles, whoever has them.</summary>
public static class Roles
{
    /// <summary>The roles that may open a child's record at all, each as far as a grant goes. All others see no child, whatever they are given.</summary>
    public static IReadOnlyList<Role> OfRecords { get; } = [Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair];

    /// <summary>The roles of the protection group: those of <see cref="OfRecords"/>, and those that work beside the records.</summary>
    public static IReadOnlyList<Role> OfProtection { get; } = [.. OfRecords, Role.LookUpClinician, Role.DataProtectionOfficer];

    /// <summary>A role as people say it.</summary>
    public static string InWords(this Role role) => role switch
    {
        Role.Reader => "Reader",
        Role.BoardMember => "Board member",
        Role.OrganisationLead => "Organisation lead",
        Role.BusinessManager => "Business manager",
        Role.Administrator => "Administrator",
        Role.Practitioner => "Practitioner",
        Role.Supervisor => "Supervisor",
        Role.TeamManager => "Team manager",
        Role.IndependentChair => "Independent chair",
        Role.LookUpClinician => "Look-up clinician",
        Role.DataProtectionOfficer => "Data protection officer",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>True where the role is for an organisation: a lead, and everybody who works with children, writes for their own.</summary>
    public static bool NeedsOrganisation(this Role role) => role == Role.OrganisationLead || OfProtection.Contains(role);

    /// <summary>A role that acts for an organisation needs one: without it, nothing would be theirs to see.</summary>
    /// <param name="role">The role that somebody is to have.</param>
    /// <param name="organisation">For whom they are to act.</param>
    /// <exception cref="RuleException">A role of an organisation without one.</exception>
    public static void NeedOrganisation(Role role, OrganisationId? organisation)
    {
        if (role.NeedsOrganisation() && organisation is null)
            throw new RuleException(role == Role.OrganisationLead ? "Choose the organisation that they lead" : "Choose the organisation that they work for")
            { About = nameof(organisation) };
    }
}
