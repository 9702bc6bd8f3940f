namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>Plans, the dashboard, search, exports. An organisation's lead sees their own actions alone.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string SeePlans = nameof(SeePlans);

    /// <summary>What goes through all organisations: the board's pages, outstanding returns.</summary>
    [For(Role.Reader, Role.BoardMember, Role.BusinessManager, Role.Administrator)]
    public const string SeeWholePlans = nameof(SeeWholePlans);

    /// <summary>Upload a plan, correct the draft, accept it.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string ImportPlans = nameof(ImportPlans);

    /// <summary>Change plans, recommendations, actions, dates, evidence.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string EditPlans = nameof(EditPlans);

    /// <summary>Rate, and overrule a rating with a reason.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string RatePlans = nameof(RatePlans);

    /// <summary>Write updates and attach files to actions; a lead to those of their organisation.</summary>
    [For(Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string ReportProgress = nameof(ReportProgress);
}
