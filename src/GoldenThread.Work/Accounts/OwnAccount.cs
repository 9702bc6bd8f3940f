using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Accounts;

/// <summary>The signed-in person's own account.</summary>
internal sealed class OwnAccount(GoldenThreadDb db, UserManager<Account> accounts, Acting acting)
{
    /// <summary>The account.</summary>
    public async Task<Account> Get() =>
        await accounts.FindByIdAsync(acting.By.Person.Value.ToString()) ?? throw new InvalidOperationException("The account of a signed-in person is gone.");

    /// <summary>Keeps whether reminders come as one letter a day.</summary>
    public async Task GatherReminders(bool gather)
    {
        var id = acting.By.Person.Value;
        (await db.Accounts.SingleAsync(one => one.Id == id)).GathersReminders = gather;
        await db.Save("How reminders come");
    }

    /// <summary>How one signs in to it.</summary>
    public async Task<WaysIn> WaysIn()
    {
        var account = await Get();
        return new WaysIn(
            account, account.Organisation is { } id ? await db.Organisations.Where(one => one.Id == id).Select(one => one.Name).FirstAsync() : null,
            await accounts.HasPasswordAsync(account), await accounts.CountRecoveryCodesAsync(account), (await accounts.GetPasskeysAsync(account)).Count);
    }
}
