using GoldenThread.Accounts;
using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Work.Access;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Administration;

/// <summary>
/// For somebody who lost their phone and their recovery codes: an administrator asks, a second person agrees, and the password alone lets them in once more,
/// as far as the page that sets a new second step up where their role needs one.
/// </summary>
internal sealed class RecoverSecondStep(GoldenThreadDb db, Acting acting, AsSystem system, SecurityLog security, IServiceAddress address)
{
    /// <summary>Asks for it; those who may agree are told by letter.</summary>
    /// <exception cref="RuleException">It is one's own account, there is nothing to take off, it was asked for already, or nothing is said.</exception>
    public async Task Ask(Account account, string? reason)
    {
        if (await Open(account.Id) is not null) throw new RuleException("This was asked for already. A second person has to agree");
        if (!account.TwoFactorEnabled && !await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(key => key.UserId == account.Id))
            throw new RuleException("The account has neither an authenticator app nor a passkey");
        var asked = SecondStepRecovery.Ask(acting.Partnership, account.Id, reason, acting.By);
        db.SecondStepRecoveries.Add(asked);
        foreach (var second in await Seconds(account.Id)) db.Outbox.Add(AccountLetters.RecoveryAsked(second, account, asked, address.Of($"/recoveries/{asked.Id}"), acting.Now));
        await db.Save("Recovery of a second step asked for");
        Log("recovery-asked", account.Id);
    }

    /// <summary>The request for an account that waits for an answer; null where there is none.</summary>
    public async Task<SecondStepRecovery?> Open(Guid account) =>
        (await db.SecondStepRecoveries.AsNoTracking().Where(one => one.AccountId == account && one.Answer == null).OrderByDescending(one => one.AskedAt).FirstOrDefaultAsync())
        is { } found && found.IsOpen(acting.Now) ? found : null;

    /// <summary>A request with its account; null where there is none.</summary>
    public async Task<(SecondStepRecovery Asked, Account Account)?> One(Guid id) =>
        await db.SecondStepRecoveries.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id) is { } asked
        && await db.Accounts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == asked.AccountId) is { } account ? (asked, account) : null;

    /// <summary>The requests that the person may answer.</summary>
    public async Task<IReadOnlyList<SecondStepRecovery>> Waiting()
    {
        var since = acting.Now.AddDays(-SecondStepRecovery.OpenDays);
        return [.. (await db.SecondStepRecoveries.AsNoTracking().Where(one => one.Answer == null && one.AskedAt > since).ToListAsync()).Where(one => one.MayAnswer(acting.By.Person))];
    }

    /// <summary>The second person's answer; where they agree, the app, recovery codes and passkeys are taken off, and every session ends.</summary>
    /// <exception cref="RuleException">It is not open any more, or they are not a second person.</exception>
    public async Task Answer(Guid id, RecoveryAnswer answer)
    {
        var by = acting.By;
        if (!May.Allows(by.Role, May.AgreeRecovery)) throw new RuleException("A second administrator or a business manager agrees");
        var account = Guid.Empty;
        await system.Save(
            async within =>
            {
                var asked = await within.SecondStepRecoveries.SingleAsync(one => one.Id == id);
                asked.Say(answer, by);
                account = asked.AccountId;
                if (answer == RecoveryAnswer.Agreed) await TakeOff(within, account);
            },
            answer == RecoveryAnswer.Agreed ? "Second step taken off, with a second person's consent" : "Recovery of a second step refused");
        Log(answer == RecoveryAnswer.Agreed ? "second-step-taken-off" : "recovery-refused", account);
    }

    private async Task TakeOff(GoldenThreadDb within, Guid id)
    {
        var account = await within.Accounts.SingleAsync(one => one.Id == id);
        account.TwoFactorEnabled = false;
        within.RemoveRange(await within.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == id).ToListAsync());
        within.RemoveRange(await within.Set<IdentityUserPasskey<Guid>>().Where(key => key.UserId == id).ToListAsync());
        await SecurityStamps.Renew(within, id);
        await within.SignInSessions.Where(one => one.AccountId == id).ExecuteDeleteAsync();
        within.Outbox.Add(
            AccountLetters.Changed(
                account, "Two people of your partnership have removed the authenticator app and passkeys from your account, because they were told that you lost them. Set up new ones when you sign in.", acting.Now));
    }

    // Other administrators, and business managers: in a small partnership the one who lost their phone may be the other administrator.
    private async Task<List<Account>> Seconds(Guid account)
    {
        var by = acting.By.Person.Value;
        var all = await db.Accounts.AsNoTracking().Where(one => one.EndedAt == null && one.Id != account && one.Id != by && (one.Role == Role.Administrator || one.Role == Role.BusinessManager))
            .ToListAsync();
        return [.. all.Where(one => one.IsOpen(acting.Now))];
    }

    private void Log(string what, Guid account) => security.AccountChanged(what, account, acting.By.Person.Value);
}
