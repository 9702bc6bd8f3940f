using System.Security.Cryptography;
using System.Text;
using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Accounts;

/// <summary>Makes an invitation an account. A link works once, and only until its day.</summary>
internal sealed class AcceptInvitation(GoldenThreadDb db, UserManager<Account> accounts, OpenAccount open, TimeProvider clock)
{
    /// <summary>Seven days to answer an invitation.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromDays(7);

    /// <summary>A new token for a link; only its hash is kept.</summary>
    public static (string Token, byte[] Hash) NewToken()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        return (token, Hash(token));
    }

    /// <summary>The invitation that a link belongs to, while it can be accepted.</summary>
    public async Task<Invitation?> Find(string token)
    {
        var hash = Hash(token);
        return await StillStands(await Waiting().FirstOrDefaultAsync(one => one.TokenHash == hash));
    }

    /// <summary>Makes the account. The invitation is the system's to change: the person has no account yet to act with.</summary>
    public async Task<IdentityResult> Accept(Invitation invitation, string fullName, string? password)
    {
        await db.Begin(Session.System(invitation.Partnership, fullName));
        db.ChangeTracker.Clear();
        var kept = await db.Invitations.FirstAsync(one => one.Id == invitation.Id);
        if (kept.AcceptedAt is not null) return IdentityResult.Failed(accounts.ErrorDescriber.InvalidToken());
        kept.AcceptedAt = clock.GetUtcNow();
        // The invitation and the account are saved by one save; where the password is refused neither is.
        var result = await open.Open(invitation.Partnership, invitation.Role, invitation.Organisation, fullName, invitation.Email, password);
        if (!result.Succeeded) db.ChangeTracker.Clear();
        return result;
    }

    /// <summary>
    /// Makes an account of the newest invitation to an address that somebody's organisation vouches for; the session is that of signing in again afterwards.
    /// </summary>
    /// <returns>The account; null where nobody invited them.</returns>
    public async Task<Account?> AcceptFor(string email)
    {
        var address = email.ToLowerInvariant(); // as invitations keep it
        if (await StillStands(
            await Waiting().Where(one => one.Email == address).OrderByDescending(one => one.InvitedAt).FirstOrDefaultAsync()) is not { } invitation)
            return null;
        var result = await Accept(invitation, invitation.FullName, password: null);
        await db.Begin(Session.SignIn);
        return result.Succeeded ? await accounts.FindByEmailAsync(email) : null;
    }

    /// <summary>Whether the newest invitation to an address is to act for an organisation.</summary>
    public async Task<bool> IsFor(string email, OrganisationId organisation)
    {
        var address = email.ToLowerInvariant();
        return (await Waiting().Where(one => one.Email == address).OrderByDescending(one => one.InvitedAt).FirstOrDefaultAsync())?.Organisation == organisation;
    }

    private IQueryable<Invitation> Waiting()
    {
        var now = clock.GetUtcNow();
        return db.Invitations.AsNoTracking().Where(one => one.AcceptedAt == null && one.WithdrawnAt == null && one.ExpiresAt > now);
    }

    // Unless whoever gave it may not invite any more: what an account that was locked left behind opens nothing.
    private async Task<Invitation?> StillStands(Invitation? invitation)
    {
        if (invitation?.InvitedBy is not { } by) return invitation;
        var inviter = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == by.Value);
        return inviter?.IsOpen(clock.GetUtcNow()) == true && May.Allows(inviter.Role, May.Administer) ? invitation : null;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
