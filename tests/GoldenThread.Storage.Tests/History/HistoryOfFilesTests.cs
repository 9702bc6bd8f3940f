using GoldenThread.Plans;
using GoldenThread.Returns;
using GoldenThread.Storage.Files;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Returns;
using GoldenThread.Storage.Tests.Guards;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.History;

/// <summary>The history of returns, of their files and of documents is seen by those who see them, whatever is cited or changed unseen.</summary>
public sealed class HistoryOfFilesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly ReturnFiles files = new(database);

    [Theory]
    [InlineData(ReturnState.Draft, false, false)]
    [InlineData(ReturnState.Sent, true, false)]
    [InlineData(ReturnState.SentBack, true, false)]
    [InlineData(ReturnState.Accepted, true, true)]
    public async Task The_history_and_the_file_of_a_return_are_seen_by_those_who_see_the_return(ReturnState state, bool managers, bool readers)
    {
        var example = await Example.Add(database);
        await files.ShareWithCouncil(example);
        var file = await files.ReturnTo(example, state);
        // Another organisation's lead never sees the return; what was accepted of it, its file too, is part of the action that both act in.
        var others = new Dictionary<Session, bool>
        {
            [example.AsLeadOf(example.Trust)] = true,
            [example.AsLeadOf(example.Council)] = readers,
            [example.As(Role.BusinessManager)] = managers,
            [example.As(Role.Administrator)] = managers,
            [example.As(Role.BoardMember)] = readers,
            [example.As(Role.Reader)] = readers,
        };
        foreach (var (session, sees) in others)
        {
            await using var db = await database.Database.Open(session);
            var history = await Texts(
                db, "select concat_ws(' ', before::text, after::text) as \"Value\" from history_entry where subject in ('organisation_return', 'attachment', 'stored_file')");
            history.Any(words => words.Contains("Half of it", StringComparison.Ordinal))
                .ShouldBe(sees && session.Organisation != example.Council.Id, $"the words of the return as {session.PersonName}, {session.Role}");
            history.Any(words => words.Contains("draft.txt", StringComparison.Ordinal))
                .ShouldBe(sees, $"the name of the file as {session.PersonName}, {session.Role}");
            (await db.Attachments.AnyAsync(a => a.Id == file, Cancellation)).ShouldBe(sees, $"the file as {session.PersonName}, {session.Role}");
            (await GoldenThread.Storage.Plans.FileKeeping.Read(db, file, Cancellation) is not null)
                .ShouldBe(sees, $"the bytes as {session.PersonName}, {session.Role}");
        }
    }

    [Theory]
    [InlineData("update organisation_return set state = 'sent'")]
    [InlineData("update attachment set return_id = null")]
    public async Task A_manager_does_not_come_to_a_draft_by_changing_it_unseen(string sql)
    {
        var example = await Example.Add(database);
        var file = await files.ReturnTo(example, ReturnState.Draft);
        await using var db = await database.Database.Open(example.AsManager);

        (await db.Database.ExecuteSqlRawAsync(sql, Cancellation)).ShouldBe(0);

        (await db.Returns.CountAsync(Cancellation), await db.Attachments.CountAsync(Cancellation)).ShouldBe((0, 0));
        var action = (await ReturnFiles.PlanLoadingOf(db, example))!;
        action.AddEvidence(EvidenceKind.Document, "Theirs", null, null, null, file, example.Manager);
        (await Should.ThrowAsync<DbUpdateException>(() => db.Save())).InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(
            PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_manager_seals_no_history()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(
            "insert into history_seal (partnership_id, number, at, snapshot, entries, previous_hash, hash, kind) values (gt_partnership(), 9, now(), pg_current_snapshot(), 1, '', '', 'keyed')", Cancellation)))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_lead_does_not_come_to_a_file_by_citing_it()
    {
        var example = await Example.Add(database);
        await files.ShareWithCouncil(example);
        var file = await files.ReturnTo(example, ReturnState.Draft);
        var session = example.AsLeadOf(example.Council);
        await using var db = await database.Database.Open(session);
        var action = (await ReturnFiles.PlanLoadingOf(db, example))!;
        action.AddEvidence(
            EvidenceKind.Document, "Theirs", null, null, null, file,
            new Actor(session.Person!.Value, session.PersonName, Role.OrganisationLead, example.Council.Id, example.Manager.Now));
        (await Should.ThrowAsync<DbUpdateException>(() => db.Save())).InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(
            PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_file_that_hangs_on_nothing_is_seen_by_nobody()
    {
        var example = await Example.Add(database);
        await using (var db = await database.Database.Open(example.AsManager))
        {
            db.Add(await ReturnFiles.FileOf(db, example, null));
            await db.Save();
            (await db.Attachments.CountAsync(Cancellation), await db.StoredFiles.CountAsync(Cancellation)).ShouldBe((0, 0));
        }
    }

    [Fact]
    public async Task A_document_that_is_still_being_checked_is_seen_by_those_who_import()
    {
        var example = await EveryTable.Add(database);
        await using (var manager = await database.Database.Open(example.AsManager))
            (await manager.Documents.CountAsync(Cancellation)).ShouldBe(1);
        await using var reader = await database.Database.Open(example.As(Role.Reader));
        (await reader.Documents.CountAsync(Cancellation)).ShouldBe(0);
    }

    private static Task<List<string>> Texts(GoldenThreadDb db, string sql) => db.Database.SqlQueryRaw<string>(sql).ToListAsync(Cancellation);
}
