namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>See audits: reported ones, those of one's organisation, and those that one is named for.</summary>
    [For(
        Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator, Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair)]
    public const string SeeAudits = nameof(SeeAudits);

    /// <summary>Plan audits and lead them; keep tools and schedules.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string LeadAudits = nameof(LeadAudits);

    /// <summary>Give the list of cases of one's organisation, answer its concerns, send sheets of its rounds.</summary>
    [For(Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string GiveCases = nameof(GiveCases);

    /// <summary>Read files and moderate, where one is named for it.</summary>
    [For(Role.OrganisationLead, Role.BusinessManager, Role.Administrator, Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair)]
    public const string ReadFiles = nameof(ReadFiles);
}
