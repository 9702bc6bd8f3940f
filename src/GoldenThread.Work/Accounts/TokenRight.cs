using GoldenThread.Permissions;
using GoldenThread.Storage.Accounts;

namespace GoldenThread.Work.Accounts;

/// <summary>What a token may do now: the lesser of what it was given and what its issuer may do.</summary>
internal static class TokenRight
{
    /// <summary>The role and organisation in which the token's bearer acts; null where it opens nothing any more.</summary>
    public static (Role Role, OrganisationId? Organisation)? Of(ApiToken token, Account issuer, DateTimeOffset now)
    {
        if (!issuer.IsOpen(now)) return null;
        // Who could issue it today gives it what it was given.
        if (Has(issuer.Role, May.Administer)) return (token.Role, token.Organisation);
        var sameOrganisation = token.Organisation is null || token.Organisation == issuer.Organisation;
        if (sameOrganisation && IsWithin(token.Role, issuer.Role)) return (token.Role, token.Organisation);
        return IsWithin(issuer.Role, token.Role) && token.Organisation is null ? (issuer.Role, issuer.Organisation) : null;
    }

    private static bool IsWithin(Role lesser, Role greater) => May.Table.Keys.All(permission => !Has(lesser, permission) || Has(greater, permission));

    private static bool Has(Role role, string permission) => May.Table[permission].Contains(role);
}
