using GoldenThread.Storage.Cluster;

namespace GoldenThread.Benchmarks;

/// <summary>The private PostgreSQL of an installation, run for programs that are measured side by side on it.</summary>
internal static class ClusterForAWhile
{
    public static async Task<int> Run(string folder)
    {
        await using var cluster = await PrivateCluster.Start(Path.Combine(folder, "postgres"), settings: ["logging_collector=on", "log_destination=jsonlog"]);
        var logins = cluster.Logins();
        Console.WriteLine(logins.Application);
        Console.WriteLine(logins.Owner);
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
