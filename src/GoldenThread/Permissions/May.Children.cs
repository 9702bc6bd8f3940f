namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>Open children's records, as far as a grant goes; the database shows no others.</summary>
    [For(Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair)]
    public const string OpenRecords = nameof(OpenRecords);

    /// <summary>Begin a record: the own team is involved, and its manager told.</summary>
    [For(Role.Practitioner, Role.Supervisor, Role.TeamManager)]
    public const string BeginRecords = nameof(BeginRecords);

    /// <summary>Review broken glass; nobody of the person's own team or line.</summary>
    [For(Role.TeamManager, Role.IndependentChair, Role.DataProtectionOfficer)]
    public const string ReviewGlass = nameof(ReviewGlass);

    /// <summary>Teams with their members, supervisors and managers. No child stands there.</summary>
    [For(Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair, Role.DataProtectionOfficer, Role.Administrator)]
    public const string SeeTeams = nameof(SeeTeams);
}
