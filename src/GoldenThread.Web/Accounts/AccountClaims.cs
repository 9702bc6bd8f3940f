using System.Security.Claims;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Web.Accounts;

/// <summary>What a session remembers of its person. It is made when they sign in; a change of role or organisation ends the session.</summary>
internal sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    public Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.NameIdentifier, SignedIn.RoleClaim);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new Claim(SignedIn.PartnershipClaim, user.Partnership.Value.ToString()));
        identity.AddClaim(new Claim(SignedIn.FullNameClaim, user.FullName));
        identity.AddClaim(new Claim(SignedIn.RoleClaim, user.Role.ToString()));
        if (user.Organisation is { } organisation) identity.AddClaim(new Claim(SignedIn.OrganisationClaim, organisation.Value.ToString()));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
