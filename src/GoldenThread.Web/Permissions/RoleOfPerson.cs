using System.Security.Claims;

namespace GoldenThread.Web.Permissions;

/// <summary>The role that the session says of a signed-in person. The words of a claim never come from the browser.</summary>
internal static class RoleOfPerson
{
    public const string Claim = "gt:role";

    public static Role? RoleOrNull(this ClaimsPrincipal person) =>
        person.Identity is { IsAuthenticated: true } && person.FindFirstValue(Claim) is { } role ? Enum.Parse<Role>(role) : null;
}
