using System.Diagnostics;
using System.Globalization;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Cluster;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Availability;

/// <summary>The application on a private PostgreSQL of its own, which a test may kill.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class AppOnItsOwnCluster : GoldenThreadApp, IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("golden-thread-outage-").FullName;

    /// <summary>Where the cluster's files are.</summary>
    public string Folder => Services.GetRequiredService<PrivateCluster>().Folder;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        // PostgreSQL's account has to get in.
        File.SetUnixFileMode(root, (UnixFileMode)0b111_101_101);
        await InitializeAsync();
        await using var db = await Services.GetRequiredService<Storage.Database>().Open(Session.System(Partnership.Id));
        db.Add(new Partnership { Id = Partnership.Id, Name = Partnership.Name, Slug = Partnership.Slug });
        await db.Save();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        var folder = Folder;
        await DisposeAsync();
        await Until.True(() => !File.Exists(Path.Combine(folder, "postmaster.pid")));
        Directory.Delete(root, recursive: true);
    }

    /// <summary>Kills the server as a machine that runs out of memory would.</summary>
    public async Task Kill()
    {
        using var server = Process.GetProcessById(int.Parse(File.ReadLines(Path.Combine(Folder, "postmaster.pid")).First(), CultureInfo.InvariantCulture));
        server.Kill();
        await server.WaitForExitAsync();
    }

    /// <summary>Keeps everybody from starting it again until what is returned is disposed.</summary>
    public FileStream KeepAway() => new(Folder + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    protected override void Configure(IWebHostBuilder host)
    {
        host.UseSetting("ConnectionStrings:GoldenThread", "");
        host.UseSetting("GoldenThread:Folder", root);
    }
}
