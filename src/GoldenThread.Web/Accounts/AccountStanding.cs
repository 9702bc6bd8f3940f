using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Web.Accounts;

/// <summary>Whether an account may sign in at all: its address is confirmed and nobody has ended it.</summary>
internal sealed class AccountStanding : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.EmailConfirmed && user.EndedAt is null);
}
