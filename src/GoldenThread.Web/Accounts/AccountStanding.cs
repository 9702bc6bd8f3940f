using System.Security.Claims;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Web.Accounts;

/// <summary>Whether an account may sign in at all: its address is confirmed and nobody has ended it.</summary>
internal sealed class AccountStanding : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.EmailConfirmed && user.EndedAt is null);
}

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

/// <summary>What Identity has against something, in words that say what to do.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        new() { Code = nameof(PasswordTooShort), Description = $"The password must have at least {length} characters" };

    public override IdentityError PasswordMismatch() =>
        new() { Code = nameof(PasswordMismatch), Description = "This is not your password" };

    public override IdentityError InvalidToken() =>
        new() { Code = nameof(InvalidToken), Description = "This link has been used, or is too old. Ask for a new one" };

    public override IdentityError DuplicateEmail(string email) =>
        new() { Code = nameof(DuplicateEmail), Description = "Somebody with this e-mail address has an account already" };

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);
}
