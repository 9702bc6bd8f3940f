using GoldenThread.Plans;
using GoldenThread.Storage.History;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.History;

public sealed class HistoryChainTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_sealed_history_is_whole_and_its_seals_follow_each_other()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));

        var first = await Seal(db);
        (await Seal(db)).ShouldBe(0);
        await Change(example, "Another title");
        (await HistoryChain.Verify(db, TestDatabase.Key)).Unsealed.ShouldBe(1);
        (await Seal(db)).ShouldBe(1);

        var report = await HistoryChain.Verify(db, TestDatabase.Key);
        (report.Whole, report.Seals, report.Entries, report.Unsealed, report.Finding, report.FirstKeyed?.Number).ShouldBe((true, 2, first + 1, 0, null, 1));
    }

    [Theory]
    [InlineData("update history_entry set reason = 'Another reason' where id = {0}", "was changed")]
    [InlineData("update history_entry set person_name = 'Somebody else' where id = {0}", "was changed")]
    [InlineData("delete from history_entry where id = {0}", "was removed")]
    [InlineData("delete from history_seal_entry where entry_id = {0}", "entries, but there are")]
    [InlineData("update history_seal set hash = previous_hash where partnership_id = '{1}'", "does not match")]
    [InlineData("update history_entry set reason = 'x' where id = {0}; update history_seal_entry set hash = sha256(convert_to(gt_history_text((select h from history_entry h where h.id = {0})), 'UTF8')) where entry_id = {0}", "does not match")]
    [InlineData("insert into history_entry (partnership_id, at, transaction, person_name, subject, subject_id, change) select partnership_id, at, transaction, person_name, subject, subject_id, change from history_entry where id = {0}", "was added after")]
    [InlineData("insert into history_entry (partnership_id, at, transaction, person_name, subject, subject_id, change) select partnership_id, at - interval '1 day', pg_current_xact_id(), person_name, subject, subject_id, change from history_entry where id = {0}", "was added after")]
    public async Task What_a_superuser_does_to_sealed_history_is_found(string sql, string finding)
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        await Seal(db);
        var id = (long)(await database.AsOwner($"select max(id) - 3 from history_entry where partnership_id = '{example.Partnership.Id.Value}'"))!;

        await database.AsOwner($"set session_replication_role = replica; {string.Format(sql, id, example.Partnership.Id.Value)}");

        var report = await HistoryChain.Verify(db, TestDatabase.Key);
        report.Whole.ShouldBeFalse();
        report.Finding.ShouldNotBeNull().ShouldContain(finding);
        if (finding is "was changed" or "was removed")
            report.FirstBroken.ShouldBe(id);
    }

    [Fact]
    public async Task An_entry_that_is_forged_after_its_time_is_found_even_once_it_is_sealed()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        await Seal(db);
        await database.AsOwner($"""
            insert into history_entry (partnership_id, at, transaction, person_name, subject, subject_id, change)
            values ('{example.Partnership.Id.Value}', now() - interval '1 year', pg_current_xact_id(), 'Robin Hale', 'plan', 'x', 'update')
            """);
        await Seal(db);

        (await HistoryChain.Verify(db, TestDatabase.Key)).Finding.ShouldNotBeNull().ShouldContain("was added after");
    }

    [Fact]
    public async Task An_entry_that_is_committed_late_under_a_lower_number_goes_into_the_next_batch()
    {
        var example = await Example.Add(database);
        await using var slow = await database.Database.Open(example.AsManager);
        await slow.Plans.ExecuteUpdateAsync(s => s.SetProperty(p => p.Title, "Written first, committed last"));
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        await db.Organisations.ExecuteUpdateAsync(s => s.SetProperty(o => o.ContactEmail, "safeguarding@northmere.example"));
        await db.Save();
        var sealedFirst = await Seal(db);

        await slow.Save();

        (await Seal(db)).ShouldBe(1);
        var report = await HistoryChain.Verify(db, TestDatabase.Key);
        (report.Whole, report.Seals, report.Entries, report.Unsealed, report.Finding).ShouldBe((true, 2, sealedFirst + 1, 0, null));
    }

    [Fact]
    public async Task Writers_do_not_wait_for_the_sealing_and_nothing_is_lost_between_them()
    {
        var example = await Example.Add(database);
        var writers = Enumerable.Range(0, 8).Select(async writer =>
        {
            await using var db = await database.Database.Open(example.AsManager);
            var action = (await PlanLoading.Load(db, example.OfCouncil.Id))!;
            for (var i = 0; i < 10; i++)
            {
                action.Report($"Update {i} of writer {writer}", example.Manager);
                await db.Save();
            }
        });
        var sealers = Enumerable.Range(0, 2).Select(async _ =>
        {
            for (var i = 0; i < 5; i++)
            {
                await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
                await Seal(db);
            }
        });
        await Task.WhenAll(writers.Concat(sealers));

        await using var last = await database.Database.Open(Session.System(example.Partnership.Id));
        await Seal(last);
        var report = await HistoryChain.Verify(last, TestDatabase.Key);
        (report.Finding, report.Unsealed).ShouldBe((null, 0));
        report.Entries.ShouldBe(
            (int)(long)(await database.AsOwner($"select count(*) from history_entry where partnership_id = '{example.Partnership.Id.Value}'"))!);
        (await last.Set<ProgressUpdate>().CountAsync()).ShouldBe(81);
    }

    private static Task<int> Seal(GoldenThreadDb db) => HistoryChain.Seal(db, TestDatabase.Key);

    private async Task Change(Example example, string title)
    {
        await using var db = await database.Database.Open(example.AsManager);
        (await db.Plans.SingleAsync(p => p.Id == example.Plan.Id)).Rename(title);
        await db.Save();
    }
}
