using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Returns;

namespace GoldenThread.Web.Jobs;

/// <summary>Reminds the organisations of every partnership of due dates, once the hour for mail has come.</summary>
internal sealed class ReturnReminders(Database database, JobSettings settings, IServiceAddress address) : IRecurringWork
{
    public static string Name => "reminders";

    public static TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        if (LondonTime.Clock(now).Hour < settings.RemindersFromHour) return;
        foreach (var partnership in await Partnerships.All(database, cancellation))
        {
            await using var db = await database.Open(Session.System(partnership.Id), cancellation);
            await new RemindOrganisations(db, address).Remind(partnership, now, cancellation);
        }
    }
}
