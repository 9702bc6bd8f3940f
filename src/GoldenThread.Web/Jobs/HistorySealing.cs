using GoldenThread.Work.History;

namespace GoldenThread.Web.Jobs;

/// <summary>Seals the history every few minutes.</summary>
internal sealed class HistorySealing(SealHistory seal) : IRecurringWork
{
    public static string Name => "history-sealing";

    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public Task Run(DateTimeOffset now, CancellationToken cancellation) => seal.Run(now, cancellation);
}
