using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Jobs;

/// <summary>
/// Asks and reminds people three months after training, from an hour of the day on; once a day it counts the readings that training gives to indicators, and lets
/// names go that are kept no longer.
/// </summary>
internal sealed class TrainingRound(Database database, IServiceScopeFactory scopes, JobSettings settings) : IRecurringWork
{
    private DateOnly? done;

    public static string Name => "training";

    public static TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        foreach (var partnership in await Partnerships.All(database, cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.System(partnership.Id), cancellation);
            if (done != today)
            {
                await scope.ServiceProvider.GetRequiredService<KeepTrainingReadings>().Run(partnership.Id, now, cancellation);
                await scope.ServiceProvider.GetRequiredService<ForgetAttendees>().Run(now, cancellation);
            }

            if (LondonTime.Clock(now).Hour >= settings.RemindersFromHour) await scope.ServiceProvider.GetRequiredService<AskFollowUps>().Run(partnership.Id, now, cancellation);
        }

        done = today;
    }
}
