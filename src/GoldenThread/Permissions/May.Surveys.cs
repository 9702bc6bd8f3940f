namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>See surveys: locked ones, and all for those who lead them.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string SeeSurveys = nameof(SeeSurveys);

    /// <summary>Make surveys and lead them, lock and publish their results.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string LeadSurveys = nameof(LeadSurveys);
}
