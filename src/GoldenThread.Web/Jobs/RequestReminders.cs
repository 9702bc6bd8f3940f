using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Chronologies;

namespace GoldenThread.Web.Jobs;

/// <summary>Reminds organisations of what reviews ask them for, one partnership after the other, from an hour of the day on.</summary>
internal sealed class RequestReminders(Database database, IServiceScopeFactory scopes, JobSettings settings) : IRecurringWork
{
    public static string Name => "request-reminders";

    public static TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        if (LondonTime.Clock(now).Hour < settings.RemindersFromHour) return;
        foreach (var partnership in await Partnerships.All(database, cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.System(partnership.Id), cancellation);
            await scope.ServiceProvider.GetRequiredService<RemindOfRequests>().Remind(now, cancellation);
        }
    }
}
