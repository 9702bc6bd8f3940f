namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>Open children's records, as far as a grant goes; the database shows no others.</summary>
    [For(Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair)]
    public const string OpenRecords = nameof(OpenRecords);

    /// <summary>Begin a record: the own team is involved, and its manager told.</summary>
    [For(Role.Practitioner, Role.Supervisor, Role.TeamManager)]
    public const string BeginRecords = nameof(BeginRecords);

    /// <summary>Give information about a child whom one's organisation does not work with, and see nothing.</summary>
    [For(Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair, Role.LookUpClinician)]
    public const string HandIn = nameof(HandIn);

    /// <summary>Follow the tasks of one's organisation by a program, in the name of one of its people.</summary>
    [For(Role.OrganisationLead)]
    public const string FollowTasks = nameof(FollowTasks);

    /// <summary>Read a child's profile by a program, in the name of one of the organisation's people.</summary>
    [For(Role.OrganisationLead)]
    public const string ReadProfiles = nameof(ReadProfiles);

    /// <summary>Send an organisation's own events and contacts by a program, and read events back, in the name of one of its people.</summary>
    [For(Role.OrganisationLead)]
    public const string ExchangeEvents = nameof(ExchangeEvents);

    /// <summary>Review broken glass; nobody of the person's own team or line.</summary>
    [For(Role.TeamManager, Role.IndependentChair, Role.DataProtectionOfficer)]
    public const string ReviewGlass = nameof(ReviewGlass);

    /// <summary>Teams with their members, supervisors and managers. No child stands there.</summary>
    [For(Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair, Role.DataProtectionOfficer, Role.Administrator)]
    public const string SeeTeams = nameof(SeeTeams);

    /// <summary>Begin a team; its manager keeps its members.</summary>
    [For(Role.Administrator)]
    public const string BeginTeams = nameof(BeginTeams);

    /// <summary>What a team manager does for the people of their organisation: confirm seals, end conflicts.</summary>
    [For(Role.TeamManager)]
    public const string ManageTeams = nameof(ManageTeams);

    /// <summary>What one was told, and questions about one's readings.</summary>
    [For(Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair, Role.LookUpClinician, Role.DataProtectionOfficer)]
    public const string SeeNotices = nameof(SeeNotices);

    /// <summary>Sweeps, searches for one's own surname, broken glass: that there are any, and no contents.</summary>
    [For(Role.DataProtectionOfficer)]
    public const string SeeOfficersList = nameof(SeeOfficersList);

    /// <summary>Record and suspend agreements of organisations on sharing. No child stands there.</summary>
    [For(Role.DataProtectionOfficer)]
    public const string KeepSharingAgreements = nameof(KeepSharingAgreements);
}
