using System.Text;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace GoldenThread.Work.Accounts;

/// <summary>The letter to somebody who has forgotten their password. Whether one is written is seen by nobody but its reader.</summary>
internal sealed class NewPasswordLink(GoldenThreadDb db, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>Writes to the address where it has an account that is open.</summary>
    /// <param name="address">The e-mail address, as it was typed.</param>
    /// <param name="page">Where a new password is chosen, with the address of the installation.</param>
    public async Task Send(string address, string page)
    {
        await db.Begin(Session.SignIn);
        // A lock is an administrator's to lift, and a letter would not.
        if (await accounts.FindByEmailAsync(address) is not { } account || !account.IsOpen(clock.GetUtcNow())) return;
        var token = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(await accounts.GeneratePasswordResetTokenAsync(account)));
        db.Outbox.Add(AccountLetters.NewPassword(account, $"{page}?account={account.Id}&token={token}", clock.GetUtcNow()));
        await db.Save();
    }
}
