using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>Roles and organisations to choose from.</summary>
internal static class RoleChoices
{
    public static IReadOnlyList<SelectListItem> Roles { get; } =
    [
        Choice(Role.BusinessManager, "Runs the partnership's plans: imports, edits, rates, decides on returns, publishes"),
        Choice(Role.OrganisationLead, "Sees and reports on the actions of one organisation"),
        Choice(Role.BoardMember, "Reads plans, answers the board's questions, challenges ratings"),
        Choice(Role.Reader, "Reads plans"),
        Choice(Role.Administrator, "Invites people, changes settings, and can do everything that a business manager can do"),
        Choice(Role.Practitioner, "Works with children and opens the records that the work gives access to"),
        Choice(Role.Supervisor, "Supervises practitioners and opens the records that they work on"),
        Choice(Role.TeamManager, "Manages a team, involves and assigns its members"),
        Choice(Role.IndependentChair, "Chairs conferences or reviews for the children they are assigned to"),
        Choice(Role.LookUpClinician, "Looks up a child's status in unscheduled care. Opens no record"),
        Choice(Role.DataProtectionOfficer, "Sees who opened which record, and no record"),
    ];

    public static async Task<IReadOnlyList<SelectListItem>> Organisations(FindOrganisations find) =>
    [
        new("None: the partnership itself", ""),
        .. (await find.ThatGoOn()).Select(one => new SelectListItem(one.Name, one.Id.Value.ToString())),
    ];

    public static OrganisationId? Organisation(Guid? chosen) => chosen is { } id ? new OrganisationId(id) : null;

    private static SelectListItem Choice(Role role, string what) => new(role.InWords(), role.ToString()) { Group = new SelectListGroup { Name = what } };
}
