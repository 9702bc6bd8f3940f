using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Administration;

/// <summary>Everybody who can sign in, everybody who was asked to, and the programs that act for them.</summary>
internal sealed class FindPeople(GoldenThreadDb db)
{
    /// <summary>All accounts; those that ended last.</summary>
    public async Task<IReadOnlyList<Account>> All() =>
        await db.Accounts.AsNoTracking().OrderBy(one => one.EndedAt != null).ThenBy(one => one.FullName).ToListAsync();

    /// <summary>One account, to be changed; null where it is not there.</summary>
    public Task<Account?> One(Guid id) => db.Accounts.FirstOrDefaultAsync(one => one.Id == id);

    /// <summary>True where the account has signed in through its organisation, which is known again by its number.</summary>
    public Task<bool> HasProvider(Guid account) => db.Set<IdentityUserLogin<Guid>>().AnyAsync(login => login.UserId == account);

    /// <summary>Invitations waiting for an answer, the newest first.</summary>
    public async Task<IReadOnlyList<Invitation>> Invited() =>
        await db.Invitations.AsNoTracking().Where(one => one.AcceptedAt == null && one.WithdrawnAt == null).OrderByDescending(one => one.InvitedAt)
            .ToListAsync();

    /// <summary>Tokens of programs, the newest first.</summary>
    public async Task<IReadOnlyList<ApiToken>> Programs() =>
        await db.ApiTokens.AsNoTracking().Where(token => token.Purpose == TokenPurpose.Api).OrderByDescending(token => token.IssuedAt).ToListAsync();
}
