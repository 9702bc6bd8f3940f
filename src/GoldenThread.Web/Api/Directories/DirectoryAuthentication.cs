using System.Security.Claims;
using System.Text.Encodings.Web;
using GoldenThread.Storage.Directories;
using GoldenThread.Work.Directories;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace GoldenThread.Web.Api.Directories;

/// <summary>An organisation's directory shows its token with every request.</summary>
internal sealed class DirectoryAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, DirectoryBearer bearer)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "directory-token";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (await bearer.Of(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } directory) return AuthenticateResult.Fail("The token is not known, has expired, or was ended.");
        Context.Items[typeof(StaffDirectory)] = directory;
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(Identity(directory)), SchemeName));
    }

    private static ClaimsIdentity Identity(StaffDirectory directory)
    {
        var identity = new ClaimsIdentity(SchemeName);
        identity.AddClaim(new Claim(SignedIn.PartnershipClaim, directory.Partnership.Value.ToString()));
        identity.AddClaim(new Claim(SignedIn.DirectoryClaim, $"{directory.Name} (directory)".Beginning(Longest.Name)));
        return identity;
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer realm=\"Golden Thread\"";
        return ScimAnswers.Error(StatusCodes.Status401Unauthorized, null, "Send the directory's token, as “Authorization: Bearer …”.").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ScimAnswers.Error(StatusCodes.Status403Forbidden, null, "This token is not a directory's.").ExecuteAsync(Context);
}
