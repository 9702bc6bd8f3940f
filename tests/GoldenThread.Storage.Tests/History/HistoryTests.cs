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

        (line.Person, line.Sentence, line.Said, line.Because)
            .ShouldBe(("Robin Hale", "set the activity to “In progress”.", "Two thirds are trained", "Return of the council"));
        line.Changes.ShouldBeEmpty("the sentence says it all");
        line.At.ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_timeline_reads_like_the_work()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);

        var lines = (await HistoryTimeline.Find(db, new HistoryOf(example.Plan.Id))).Rows;

        lines.Select(l => (l.Sentence, l.Said)).ShouldBeSubsetOf(
        [
            ("rated the recommendation “On track”.", "Training goes as planned"),
            ("asked a question.", "How do we know that children feel heard?"),
            ("recorded an impact.", "Files show what children said"),
            ("added an update.", "Two thirds of practitioners have attended the workshop"),
            ("added evidence: Audit of forty files (audit or dip sample).", null),
            ("set the due date to May 2026.", null),
            ("set the due date to December 2026.", null),
            ("assigned the action to Northmere Council Children’s Services.", null),
            ("assigned the action to Eastmere NHS Foundation Trust.", null),
            ("added an action.", "Train every social worker to record the child’s own words"),
            ("added an action.", "Revise the bruising pathway for infants who cannot yet move"),
            ("added an action.", "Publish supervision standards"),
            ("added recommendation 1.", "Every child is seen alone and their wishes are recorded"),
            ("added recommendation 2.", "Supervision challenges drift"),
            ("added recommendation i.", "in the first year"),
            ("created the plan “Seen and heard”.", null),
        ]);
        lines.Count.ShouldBe(17);
        lines.Single(l => l.Sentence == "added an update.").ActionText.ShouldBe("Train every social worker to record the child’s own words");
        lines.Single(l => l.Said == "Publish supervision standards").Number.ShouldBe("2 i");
    }

    [Fact]
    public async Task A_part_of_a_timeline_says_whether_more_follows()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        var whole = await HistoryTimeline.Find(db, new HistoryOf(example.Plan.Id));
        var first = await HistoryTimeline.Find(db, new HistoryOf(example.Plan.Id), number: 1, size: whole.Rows.Count - 1);
        var second = await HistoryTimeline.Find(db, new HistoryOf(example.Plan.Id), number: 2, size: whole.Rows.Count - 1);

        (whole.HasMore, first.HasMore, second.HasMore).ShouldBe((false, true, false));
        first.Rows.Concat(second.Rows).Select(l => l.Id).ShouldBe(whole.Rows.Select(l => l.Id));
        (await HistoryTimeline.Find(db, new HistoryOf(Recommendation: example.First.Id))).Rows.Count.ShouldBeLessThan(whole.Rows.Count);
        (await HistoryTimeline.Find(db, new HistoryOf(Since: DateTimeOffset.UtcNow.AddHours(1)))).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_title_that_ends_with_a_full_stop_gets_no_second_one()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        var action = (await PlanLoading.Load(db, example.OfCouncil.Id))!;
        action.AddEvidence(EvidenceKind.Document, "Minutes were kept.", null, null, null, null, example.Manager);
        db.Add(new Plan(example.Partnership.Id, "NM9", "Whose plan is it?"));
        db.Add(new Plan(example.Partnership.Id, "NM10", "Seen again."));
        await db.Save();

        var sentences = (await HistoryTimeline.Find(db, new HistoryOf())).Rows.Select(l => l.Sentence).ToList();
        sentences.ShouldContain("created the plan “Seen again”.");
        sentences.ShouldContain("created the plan “Whose plan is it?”.");
        sentences.ShouldAllBe(
            s => !s.Contains("..", StringComparison.Ordinal) && !s.Contains(".”", StringComparison.Ordinal) && !s.Contains(". (", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Moments_are_Londons_and_who_decided_when_is_not_said_twice()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        const string Row = "update plan set published = '{\"text\": \"June 2026\", \"edtf\": \"2026-06\", \"earliest\": \"2026-06-01\", \"latest\": \"2026-06-30\"}' where reference = 'NM7'";
        await db.Database.ExecuteSqlRawAsync(Row.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        await db.Save();
        var lead = new Actor(PersonId.New(), "Lead", Role.OrganisationLead, example.Trust.Id, example.Manager.Now);
        await using (var own = await database.Database.Open(Session.Of(example.Partnership.Id, lead)))
        {
            var written = new GoldenThread.Returns.OrganisationReturn(
                (await PlanLoading.Load(own, example.OfTrust.Id))!, example.Trust.Id, "Half is done", lead);
            own.Add(written);
            await own.Save();
            written.Write("Two thirds are done", null, Activity.Done, "on-track");
            await own.Save();
            written.SendIn(new DateTimeOffset(2026, 7, 1, 22, 30, 0, TimeSpan.Zero));
            await own.Save();
        }

        var lines = (await HistoryTimeline.Find(db, new HistoryOf(example.Plan.Id))).Rows;
        lines[0].Sentence.ShouldBe("sent the return.");
        lines[0].Changes.ShouldBeEmpty();
        lines[1].Changes.ShouldBe(
            [new("Text", "Half is done", "Two thirds are done"), new("Proposed activity", null, "Done"), new("Proposed rating", null, "On track")],
            ignoreOrder: true);
        lines[3].Changes.ShouldBe([new("Publication date", null, "June 2026")]);
        Time.LondonTime.Words(new DateTime(2026, 7, 1, 22, 30, 0, DateTimeKind.Utc)).ShouldBe("1 July 2026, 11:30pm");
        Time.LondonTime.Words(new DateTime(2026, 10, 26, 0, 16, 43, DateTimeKind.Utc)).ShouldBe("26 October 2026, 12:16am");
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
        theirs.Rewrite("Train all practitioners");
        await second.Save();
        mine.Rewrite("Train new practitioners");

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => first.Save());

        // The session goes on, and the second writer can read what the first one wrote.
        (await first.Actions.AsNoTracking().SingleAsync(a => a.Id == mine.Id)).Text.ShouldBe("Train all practitioners");
        mine.Text.ShouldBe("Train new practitioners");
    }

    private async Task<long> Entries(Example example) =>
        (long)(await database.AsOwner($"select count(*) from history_entry where partnership_id = '{example.Partnership.Id.Value}'"))!;
}
