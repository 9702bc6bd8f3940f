using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Web.Accounts;

/// <summary>What Identity has against something, in words that say what to do.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        new() { Code = nameof(PasswordTooShort), Description = $"The password must have at least {length} characters" };

    public override IdentityError PasswordMismatch() =>
        new() { Code = nameof(PasswordMismatch), Description = "The password is not correct" };

    public override IdentityError InvalidToken() =>
        new() { Code = nameof(InvalidToken), Description = "This link has been used, or is too old. Ask for a new one" };

    public override IdentityError DuplicateEmail(string email) =>
        new() { Code = nameof(DuplicateEmail), Description = "Somebody already has an account with this email address" };

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);
}
