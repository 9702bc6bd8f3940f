namespace GoldenThread;

/// <summary>What holds of roles, whoever has them.</summary>
public static class Roles
{
    /// <summary>A role as people say it.</summary>
    public static string InWords(this Role role) => role switch
    {
        Role.Reader => "Reader",
        Role.BoardMember => "Board member",
        Role.OrganisationLead => "Organisation lead",
        Role.BusinessManager => "Business manager",
        Role.Administrator => "Administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>An organisation lead leads an organisation: without one, nothing would be theirs to see.</summary>
    /// <param name="role">The role that somebody is to have.</param>
    /// <param name="organisation">For whom they are to act.</param>
    /// <exception cref="RuleException">A lead of no organisation.</exception>
    public static void NeedOrganisation(Role role, OrganisationId? organisation)
    {
        if (role == Role.OrganisationLead && organisation is null)
            throw new RuleException("Choose the organisation that they lead") { About = nameof(organisation) };
    }
}
