using System.Security.Claims;

namespace GoldenThread.Web.Permissions;

/// <summary>
/// Makes each permission a policy. Every page and endpoint names one, or says that it is open to all; what names nothing is refused
/// (see <see cref="Deny"/>), and the role walk fails.
/// </summary>
internal static class DoorPolicies
{
    /// <summary>
    /// True where the signed-in person has the permission. Whoever has not proved what the partnership asks for has that one alone with which they put it right.
    /// </summary>
    public static bool Allows(this ClaimsPrincipal person, string permission) =>
        person.RoleOrNull() is { } role && May.Allows(role, permission) && (person.ComesIn() || permission == May.SetUpSecondStep);

    /// <summary>What a directory's token opens: people and groups by SCIM, and nothing that a person or program opens.</summary>
    public const string Directory = "directory";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Directory, policy => policy.RequireAuthenticatedUser().RequireClaim(SignedIn.DirectoryClaim));
        foreach (var permission in May.Table.Keys)
            options.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => context.User.Allows(permission)));
        options.FallbackPolicy = Deny;
    }

    // An address that leads nowhere is "not found" to everybody: there is nothing to guard.
    private static AuthorizationPolicy Deny { get; } = new AuthorizationPolicyBuilder()
        .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is null)
        .Build();
}
