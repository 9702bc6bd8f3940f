namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>One's own account: password, authenticator, passkeys, sessions.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator,
        Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair, Role.LookUpClinician, Role.DataProtectionOfficer)]
    public const string KeepOwnAccount = nameof(KeepOwnAccount);

    /// <summary>Set up what one proves, besides a password, when one signs in; whoever lacks it has this permission alone.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator,
        Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair, Role.LookUpClinician, Role.DataProtectionOfficer)]
    public const string SetUpSecondStep = nameof(SetUpSecondStep);

    /// <summary>Agree, as the second person, that a lost second step is taken off.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string AgreeRecovery = nameof(AgreeRecovery);

    /// <summary>The first page; who works with children alone is sent on to what is theirs.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator,
        Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair, Role.LookUpClinician, Role.DataProtectionOfficer)]
    public const string ComeIn = nameof(ComeIn);
}
