namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>Read what agencies agreed will happen, and try it on an invented timeline.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string SeePathways = nameof(SeePathways);

    /// <summary>Ask past cases what a draft of a pathway would have said.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string ReplayPathways = nameof(ReplayPathways);

    /// <summary>Choose the times of pathways in which localities differ.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string SetPathways = nameof(SetPathways);
}
