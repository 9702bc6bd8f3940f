namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>The reviews where one is on the review team; the database shows no others.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string SeeReviews = nameof(SeeReviews);

    /// <summary>Record a serious incident, and so begin a review.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string RecordIncidents = nameof(RecordIncidents);
}
