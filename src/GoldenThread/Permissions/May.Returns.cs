namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>A calendar of one's own, of returns and meetings of plans.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string KeepCalendar = nameof(KeepCalendar);

    /// <summary>Send an organisation's return in.</summary>
    [For(Role.OrganisationLead)]
    public const string SendReturns = nameof(SendReturns);

    /// <summary>Accept a return or send it back.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string DecideReturns = nameof(DecideReturns);
}
