using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Plans;
using GoldenThread.Time;
using GoldenThread.Work.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Returns;

/// <summary>The due dates behind a secret address, which nobody signs in for: those that its person may see at that moment.</summary>
internal sealed class ReadCalendar(Database database, TimeProvider clock)
{
    /// <summary>The open actions that have a due date; null where the address is nobody's, or its account is shut.</summary>
    /// <param name="secret">The secret of the address.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<ActionRow>?> DueDates(string secret, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (!TokenSecret.MayBe(secret) || await Owner(secret, cancellation) is not { } account || !account.IsOpen(now)) return null;
        await using var db = await database.Open(account.Session, cancellation);
        var due = new List<ActionRow>();
        await foreach (var row in new ActionList(db).All(new ActionFilter { Open = true }, LondonTime.Day(now), cancellation))
            if (row.DueLatest is not null) due.Add(row);
        return due;
    }

    // The account as it is now decides, and not the role in which the address was made.
    private async Task<Account?> Owner(string secret, CancellationToken cancellation)
    {
        await using var db = await database.Open(Session.SignIn, cancellation);
        var hash = TokenSecret.Hash(secret);
        var tokens = db.ApiTokens.Where(token => token.TokenHash == hash && token.Purpose == TokenPurpose.Calendar && token.RevokedAt == null);
        if (await tokens.SingleOrDefaultAsync(cancellation) is not { } found
            || await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == found.AccountId, cancellation) is not { } owner) return null;
        return (await new FindSecondSteps(db).Of(owner)).IsShutOut(clock.GetUtcNow()) ? null : owner;
    }
}
