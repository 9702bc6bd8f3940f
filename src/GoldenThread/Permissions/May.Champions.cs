namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>Find the champion for a subject, organisation and team; say that one still is one.</summary>
    [For(
        Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator, Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair,
        Role.LookUpClinician, Role.DataProtectionOfficer)]
    public const string SeeChampions = nameof(SeeChampions);

    /// <summary>Add champions, confirm and end them; a lead those of their organisation.</summary>
    [For(Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string KeepChampions = nameof(KeepChampions);
}
