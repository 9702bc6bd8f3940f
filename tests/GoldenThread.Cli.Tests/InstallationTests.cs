using GoldenThread.Cli.Tests.App;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Running;

namespace GoldenThread.Cli.Tests;

/// <summary>Without a server, the program works on the private cluster in its folder, as the pages do.</summary>
public sealed class InstallationTests : IDisposable
{
    private readonly Place place = new();

    private string Cluster => Path.Combine(place.Folder, ".data");

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task The_private_cluster_is_started_for_the_time_and_found_where_it_runs()
    {
        (await GoldenThreadProgram.Run(place, "import", place.AddSample()))
            .Words.ShouldEndWith($"There are no partnerships yet in {Cluster} (GoldenThread__Folder names another folder). ./start creates two invented ones. golden-thread setup partnership NAME --admin EMAIL adds your own.\n");
        IsRunning().ShouldBeFalse();

        await using (var running = await RunningDatabase.Open(new InstallationPlace(Cluster), cancellation: TestContext.Current.CancellationToken))
        {
            await Add(running.Database);
            var besideIt = await GoldenThreadProgram.Run(place, "verify-history");
            besideIt.ExitCode.ShouldBe(0, besideIt.Words);
            IsRunning().ShouldBeTrue();
        }

        IsRunning().ShouldBeFalse();
        var run = await GoldenThreadProgram.Run(place, "import", place.AddSample());
        run.ExitCode.ShouldBe(0, run.Words);
        run.Words.ShouldContain("Starting the private PostgreSQL");
        IsRunning().ShouldBeFalse();
    }

    private bool IsRunning() => File.Exists(Path.Combine(Cluster, "postgres", "postmaster.pid"));

    private static async Task Add(Database database)
    {
        var id = PartnershipId.New();
        await using var db = await database.Open(Session.System(id), TestContext.Current.CancellationToken);
        db.Add(new Partnership { Id = id, Name = "Calderwick Safeguarding Children Partnership", Slug = "calderwick" });
        await db.Save();
    }
}
