using System.Security.Claims;
using System.Text.Encodings.Web;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace GoldenThread.Web.Api;

/// <summary>A program shows its token with every request; there is no cookie, so no other site can send one in its name.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, TokenBearer bearer)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "api-token";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var secret = header[Bearer.Length..].Trim();
        return await bearer.Of(secret, Context.RequestAborted) is { } shown
            ? AuthenticateResult.Success(new AuthenticationTicket(Principal(shown), SchemeName))
            : Unknown;
    }

    /// <summary>Which of them it was is not said: a stranger learns nothing.</summary>
    private static AuthenticateResult Unknown => AuthenticateResult.Fail("The token is not known, has expired, or was revoked.");

    // That its issuer lacks a second step was asked with the token.
    private static ClaimsPrincipal Principal(ShownToken shown)
    {
        var principal = new ClaimsPrincipal(Identity(shown.Token, shown.Role, shown.Organisation));
        principal.Mark(comesIn: true);
        return principal;
    }

    private static ClaimsIdentity Identity(ApiToken token, Role role, OrganisationId? actsFor)
    {
        var identity = new ClaimsIdentity(SchemeName, ClaimTypes.NameIdentifier, SignedIn.RoleClaim);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, token.AccountId.ToString()));
        identity.AddClaim(new Claim(SignedIn.PartnershipClaim, token.Partnership.Value.ToString()));
        // What the history shows: the program, and never the person who answers for it.
        identity.AddClaim(new Claim(SignedIn.FullNameClaim, $"{token.Name} (program)"));
        identity.AddClaim(new Claim(SignedIn.RoleClaim, role.ToString()));
        if (actsFor is { } organisation) identity.AddClaim(new Claim(SignedIn.OrganisationClaim, organisation.Value.ToString()));
        return identity;
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer realm=\"Golden Thread\"";
        return Problems.Of(StatusCodes.Status401Unauthorized, "Send an API token from your administrator, as “Authorization: Bearer …”.").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems.Of(StatusCodes.Status403Forbidden, "The role of this token does not allow this.").ExecuteAsync(Context);
}
