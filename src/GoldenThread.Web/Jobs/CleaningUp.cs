using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Jobs;

/// <summary>Ends sign-in sessions whose time is over, and puts away drafts of imports that nobody came back to.</summary>
internal sealed class CleaningUp(Database database, SignInAttempts attempts, JobSettings settings) : IRecurringWork
{
    public static string Name => "cleaning-up";

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        await using (var signIn = await database.Open(Session.SignIn, cancellation))
        {
            await signIn.SignInSessions.Where(session => session.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
            await signIn.Save(cancellation: cancellation);
        }

        await attempts.Forget(now.AddDays(-1));
        foreach (var partnership in await Partnerships.All(database, cancellation)) await PutDraftsAway(partnership.Id, now, cancellation);
    }

    private async Task PutDraftsAway(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        var before = now - settings.ForgetDraftsAfter;
        await using var db = await database.Open(Session.System(partnership), cancellation);
        foreach (var draft in await db.ImportDrafts.Where(draft => draft.State == ImportState.Open && draft.ChangedAt < before).ToListAsync(cancellation))
            draft.State = ImportState.Abandoned;
        await db.Save("Nobody came back to it", cancellation);
    }
}
