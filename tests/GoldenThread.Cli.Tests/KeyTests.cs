using GoldenThread.Cli.Tests.App;
using GoldenThread.Storage;
using GoldenThread.Testing;

namespace GoldenThread.Cli.Tests;

public sealed class KeyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_new_key_takes_the_place_of_the_former_and_the_database_follows_it()
    {
        using var place = new Place(database, Path.Combine(Directory.CreateTempSubdirectory("golden-thread-key-").FullName, "installation.key"));
        File.Copy(TestDatabase.KeyFile, place.KeyFile);
        var former = InstallationKey.FromFile(place.KeyFile);

        var run = await GoldenThreadProgram.Run(place, "key", "replace");

        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldContain("has a new key");
        InstallationKey.FromFile(place.KeyFile).Derive("session").ShouldNotBe(former.Derive("session"));
        (await GoldenThreadProgram.Run(place, "verify-history")).ExitCode.ShouldBe(0);
        using var elsewhere = new Place(database);
        (await GoldenThreadProgram.Run(elsewhere, "verify-history")).ShouldRefuse("The database does not know this installation's key.");
    }

    [Fact]
    public async Task Without_the_owner_nothing_is_replaced()
    {
        using var place = new Place(database.ApplicationConnectionString);

        (await GoldenThreadProgram.Run(place, "key", "replace")).ShouldRefuse("Set its login in ConnectionStrings:Owner");
    }
}
