using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Time;
using GoldenThread.Work;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Chronologies;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Jobs;

/// <summary>Reminds organisations of what reviews ask them for: a week before the last day, and every week after it until it is there.</summary>
internal sealed class RequestReminders(Database database, JobSettings settings, IServiceAddress address) : IRecurringWork
{
    private const int Week = 7;

    public static string Name => "request-reminders";

    public static TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        if (LondonTime.Clock(now).Hour < settings.RemindersFromHour) return;
        var today = LondonTime.Day(now);
        foreach (var partnership in await Partnerships.All(database, cancellation))
        {
            await using var db = await database.Open(Session.System(partnership.Id), cancellation);
            var soon = today.AddDays(Week);
            foreach (var request in await db.ReviewRequests.Where(r => r.Received == null && r.Due != null && r.Due <= soon).ToListAsync(cancellation))
            {
                var last = request.Reminded.Count > 0 ? request.Reminded[^1] : request.Asked;
                if (last.AddDays(Week) > today || !await RequestLetters.Remind(db, request, now, address.Of(""), today)) continue;
                request.Remind(today);
            }

            if (db.ChangeTracker.HasChanges()) await db.Save("Reminder", cancellation);
        }
    }
}
