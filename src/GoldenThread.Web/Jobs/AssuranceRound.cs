using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Audits;
using GoldenThread.Work.Champions;
using GoldenThread.Work.Indicators;
using GoldenThread.Work.Policies;
using GoldenThread.Work.Proofs;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Jobs;

/// <summary>
/// Works out the doubts of all ratings once a day, as a day that passed may raise some; tells people of new ones, reminds organisations of readings that
/// are overdue, of policies whose answers are, and of self-assessments, and asks champions once a year, from an hour of the day on; and removes references of audits whose time is over.
/// </summary>
internal sealed class AssuranceRound(Database database, IServiceScopeFactory scopes, JobSettings settings) : IRecurringWork
{
    private DateOnly? done;

    public static string Name => "assurance";

    public static TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        foreach (var partnership in await Partnerships.All(database, cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            if (done != today) await scope.ServiceProvider.GetRequiredService<KeepDoubts>().All(partnership.Id, now, cancellation);
            if (done != today) await scope.ServiceProvider.GetRequiredService<ForgetReferences>().Run(partnership.Id, now, cancellation);
            if (LondonTime.Clock(now).Hour < settings.RemindersFromHour) continue;
            await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.System(partnership.Id), cancellation);
            await scope.ServiceProvider.GetRequiredService<TellOfDoubts>().Tell(partnership.Id, now, cancellation);
            await scope.ServiceProvider.GetRequiredService<RemindOfReadings>().Remind(partnership.Id, now, cancellation);
            await scope.ServiceProvider.GetRequiredService<RemindOfPolicies>().Remind(partnership.Id, now, cancellation);
            await scope.ServiceProvider.GetRequiredService<AskChampions>().Ask(partnership.Id, now, cancellation);
            await scope.ServiceProvider.GetRequiredService<RemindOfReturns>().Remind(partnership.Id, now, cancellation);
        }

        done = today;
    }
}
