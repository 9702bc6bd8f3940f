using GoldenThread.Plans;
using GoldenThread.Storage.History;
using GoldenThread.Storage.Plans;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.History;

public sealed class HistoryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_change_is_told_with_who_when_why_and_from_what_to_what()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        var action = (await PlanLoading.Load(db, example.OfCouncil.Id))!;
        action.Reach(Activity.UnderWay, "Two thirds are trained");
        await db.Save("Return of the council");

        var line = (await HistoryTimeline.Find(db, new HistoryOf(Action: action.Id))).Rows[0];

        (line.Person, line.What, line.Because).ShouldBe(("Robin Hale", "set the activity to “under way”", "Return of the council"));
        line.Changes.ShouldBe([new("activity", "not-known", "under-way"), new("activity reason", null, "Two thirds are trained")], ignoreOrder: true);
        line.At.ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_timeline_reads_like_the_work()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);

        var lines = (await HistoryTimeline.Find(db, new HistoryOf(example.Plan.Id))).Rows.Select(l => l.What).ToList();

        lines.ShouldContain("gave the rating “on-track”: Training goes as planned");
        lines.ShouldContain("reported: Two thirds of practitioners have attended the workshop");
        lines.ShouldContain("added evidence: Audit of forty files");
        lines.ShouldContain("added the plan: Seen and heard");
        (await HistoryTimeline.Find(db, new HistoryOf(Recommendation: example.First.Id))).Total.ShouldBeLessThan(lines.Count);
        (await HistoryTimeline.Find(db, new HistoryOf(Since: DateTimeOffset.UtcNow.AddHours(1)))).Total.ShouldBe(0);
        (await HistoryTimeline.ChangedSince(db, DateTimeOffset.UtcNow.AddHours(-1))).ShouldHaveSingleItem().Updates.ShouldBe(1);
    }

    [Fact]
    public async Task No_change_makes_no_entry()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        var before = await Entries(example);

        await db.Plans.Where(p => p.Id == example.Plan.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Title, "Seen and heard"));
        await db.Save();

        (await Entries(example)).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_undone_leaves_no_entry()
    {
        var example = await Example.Add(database);
        var before = await Entries(example);
        await using (var db = await database.Database.Open(example.AsManager))
            await db.Plans.ExecuteUpdateAsync(s => s.SetProperty(p => p.Title, "Another"));

        (await Entries(example)).ShouldBe(before);
    }

    [Theory]
    [InlineData("update history_entry set person_name = 'Nobody'")]
    [InlineData("delete from history_entry")]
    [InlineData("truncate history_entry")]
    [InlineData("insert into history_entry (partnership_id, at, transaction, person_name, subject, subject_id, change) values (gt_partnership(), now(), pg_current_xact_id(), 'x', 'plan', 'x', 'insert')")]
    [InlineData("alter table history_entry disable trigger all")]
    [InlineData("update history_seal set entries = 1")]
    [InlineData("delete from history_seal_entry")]
    [InlineData("alter table plan disable row level security")]
    [InlineData("delete from plan")]
    [InlineData("update progress_update set text = 'x'")]
    [InlineData("update rating set level = 'completed'")]
    [InlineData("set role none; delete from plan")]
    public async Task The_application_cannot_rewrite_what_happened(string sql)
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));

        if (sql.StartsWith("set role", StringComparison.Ordinal))
            await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
        else
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_later_writer_does_not_overwrite_an_earlier_one_unseen()
    {
        var example = await Example.Add(database);
        await using var first = await database.Database.Open(example.AsManager);
        await using var second = await database.Database.Open(example.AsManager);
        var (mine, theirs) = ((await PlanLoading.Load(first, example.OfCouncil.Id))!, (await PlanLoading.Load(second, example.OfCouncil.Id))!);
        theirs.Text = "Train all practitioners";
        await second.Save();
        mine.Text = "Train new practitioners";

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => first.Save());

        // The session goes on, and the second writer can read what the first one wrote.
        (await first.Actions.AsNoTracking().SingleAsync(a => a.Id == mine.Id)).Text.ShouldBe("Train all practitioners");
        mine.Text.ShouldBe("Train new practitioners");
    }

    private async Task<long> Entries(Example example) =>
        (long)(await database.AsOwner($"select count(*) from history_entry where partnership_id = '{example.Partnership.Id.Value}'"))!;
}
