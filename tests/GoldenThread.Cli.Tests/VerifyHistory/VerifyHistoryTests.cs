using GoldenThread.Cli.Tests.App;
using GoldenThread.Storage;
using GoldenThread.Storage.History;
using GoldenThread.Storage.Partnerships;
using GoldenThread.Testing;

namespace GoldenThread.Cli.Tests.VerifyHistory;

public sealed class VerifyHistoryTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private Place place = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Create();
        place = new Place(database);
    }

    public async ValueTask DisposeAsync()
    {
        place.Dispose();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_history_that_nobody_touched_is_whole()
    {
        await Imported("Calderwick Safeguarding Children Partnership");
        var run = await GoldenThreadProgram.Run(place, "verify-history");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldStartWith("Calderwick Safeguarding Children Partnership: whole.");
        run.Output.ShouldContain("under 1 seals, 0 not sealed yet.");
    }

    [Fact]
    public async Task A_history_that_a_superuser_changed_is_broken_and_the_others_stay_whole()
    {
        var partnership = await Imported("Calderwick Safeguarding Children Partnership");
        await database.AddPartnership("Northmere Safeguarding Children Partnership");
        await database.AsOwner($"""
            set session_replication_role = replica;
            update history_entry set reason = 'Another reason' where id = (select max(id) - 3 from history_entry where partnership_id = '{partnership.Id.Value}')
            """);
        var run = await GoldenThreadProgram.Run(place, "verify-history");
        run.ExitCode.ShouldBe(1, run.Words);
        run.Output.ShouldContain("Calderwick Safeguarding Children Partnership: BROKEN after");
        run.Output.ShouldContain("was changed");
        run.Output.ShouldContain("Northmere Safeguarding Children Partnership: whole.");
    }

    [Fact]
    public async Task Where_there_is_no_partnership_there_is_no_history()
    {
        var run = await GoldenThreadProgram.Run(place, "verify-history");
        (run.ExitCode, run.Output.Trim()).ShouldBe((0, "There is no partnership here yet, and so no history."));
    }

    private async Task<Partnership> Imported(string name)
    {
        var partnership = await database.AddPartnership(name);
        var run = await GoldenThreadProgram.Run(place, "import", place.AddSample());
        run.ExitCode.ShouldBe(0, run.Words);
        await using var db = await database.Database.Open(Session.System(partnership.Id), TestContext.Current.CancellationToken);
        await HistoryChain.Seal(db, TestContext.Current.CancellationToken);
        await db.Save();
        return partnership;
    }
}
