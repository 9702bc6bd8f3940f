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

    /// <summary>Runs the partnership's plans.</summary>
    BusinessManager,

    /// <summary>Invites people, keeps settings; does all that a business manager does.</summary>
    Administrator,
}
