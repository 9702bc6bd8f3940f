namespace GoldenThread.Directories;

/// <summary>What a group of a directory gives to those who are in it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Organisation">The organisation that they act for; null for the partnership itself.</param>
public sealed record GroupRole(Role Role, OrganisationId? Organisation)
{
    // An account has one role. Of several, the one that answers for most: nobody is put into two groups to be able to do less.
    private static readonly Role[] Order =
    [
        Role.Administrator, Role.BusinessManager, Role.OrganisationLead, Role.TeamManager, Role.Supervisor, Role.IndependentChair, Role.Practitioner,
        Role.DataProtectionOfficer, Role.LookUpClinician, Role.BoardMember, Role.Reader,
    ];

    /// <summary>The one that counts of what several groups give; null where none gives a role.</summary>
    /// <param name="given">What the groups give.</param>
    public static GroupRole? Of(IEnumerable<GroupRole> given) => given.OrderBy(one => Array.IndexOf(Order, one.Role)).ThenBy(one => one.Organisation?.Value).FirstOrDefault();
}
