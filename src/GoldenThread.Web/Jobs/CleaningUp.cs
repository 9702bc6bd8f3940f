using GoldenThread.Work.Administration;

namespace GoldenThread.Web.Jobs;

/// <summary>Ends old sign-in sessions and puts drafts away that nobody came back to, every hour.</summary>
internal sealed class CleaningUp(CleanUp clean, JobSettings settings) : IRecurringWork
{
    public static string Name => "cleaning-up";

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(DateTimeOffset now, CancellationToken cancellation) => clean.Run(now, settings.ForgetDraftsAfter, cancellation);
}
