namespace GoldenThread.Web.Api;

/// <summary>What a program may: as a person with the same permission, and never more than who issued its token may now.</summary>
internal static class ProgramAccess
{
    /// <summary>Only a token with this permission; a browser's session opens nothing here.</summary>
    public static TBuilder Allowed<TBuilder>(this TBuilder endpoints, string permission)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(new AuthorizeAttribute(permission) { AuthenticationSchemes = TokenAuthentication.SchemeName });
}
