using GoldenThread.Cli.Tests.App;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.History;
using GoldenThread.Testing;

namespace GoldenThread.Cli.Tests.History;

public sealed class VerifyHistoryTests : OnDatabase
{
    [Fact]
    public async Task A_history_that_nobody_touched_is_whole()
    {
        await Imported("Calderwick Safeguarding Children Partnership");
        var run = await GoldenThreadProgram.Run(place, "verify-history");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldStartWith("Calderwick Safeguarding Children Partnership: complete.");
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
        run.Output.ShouldContain("Northmere Safeguarding Children Partnership: complete.");
    }

    [Fact]
    public async Task Where_there_is_no_partnership_there_is_no_history()
    {
        var run = await GoldenThreadProgram.Run(place, "verify-history");
        (run.ExitCode, run.Output.Trim()).ShouldBe((0, "There are no partnerships yet, so there is no history."));
    }

    [Fact]
    public async Task It_says_what_it_cannot_know()
    {
        await Imported("Calderwick Safeguarding Children Partnership");

        var run = await GoldenThreadProgram.Run(place, "verify-history");

        run.Output.ShouldContain("Not checked: No anchor was given");
        run.Output.ShouldContain("who has both the database and the installation's key");
        run.Output.ShouldNotContain("without a key");
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_found_against_the_configured_file_of_anchors_or_a_line_of_the_log()
    {
        var partnership = await Imported("Calderwick Safeguarding Children Partnership");
        await using var db = await database.Database.Open(Session.System(partnership.Id), TestContext.Current.CancellationToken);
        var anchor = (await HistoryAnchor.Newest(db)).ShouldNotBeNull();
        AnchorFile.Add(Path.Combine(place.Folder, "anchors"), anchor, anchor.At);
        place.Add("log", $$"""{"at":"2026-11-25T21:00:00Z","level":"Information","message":"{{anchor}}"}""");
        place.Settings["History__AnchorFile"] = Path.Combine(place.Folder, "anchors");
        var before = await GoldenThreadProgram.Run(place, "verify-history");
        await database.AsOwner("""
            set session_replication_role = replica;
            delete from history_entry; delete from history_seal_entry; delete from history_seal;
            """);

        var configured = await GoldenThreadProgram.Run(place, "verify-history");
        var log = await GoldenThreadProgram.Run(place, "verify-history", "--anchor", "log");
        var neither = await GoldenThreadProgram.Run(place, "verify-history", "--anchor", "nothing");

        before.ExitCode.ShouldBe(0, before.Output + before.Words);
        before.Output.ShouldContain("It matches the anchors up to seal 1.");
        (configured.ExitCode, log.ExitCode).ShouldBe((1, 1), configured.Output + log.Output);
        configured.Output.ShouldContain("BROKEN after 0 entries. Seal 1 of");
        configured.Output.ShouldContain("The end of the history was removed");
        neither.ShouldRefuse("The anchors in nothing cannot be read");
    }

    private async Task<Partnership> Imported(string name)
    {
        var partnership = await database.AddPartnership(name);
        var run = await GoldenThreadProgram.Run(place, "import", place.AddSample());
        run.ExitCode.ShouldBe(0, run.Words);
        await using var db = await database.Database.Open(Session.System(partnership.Id), TestContext.Current.CancellationToken);
        await HistoryChain.Seal(db, TestDatabase.Key, TestContext.Current.CancellationToken);
        await db.Save();
        return partnership;
    }
}
