using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Mail;
using GoldenThread.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// What an administrator does with people's accounts. Nobody changes their own: there is always one administrator left, and a slip of the
/// hand locks nobody out. Every change ends the person's sessions, so that it holds from their next click on.
/// </summary>
internal sealed class AccountKeeping(GoldenThreadDb db, UserManager<Account> accounts, SignInSessions sessions, IServiceAddress address, SecurityLog security)
{
    /// <summary>Invites somebody. An earlier invitation to the same address is withdrawn: one link works at a time.</summary>
    /// <exception cref="RuleException">There is an account already, or the role needs an organisation.</exception>
    public async Task Invite(string fullName, string email, Role role, OrganisationId? organisation, Actor by, HttpRequest request)
    {
        var to = email.Trim().ToLowerInvariant();
        NeedsOrganisation(role, organisation);
        if (await accounts.FindByEmailAsync(to) is not null) throw new RuleException("Somebody with this e-mail address has an account already");
        foreach (var earlier in await db.Invitations.Where(one => one.Email == to && one.AcceptedAt == null && one.WithdrawnAt == null).ToListAsync())
            earlier.WithdrawnAt = by.Now;
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync();
        var (token, hash) = Acceptance.NewToken();
        var invitation = new Invitation
        {
            Partnership = partnership.Id,
            Email = to,
            FullName = fullName.Trim(),
            Role = role,
            Organisation = organisation,
            TokenHash = hash,
            InvitedBy = by.Person,
            InvitedByName = by.Name,
            InvitedAt = by.Now,
            ExpiresAt = by.Now + Acceptance.Open,
        };
        db.Invitations.Add(invitation);
        db.Outbox.Add(Letters.Invitation(invitation, partnership.Name, address.Of($"/invitation/{token}")));
        await db.Save("Invited");
    }

    public async Task Withdraw(Invitation invitation, Actor by)
    {
        invitation.WithdrawnAt = by.Now;
        await db.Save("Invitation withdrawn");
    }

    public async Task Change(Account account, Role role, OrganisationId? organisation, Actor by)
    {
        NotOneself(account, by);
        NeedsOrganisation(role, organisation);
        (account.Role, account.Organisation) = (role, organisation);
        await sessions.EndAll(account.Id);
        await db.Save("Role or organisation changed");
        security.AccountChanged("role-changed", account.Id, by.Person.Value);
    }

    public async Task Lock(Account account, Actor by)
    {
        NotOneself(account, by);
        account.LockoutEnd = DateTimeOffset.MaxValue;
        // Links to a new password that are under way are of the time before, and stay so when the account is unlocked.
        await SecurityStamps.Renew(db, account.Id);
        await sessions.EndAll(account.Id);
        await db.Save("Account locked");
        security.AccountChanged("locked", account.Id, by.Person.Value);
    }

    public async Task Unlock(Account account, Actor by)
    {
        NotOneself(account, by);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        await db.Save("Account unlocked");
        security.AccountChanged("unlocked", account.Id, by.Person.Value);
    }

    /// <summary>Ends an account for good. It stays in the history, which names it.</summary>
    /// <exception cref="RuleException">It is one's own, or no reason is given.</exception>
    public async Task End(Account account, string? reason, Actor by)
    {
        NotOneself(account, by);
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleException("Say why the account ends");
        (account.EndedAt, account.EndedBecause) = (by.Now, reason.Trim());
        await sessions.EndAll(account.Id);
        await db.Save(reason.Trim());
        security.AccountChanged("ended", account.Id, by.Person.Value);
    }

    /// <summary>For somebody who has lost their phone and their recovery codes: the password alone lets them in again.</summary>
    public async Task ForgetAuthenticator(Account account, Actor by)
    {
        NotOneself(account, by);
        account.TwoFactorEnabled = false;
        db.RemoveRange(await db.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == account.Id).ToListAsync());
        await SecurityStamps.Renew(db, account.Id);
        await sessions.EndAll(account.Id);
        db.Outbox.Add(Letters.Changed(account, "An administrator has taken the authenticator app off your account. Set up a new one when you sign in.", by.Now));
        await db.Save("Authenticator app taken off");
        security.AccountChanged("authenticator-taken-off", account.Id, by.Person.Value);
    }

    private static void NotOneself(Account account, Actor by)
    {
        if (account.Id == by.Person.Value) throw new RuleException("Another administrator has to do this: nobody changes their own account here");
    }

    private static void NeedsOrganisation(Role role, OrganisationId? organisation)
    {
        if (role == Role.OrganisationLead && organisation is null) throw new RuleException("Choose the organisation that they lead");
    }
}
