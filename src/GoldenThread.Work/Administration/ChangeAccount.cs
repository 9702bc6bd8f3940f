using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work.Access;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Administration;

/// <summary>
/// What an administrator does with people's accounts. Nobody changes their own: there is always one administrator left, and a slip of the
/// hand locks nobody out. Every change ends the person's sessions, so that it holds from their next click on.
/// </summary>
internal sealed class ChangeAccount(GoldenThreadDb db, Acting acting, SignInSessions sessions, SecurityLog security, PassInvolvements pass)
{
    /// <summary>Gives somebody another role, or another organisation to act for.</summary>
    /// <exception cref="RuleException">It is one's own account, or the role needs an organisation.</exception>
    public async Task GiveRole(Account account, Role role, OrganisationId? organisation)
    {
        NotOneself(account);
        Roles.NeedOrganisation(role, organisation);
        var moves = account.Organisation != organisation || (Roles.OfRecords.Contains(account.Role) && !Roles.OfRecords.Contains(role));
        // What they hold passes while it is known for whom they held it, and what they were given for it ends.
        if (moves) await pass.Moves(new PersonId(account.Id), "Role or organisation changed");
        // The time in which they may go without a second step is counted from now, where it is the role that is new.
        if (account.Role != role) account.RoleSince = acting.Now;
        (account.Role, account.Organisation) = (role, organisation);
        await sessions.EndAll(account.Id);
        await db.Save("Role or organisation changed");
        Log("role-changed", account);
    }

    /// <summary>Locks somebody out until an administrator unlocks the account.</summary>
    /// <exception cref="RuleException">It is one's own account.</exception>
    public async Task Lock(Account account)
    {
        NotOneself(account);
        account.LockoutEnd = DateTimeOffset.MaxValue;
        // Links to a new password that are under way are of the time before, and stay so when the account is unlocked.
        await SecurityStamps.Renew(db, account.Id);
        await sessions.EndAll(account.Id);
        await db.Save("Account locked");
        await pass.Of(new PersonId(account.Id), "Account locked");
        Log("locked", account);
    }

    /// <summary>Lets somebody in again.</summary>
    /// <exception cref="RuleException">It is one's own account.</exception>
    public async Task Unlock(Account account)
    {
        NotOneself(account);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        await db.Save("Account unlocked");
        Log("unlocked", account);
    }

    /// <summary>Ends an account for good. It stays in the history, which names it.</summary>
    /// <exception cref="RuleException">It is one's own, or no reason is given.</exception>
    public async Task End(Account account, string? reason)
    {
        NotOneself(account);
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleException("Enter a reason for ending the account") { About = nameof(reason) };
        (account.EndedAt, account.EndedBecause) = (acting.Now, reason.Trim());
        await sessions.EndAll(account.Id);
        await db.Save(reason.Trim());
        await pass.Of(new PersonId(account.Id), "Account ended");
        Log("ended", account);
    }

    /// <summary>
    /// For somebody whose organisation gave them another number: it is learnt anew, at their next sign-in, by the address that the organisation has checked.
    /// </summary>
    /// <exception cref="RuleException">It is one's own account.</exception>
    public async Task ForgetProviders(Account account)
    {
        NotOneself(account);
        db.RemoveRange(await db.Set<IdentityUserLogin<Guid>>().Where(login => login.UserId == account.Id).ToListAsync());
        await sessions.EndAll(account.Id);
        await db.Save("Organisation's sign-in forgotten");
        Log("provider-forgotten", account);
    }

    private void Log(string what, Account account) => security.AccountChanged(what, account.Id, acting.By.Person.Value);

    private void NotOneself(Account account)
    {
        if (account.Id == acting.By.Person.Value) throw new RuleException("You cannot change your own account here. Ask another administrator");
    }
}
