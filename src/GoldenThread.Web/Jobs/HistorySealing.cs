using GoldenThread.Storage;
using GoldenThread.Storage.History;

namespace GoldenThread.Web.Jobs;

/// <summary>Seals what was written to the history since the last time into the hash chain.</summary>
internal sealed class HistorySealing(Database database) : IRecurringWork
{
    public static string Name => "history-sealing";

    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var partnership in await Partnerships.All(database, cancellation))
        {
            await using var db = await database.Open(Session.System(partnership.Id), cancellation);
            await HistoryChain.Seal(db, cancellation);
        }
    }
}
