using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.History;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Plans;
using GoldenThread.Testing;
using GoldenThread.Web.Jobs;
using GoldenThread.Work.Administration;
using GoldenThread.Work.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GoldenThread.Web.Tests.Jobs;

/// <summary>What tidies up and seals by itself.</summary>
public sealed class HousekeepingTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task History_is_sealed_once_and_a_second_round_finds_nothing_new()
    {
        await SomePlan.In(app, "Write the guide");
        var sealing = Sealing(new HistorySettings(), out _);

        await sealing.Run(app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        var seals = await app.Database.AsOwner("select count(*) from history_seal");
        await sealing.Run(app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        seals.ShouldNotBe(0L);
        (await app.Database.AsOwner("select count(*) from history_seal")).ShouldBe(seals);
        (await app.Database.AsOwner("select count(*) from history_entry h where not exists (select from history_seal_entry s where s.entry_id = h.id)"))
            .ShouldBe(0L);
    }

    [Fact]
    public async Task What_was_sealed_leaves_the_database_in_a_line_of_the_log_each_time_and_in_a_file_and_a_letter_once_a_day()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("golden-thread-anchors-").FullName, "anchors");
        var sealing = Sealing(new HistorySettings { AnchorFile = file, AnchorMail = "archive@records.example" }, out var log);
        var now = app.Clock.GetUtcNow();
        foreach (var hours in new[] { 0, 12, 25 })
        {
            await SomePlan.In(app, $"Write the guide {hours}");
            await sealing.Run(now.AddHours(hours), TestContext.Current.CancellationToken);
        }

        await using var db = await app.Open();
        var newest = (await HistoryAnchor.Newest(db)).ShouldNotBeNull();
        string.Join('\n', log.All).ShouldContain(newest.ToString());
        AnchorFile.Read(file).Count(a => a.Partnership == app.Partnership.Id).ShouldBe(2);
        AnchorFile.Read(file).ShouldContain(newest);
        var letters = await db.Outbox.Where(m => m.ToAddress == "archive@records.example").OrderBy(m => m.CreatedAt)
            .ToListAsync(TestContext.Current.CancellationToken);
        letters.Count.ShouldBe(2);
        letters[^1].Body.ShouldContain(newest.ToString());
        (await HistoryChain.Verify(db, TestDatabase.Key, AnchorFile.Read(file), TestContext.Current.CancellationToken)).Anchored.ShouldBe(newest);
    }

    [Fact]
    public async Task A_file_of_anchors_that_cannot_be_written_does_not_stop_the_sealing()
    {
        await SomePlan.In(app, "Write the guide");
        await Sealing(new HistorySettings { AnchorFile = "/nowhere/anchors" }, out var log).Run(app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        (await app.Database.AsOwner("select count(*) from history_entry h where not exists (select from history_seal_entry s where s.entry_id = h.id)"))
            .ShouldBe(0L);
        string.Join('\n', log.All).ShouldContain("History:AnchorFile");
    }

    [Fact]
    public async Task Sessions_whose_time_is_over_go_and_the_others_stay()
    {
        await app.NewPerson(Role.Reader);
        var now = app.Clock.GetUtcNow();
        var work = new CleaningUp(new CleanUp(app.Database.Database, new SignInAttempts(app.Database.Database)), new JobSettings());

        await work.Run(now, TestContext.Current.CancellationToken);
        (await app.Database.AsOwner("select count(*) from sign_in_session")).ShouldNotBe(0L);
        await work.Run(now.AddDays(2), TestContext.Current.CancellationToken);

        (await app.Database.AsOwner("select count(*) from sign_in_session")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_draft_that_nobody_came_back_to_is_put_away_and_its_document_stays()
    {
        var now = app.Clock.GetUtcNow();
        var old = await Draft("old", now.AddDays(-91));
        var fresh = await Draft("fresh", now.AddDays(-89));

        await new CleaningUp(new CleanUp(app.Database.Database, new SignInAttempts(app.Database.Database)), new JobSettings())
            .Run(now, TestContext.Current.CancellationToken);

        await using var db = await app.Open();
        (await db.ImportDrafts.SingleAsync(one => one.Id == old.Id, TestContext.Current.CancellationToken)).State.ShouldBe(ImportState.Abandoned);
        (await db.ImportDrafts.SingleAsync(one => one.Id == fresh.Id, TestContext.Current.CancellationToken)).State.ShouldBe(ImportState.Open);
        (await db.Documents.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    private SealHistory Sealing(HistorySettings settings, out LinesOfLog log)
    {
        log = new LinesOfLog();
        return new SealHistory(app.Database.Database, TestDatabase.Key, settings, new LoggerFactory([log]).CreateLogger<SealHistory>());
    }

    private async Task<ImportDraft> Draft(string name, DateTimeOffset changed)
    {
        var document = new StoredDocument
        {
            Partnership = app.Partnership.Id,
            Name = $"{name}.txt",
            MediaType = "text/plain",
            Sha256 = name,
            Bytes = [1],
            Text = "x",
            ReceivedAt = changed,
            ByName = "Ola Marsh",
        };
        var draft = new ImportDraft
        {
            Partnership = app.Partnership.Id,
            Document = document.Id,
            Draft = "{}",
            BeganAt = changed,
            ChangedAt = changed,
            ByName = "Ola Marsh"
        };
        await using var db = await app.Open();
        db.AddRange(document, draft);
        await db.Save();
        return draft;
    }
}
