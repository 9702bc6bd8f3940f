using GoldenThread.Storage;
using GoldenThread.Storage.Cluster;

namespace GoldenThread.Cli;

/// <summary>The installation's database as its owner reaches it.</summary>
internal sealed class OwnersDatabase(DatabaseLogins logins, PrivateCluster? cluster) : IAsyncDisposable
{
    public DatabaseLogins Logins => logins;

    public ValueTask DisposeAsync() => cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
