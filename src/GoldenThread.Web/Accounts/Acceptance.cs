using System.Security.Cryptography;
using System.Text;
using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Accounts;

/// <summary>Makes an invitation an account. A link works once, and only until its day.</summary>
internal sealed class Acceptance(GoldenThreadDb db, UserManager<Account> accounts)
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
    public async Task<Invitation?> Find(string token, DateTimeOffset now)
    {
        var hash = Hash(token);
        return await StillStands(await db.Invitations.AsNoTracking()
            .FirstOrDefaultAsync(one => one.TokenHash == hash && one.AcceptedAt == null && one.WithdrawnAt == null && one.ExpiresAt > now), now);
    }

    /// <summary>The invitation, unless whoever gave it may not invite any more: what an account that was locked left behind opens nothing.</summary>
    public async Task<Invitation?> StillStands(Invitation? invitation, DateTimeOffset now)
    {
        if (invitation?.InvitedBy is not { } by) return invitation;
        var inviter = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == by.Value);
        return inviter?.IsOpen(now) == true && May.Table[May.Administer].Contains(inviter.Role) ? invitation : null;
    }

    /// <summary>Makes the account. The invitation is the system's to change: the person has no account yet to act with.</summary>
    public async Task<IdentityResult> Of(Invitation invitation, string fullName, string? password, DateTimeOffset now)
    {
        await db.Begin(Session.System(invitation.Partnership, fullName));
        db.ChangeTracker.Clear();
        var kept = await db.Invitations.FirstAsync(one => one.Id == invitation.Id);
        if (kept.AcceptedAt is not null) return IdentityResult.Failed(accounts.ErrorDescriber.InvalidToken());
        kept.AcceptedAt = now;
        var account = new Account
        {
            Partnership = invitation.Partnership,
            Organisation = invitation.Organisation,
            Role = invitation.Role,
            FullName = fullName.Trim(),
            UserName = invitation.Email,
            Email = invitation.Email,
            // Whoever opened the link reads this address's mail.
            EmailConfirmed = true,
        };
        var result = await Save(account, password);
        if (!result.Succeeded) db.ChangeTracker.Clear();
        return result;
    }

    // The invitation and the account are saved by one save, inside CreateAsync; where the password is refused neither is.
    private async Task<IdentityResult> Save(Account account, string? password)
    {
        try
        {
            return password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password);
        }
        catch (DbUpdateException fault) when (!NoText.Caused(fault))
        {
            // An address is unique in the installation, and another partnership's accounts cannot be seen from here.
            return IdentityResult.Failed(accounts.ErrorDescriber.DuplicateEmail(account.Email!));
        }
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
