using GoldenThread.Directories;
using GoldenThread.Documents.Directories;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Directories;
using GoldenThread.Work.Access;
using GoldenThread.Work.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Directories;

/// <summary>
/// Brings a person's account to what their directory says: who joins has one with the role of their group, who moves has another role, who leaves loses
/// everything at once. Whatever it does, it does to the people of that directory alone.
/// </summary>
internal sealed class SettleAccounts(GoldenThreadDb db, OpenAccount open, SignInSessions sessions, PassInvolvements pass, SecurityLog security, Acting acting)
{
    private const string Left = "The organisation's directory says that they have left";

    /// <summary>Brings one person's account to what is kept of them, and saves it.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="user">The person.</param>
    /// <param name="but">Whose account stays as it is: nobody changes their own, also not by what they say of a group.</param>
    /// <exception cref="ScimException">There is an account with their address that is none of this directory's.</exception>
    public async Task Settle(StaffDirectory directory, DirectoryUser user, PersonId? but = null)
    {
        var given = user.Active ? await Given(directory, user) : null;
        var account = user.AccountId is { } id ? await db.Accounts.SingleAsync(one => one.Id == id) : await Theirs(directory, user);
        if (account is not null && account.Id == but?.Value) return;
        if (account is not null) user.AccountId = account.Id;
        if (given is null)
        {
            // Whoever was here before the directory came keeps what they have until it says more than their name.
            if (account is not null && account.IsOpen(acting.Now) && (user.Kept || !user.Active)) await Shut(account, user);
            else await db.Save(Because(directory));
            return;
        }

        user.Kept = true;
        if (account is null) await Open(directory, user, given);
        else await Keep(directory, account, user, given);
    }

    private async Task Open(StaffDirectory directory, DirectoryUser user, GroupRole given)
    {
        NeedSpoken(directory, user.Person.Address);
        var made = await open.Open(directory.Partnership, given.Role, given.Organisation, user.Person.FullName, user.Person.Address, password: null);
        if (!made.Succeeded)
        {
            db.ChangeTracker.Clear();
            throw new ScimException(409, "uniqueness", "There is an account with this address that is not this directory's");
        }

        var normal = user.Person.Address.ToUpperInvariant();
        var account = await db.Accounts.SingleAsync(one => one.NormalizedEmail == normal);
        user.AccountId = account.Id;
        await Withdraw(user.Person.Address);
        await db.Save(Because(directory));
        Log("opened-by-directory", account);
    }

    private async Task Keep(StaffDirectory directory, Account account, DirectoryUser user, GroupRole given)
    {
        var moves = account.Role != given.Role || account.Organisation != given.Organisation;
        if (account.Organisation != given.Organisation || (Roles.OfRecords.Contains(account.Role) && !Roles.OfRecords.Contains(given.Role))) await pass.Moves(new PersonId(account.Id), Because(directory));
        if (account.Role != given.Role) account.RoleSince = acting.Now;
        (account.Role, account.Organisation, account.FullName) = (given.Role, given.Organisation, user.Person.FullName);
        if (!string.Equals(account.Email, user.Person.Address, StringComparison.OrdinalIgnoreCase)) await Readdress(directory, account, user.Person.Address);
        // What a person shut, only a person opens.
        if (user.Shut) (account.LockoutEnd, account.AccessFailedCount, user.Shut) = (null, 0, false);
        if (moves) await sessions.EndAll(account.Id);
        await db.Save(Because(directory));
        if (moves) Log("role-changed-by-directory", account);
    }

    private async Task Readdress(StaffDirectory directory, Account account, string address)
    {
        NeedSpoken(directory, address);
        var normal = address.ToUpperInvariant();
        if (await db.Accounts.AnyAsync(one => one.NormalizedEmail == normal && one.Id != account.Id)) throw Taken();
        (account.Email, account.UserName, account.NormalizedEmail, account.NormalizedUserName) = (address, address, normal, normal);
    }

    // Sessions, links, tokens and calendar addresses end; children whom they worked with pass to their team, as whenever somebody leaves.
    private async Task Shut(Account account, DirectoryUser user)
    {
        user.Shut = true;
        account.LockoutEnd = DateTimeOffset.MaxValue;
        await SecurityStamps.Renew(db, account.Id);
        await sessions.EndAll(account.Id);
        foreach (var token in await db.ApiTokens.Where(one => one.AccountId == account.Id && one.RevokedAt == null).ToListAsync()) token.RevokedAt = acting.Now;
        await Withdraw(account.Email!);
        await db.Save(Left);
        await pass.Of(new PersonId(account.Id), Left);
        Log("shut-by-directory", account);
    }

    private async Task Withdraw(string address)
    {
        foreach (var invitation in await db.Invitations.Where(one => one.Email == address && one.AcceptedAt == null && one.WithdrawnAt == null).ToListAsync())
            invitation.WithdrawnAt = acting.Now;
    }

    private async Task<GroupRole?> Given(StaffDirectory directory, DirectoryUser user)
    {
        var groups = await (
            from member in db.DirectoryMembers
            where member.UserId == user.Id && member.IsMember
            join one in db.DirectoryGroups on member.GroupId equals one.Id
            where one.DirectoryId == directory.Id
            select one).AsNoTracking().ToListAsync();
        return GroupRole.Of(groups.Select(one => one.Gives).OfType<GroupRole>().Select(gives => directory.Organisation is { } own ? gives with { Organisation = own } : gives)
            .Where(gives => gives.Organisation is not null || !gives.Role.NeedsOrganisation()));
    }

    // Somebody who was invited before the directory came: theirs to keep where it may speak for their address and they act for its organisation.
    private async Task<Account?> Theirs(StaffDirectory directory, DirectoryUser user)
    {
        var normal = user.Person.Address.ToUpperInvariant();
        if (await db.Accounts.SingleOrDefaultAsync(one => one.NormalizedEmail == normal) is not { } found) return null;
        var isTheirs = directory.SpeaksFor(user.Person.Address) && (directory.Organisation is null || directory.Organisation == found.Organisation)
            && !await db.DirectoryUsers.AnyAsync(one => one.AccountId == found.Id && one.DirectoryId != directory.Id && one.GoneAt == null);
        return isTheirs ? found : throw Taken();
    }

    private static void NeedSpoken(StaffDirectory directory, string address)
    {
        if (!directory.SpeaksFor(address)) throw ScimException.Wrong($"This directory may speak for addresses in {directory.Domains} alone");
    }

    private static ScimException Taken() => new(409, "uniqueness", "There is an account with this address that is not this directory's");

    private static string Because(StaffDirectory directory) => $"As the directory “{directory.Name}” says".Beginning(Longest.Line);

    private void Log(string what, Account account) => security.AccountChanged(what, account.Id, Guid.Empty);
}
