using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Web.Accounts;

/// <summary>Refuses passwords that others use, and those that are made of the person's own name or address.</summary>
internal sealed class BreachedPasswordCheck(CommonPasswords common) : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(Check(user, password ?? ""));

    private IdentityResult Check(Account account, string password)
    {
        if (OwnWords(account).Any(word => password.Contains(word, StringComparison.OrdinalIgnoreCase) && password.Length - word.Length < 8))
            return Refused("OwnName", "Choose another password. This one is too similar to your name or email address");
        return common.Holds(password)
            ? Refused(
                "CommonPassword", "Choose another password. This one is in lists of stolen passwords. Three unrelated words make a good password")
            : IdentityResult.Success;
    }

    private static IEnumerable<string> OwnWords(Account account) =>
        $"{account.FullName} {account.Email?.Split('@')[0]}".Split([' ', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Append(account.Email ?? "").Append(account.FullName.Replace(" ", "", StringComparison.Ordinal)).Where(word => word.Length >= 4);

    private static IdentityResult Refused(string code, string words) => IdentityResult.Failed(new IdentityError { Code = code, Description = words });
}
