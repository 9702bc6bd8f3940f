namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>Read policies, and confirm that one has read them.</summary>
    [For(
        Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator, Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair,
        Role.LookUpClinician, Role.DataProtectionOfficer)]
    public const string SeePolicies = nameof(SeePolicies);

    /// <summary>Add policies and versions, and circulate them; a lead those that their organisation keeps.</summary>
    [For(Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string KeepPolicies = nameof(KeepPolicies);

    /// <summary>See how far a policy has come: by organisation, and for a lead their own.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string SeeCirculation = nameof(SeeCirculation);

    /// <summary>Say that a policy was received, passed on, confirmed in use; a lead for their own organisation.</summary>
    [For(Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string AcknowledgePolicies = nameof(AcknowledgePolicies);
}
