namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>The reviews on which one is named; the database shows no others.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string SeeReviews = nameof(SeeReviews);

    /// <summary>Take a case in, and so begin a review.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string TakeInCases = nameof(TakeInCases);
}
