using GoldenThread.Storage;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Jobs;

/// <summary>What happens to children's records by itself: involvements end, reviews become overdue, tasks become due and overdue and climb. Each batch is kept by itself.</summary>
internal sealed class RecordRound(Database database, IServiceScopeFactory scopes) : IRecurringWork
{
    public static string Name => "records";

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var partnership in await Partnerships.All(database, cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.System(partnership.Id), cancellation);
            await scope.ServiceProvider.GetRequiredService<DueWork>().Run();
        }
    }
}
