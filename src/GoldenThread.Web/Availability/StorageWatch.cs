using GoldenThread.Storage;
using GoldenThread.Storage.Cluster;

namespace GoldenThread.Web.Availability;

/// <summary>
/// Looks after what the application stands on: asks the database whether it is there, starts a private PostgreSQL that stopped, and looks at
/// the room on the disks. While the database is away this alone asks for it, once a second.
/// </summary>
internal sealed class StorageWatch(
    Database database, DiskSpace disk, TimeProvider clock, ILogger<StorageWatch> log, PrivateCluster? cluster = null) : BackgroundService
{
    private static readonly TimeSpan Usually = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WhileAway = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestQuestion = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim doubts = new(0, 1);
    private volatile bool down;
    private TimeSpan pause = WhileAway;
    private DateTimeOffset restartFrom;

    /// <summary>True while the database does not answer.</summary>
    public bool IsDown => down;

    /// <summary>Somebody met a fault: it is looked at now.</summary>
    public void Doubt()
    {
        try
        {
            doubts.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is going to be looked at already.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Who looks after the rest does not end before it.
                log.LogError(fault, "Looking after the database failed");
            }

            await doubts.WaitAsync(down ? WhileAway : Usually, stoppingToken);
        }
    }

    private async Task Look(CancellationToken cancellation)
    {
        disk.Look();
        var answers = await Answers(cancellation);
        if (answers == down) Say(answers);
        down = !answers;
        if (!down) pause = WhileAway;
        else if (cluster is not null) await StartAgain(cluster, cancellation);
    }

    private void Say(bool answers)
    {
        if (answers)
        {
            log.LogWarning("The database answers again");
            return;
        }

        log.LogError("The database does not answer; people are told to come back");
        // What lies in the pool leads to a server that is gone.
        database.Application.Clear();
        database.Public.Clear();
    }

    private async Task<bool> Answers(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestQuestion);
        try
        {
            await using var ask = database.Application.CreateCommand("select 1");
            await ask.ExecuteScalarAsync(limit.Token);
            return true;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            return Troubles.Of(fault) == Trouble.Busy;
        }
    }

    // A disk that is full stays so for a while: each attempt that fails waits twice as long for the next.
    private async Task StartAgain(PrivateCluster ours, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() < restartFrom) return;
        try
        {
            if (await ours.StartAgain(cancellation)) log.LogWarning("The private PostgreSQL had stopped and was started again");
            Doubt();
        }
        catch (Exception fault) when (fault is ClusterException or IOException or UnauthorizedAccessException)
        {
            log.LogError(
                fault, "The private PostgreSQL stopped and could not be started again. Its log is server.log in its folder; is there room on the disk?");
            (restartFrom, pause) = (clock.GetUtcNow() + pause, pause * 2 < LongestPause ? pause * 2 : LongestPause);
        }
    }
}
