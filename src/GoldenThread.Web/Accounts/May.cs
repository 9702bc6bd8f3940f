using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// Who may do what, in one table. Every page and endpoint names one of these, or says that it is open to all;
/// what names nothing is refused (see <see cref="Deny"/>), and the role walk fails.
/// The database guards the rows besides: a page that forgets its filter shows nothing of others.
/// </summary>
internal static class May
{
    /// <summary>One's own account: password, authenticator, passkeys, sessions.</summary>
    public const string KeepOwnAccount = nameof(KeepOwnAccount);

    /// <summary>Plans, the dashboard, search, exports. An organisation's lead sees their own actions alone.</summary>
    public const string SeePlans = nameof(SeePlans);

    /// <summary>What goes through all organisations: the board's pages, who owes what.</summary>
    public const string SeeWholePlans = nameof(SeeWholePlans);

    /// <summary>Upload a plan, correct the draft, accept it.</summary>
    public const string ImportPlans = nameof(ImportPlans);

    /// <summary>Change plans, recommendations, actions, dates, evidence.</summary>
    public const string EditPlans = nameof(EditPlans);

    /// <summary>Rate, and overrule a rating with a reason.</summary>
    public const string RatePlans = nameof(RatePlans);

    /// <summary>Write updates and attach files to actions; a lead to those of their organisation.</summary>
    public const string ReportProgress = nameof(ReportProgress);

    /// <summary>Send an organisation's return in.</summary>
    public const string SendReturns = nameof(SendReturns);

    /// <summary>Accept a return or send it back.</summary>
    public const string DecideReturns = nameof(DecideReturns);

    /// <summary>Ask, answer and challenge for the board.</summary>
    public const string SpeakForTheBoard = nameof(SpeakForTheBoard);

    /// <summary>Prepare and decide publications.</summary>
    public const string Publish = nameof(Publish);

    /// <summary>Merge, rename, end and split organisations.</summary>
    public const string KeepOrganisations = nameof(KeepOrganisations);

    /// <summary>The reviews on which one is named; the database shows no others.</summary>
    public const string SeeReviews = nameof(SeeReviews);

    /// <summary>Take a case in, and so begin a review.</summary>
    public const string TakeInCases = nameof(TakeInCases);

    /// <summary>Read what agencies agreed will happen, and try it on an invented timeline.</summary>
    public const string SeePathways = nameof(SeePathways);

    /// <summary>Ask past cases what a draft of a pathway would have said.</summary>
    public const string ReplayPathways = nameof(ReplayPathways);

    /// <summary>Choose the times of pathways in which localities differ.</summary>
    public const string SetPathways = nameof(SetPathways);

    /// <summary>Invite people, change their role, lock and withdraw them; issue tokens; see the outbox.</summary>
    public const string Administer = nameof(Administer);

    private static readonly Role[] Everybody = Enum.GetValues<Role>();
    private static readonly Role[] Managers = [Role.BusinessManager, Role.Administrator];

    /// <summary>The table: each permission and the roles that have it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Role>> Table { get; } = new Dictionary<string, IReadOnlyList<Role>>
    {
        [KeepOwnAccount] = Everybody,
        [SeePlans] = Everybody,
        [SeeWholePlans] = [Role.Reader, Role.BoardMember, .. Managers],
        [ImportPlans] = Managers,
        [EditPlans] = Managers,
        [RatePlans] = Managers,
        [ReportProgress] = [Role.OrganisationLead, .. Managers],
        [SendReturns] = [Role.OrganisationLead],
        [DecideReturns] = Managers,
        [SpeakForTheBoard] = [Role.BoardMember, .. Managers],
        [Publish] = Managers,
        [KeepOrganisations] = Managers,
        [SeeReviews] = Everybody,
        [TakeInCases] = Managers,
        [SeePathways] = Everybody,
        [ReplayPathways] = Managers,
        [SetPathways] = Managers,
        [Administer] = [Role.Administrator],
    };

    /// <summary>True where the signed-in person has the permission.</summary>
    public static bool Allows(this ClaimsPrincipal person, string permission) =>
        person.RoleOrNull() is { } role && Table[permission].Contains(role);

    /// <summary>Makes each row of the table a policy, and refuses what names none.</summary>
    public static void Policies(AuthorizationOptions options)
    {
        foreach (var permission in Table.Keys)
            options.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => context.User.Allows(permission)));
        options.FallbackPolicy = Deny;
    }

    // An address that leads nowhere is "not found" to everybody: there is nothing to guard.
    private static AuthorizationPolicy Deny { get; } = new AuthorizationPolicyBuilder()
        .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is null)
        .Build();
}
