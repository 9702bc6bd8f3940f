using GoldenThread.Storage;
using Quartz;

namespace GoldenThread.Web.Jobs;

/// <summary>Runs a piece of work on its timetable, unless another node is at it.</summary>
[DisallowConcurrentExecution]
internal sealed class RecurringJob<TWork>(TWork work, Database database, TimeProvider clock, ILogger<RecurringJob<TWork>> log) : IJob
    where TWork : IRecurringWork
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var mine = await OneAtATime.TryTake(database, TWork.Name, cancellationToken);
        if (mine is null) return;
        try
        {
            await work.Run(clock.GetUtcNow(), cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The timetable goes on: what failed now is tried again at the next round. The log says that it failed.
            log.LogError(fault, "Recurring work failed: {Work}", TWork.Name);
        }
    }
}
