namespace GoldenThread;

/// <summary>What a person may do in a partnership.</summary>
public enum Role
{
    /// <summary>Reads plans.</summary>
    Reader,

    /// <summary>Reads plans, answers the questions put to the board, challenges ratings.</summary>
    BoardMember,

    /// <summary>Sees and reports on the actions of one organisation.</summary>
    OrganisationLead,

    /// <summary>Runs the partnership's plans. Sees no child.</summary>
    BusinessManager,

    /// <summary>Invites people, keeps settings; does all that a business manager does. Sees no child.</summary>
    Administrator,

    /// <summary>Works with children and their families; sees the records that the work gives access to.</summary>
    Practitioner,

    /// <summary>Supervises practitioners, and sees the records on which they work.</summary>
    Supervisor,

    /// <summary>Manages a team, its members and its involvements.</summary>
    TeamManager,

    /// <summary>Chairs conferences or reviews independently, for the children whom they are assigned to.</summary>
    IndependentChair,

    /// <summary>Works in unscheduled care: looks a child's status up, and opens no record.</summary>
    LookUpClinician,

    /// <summary>Watches over readings, broken glass and searches; sees that something was read, and not what it says.</summary>
    DataProtectionOfficer,
}
