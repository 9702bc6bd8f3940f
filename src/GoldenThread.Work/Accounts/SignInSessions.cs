using GoldenThread.Accounts;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Accounts;

/// <summary>Where somebody is signed in, and how it is ended. Works as the signed-in person: the database shows nobody else's.</summary>
internal sealed class SignInSessions(GoldenThreadDb db, TimeProvider clock)
{
    /// <summary>The sessions of an account that are open, the last used first.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="idle">How long a session may be without a request.</param>
    public async Task<IReadOnlyList<OpenSession>> Of(Guid account, TimeSpan idle)
    {
        var now = clock.GetUtcNow();
        var since = now - idle;
        return await db.SignInSessions.AsNoTracking().Where(one => one.AccountId == account && one.ExpiresAt > now && one.LastSeenAt > since)
            .OrderByDescending(one => one.LastSeenAt)
            .Select(one => new OpenSession(one.Id, one.Device ?? "A browser", one.BeganAt, one.LastSeenAt)).ToListAsync();
    }

    /// <summary>Ends one of somebody's own.</summary>
    /// <returns>False where it is not there.</returns>
    public async Task<bool> End(Guid account, Guid session)
    {
        if (await db.SignInSessions.Where(one => one.AccountId == account && one.Id == session).ExecuteDeleteAsync() == 0) return false;
        await db.Save();
        return true;
    }

    /// <summary>Ends all of somebody's own but the one that they are in.</summary>
    public async Task EndOthers(Guid account, Guid but)
    {
        await EndAll(account, but);
        await db.Save();
    }

    /// <summary>Ends all of them but one, with what is saved next: after a new password, role or organisation.</summary>
    public Task<int> EndAll(Guid account, Guid? but = null) => db.SignInSessions.Where(one => one.AccountId == account && one.Id != but).ExecuteDeleteAsync();

    /// <summary>Whether the session's person has proved since a moment that it is still they.</summary>
    public Task<bool> IsConfirmed(Guid account, Guid session, DateTimeOffset since) => Mine(account, session).AnyAsync(one => one.ConfirmedAt > since);

    /// <summary>Whether the session began since a moment.</summary>
    public Task<bool> Began(Guid account, Guid session, DateTimeOffset since) => Mine(account, session).AnyAsync(one => one.BeganAt > since);

    /// <summary>Keeps that the session's person has proved it now.</summary>
    public async Task Confirm(Guid account, Guid session)
    {
        var now = clock.GetUtcNow();
        await Mine(account, session).ExecuteUpdateAsync(set => set.SetProperty(one => one.ConfirmedAt, now));
        await db.Save();
    }

    /// <summary>Keeps, with what is saved next, that a second step was proved in a session.</summary>
    public Task Prove(Guid account, Guid session, SecondStep step) =>
        Mine(account, session).ExecuteUpdateAsync(set => set.SetProperty(one => one.SecondStep, step));

    private IQueryable<SignInSession> Mine(Guid account, Guid session) => db.SignInSessions.Where(one => one.Id == session && one.AccountId == account);
}
