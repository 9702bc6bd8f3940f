namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>One's own account: password, authenticator, passkeys, sessions.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator,
        Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair, Role.LookUpClinician, Role.DataProtectionOfficer)]
    public const string KeepOwnAccount = nameof(KeepOwnAccount);

    /// <summary>The first page; who works with children alone is sent on to what is theirs.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator,
        Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair, Role.LookUpClinician, Role.DataProtectionOfficer)]
    public const string ComeIn = nameof(ComeIn);
}
