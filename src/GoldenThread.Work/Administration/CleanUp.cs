using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Administration;

/// <summary>Ends sign-in sessions whose time is over, and puts away drafts of imports that nobody came back to.</summary>
internal sealed class CleanUp(Database database, SignInAttempts attempts)
{
    /// <summary>Cleans up.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="keepDrafts">A draft that nobody touched for this long is put away; its document stays.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task Run(DateTimeOffset now, TimeSpan keepDrafts, CancellationToken cancellation)
    {
        await using (var signIn = await database.Open(Session.SignIn, cancellation))
        {
            await signIn.SignInSessions.Where(session => session.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
            await signIn.Save(cancellation: cancellation);
        }

        await attempts.Forget(now.AddDays(-1));
        foreach (var partnership in await Partnerships.All(database, cancellation)) await PutDraftsAway(partnership.Id, now - keepDrafts, cancellation);
    }

    private async Task PutDraftsAway(PartnershipId partnership, DateTimeOffset before, CancellationToken cancellation)
    {
        await using var db = await database.Open(Session.System(partnership), cancellation);
        foreach (var draft in await db.ImportDrafts.Where(draft => draft.State == ImportState.Open && draft.ChangedAt < before).ToListAsync(cancellation))
            draft.State = ImportState.Abandoned;
        await db.Save("Not used for a long time", cancellation);
    }
}
