using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Returns;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Files;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Returns;
using GoldenThread.Storage.Tests.Guards;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.History;

/// <summary>An entry of the history is seen by exactly those who see its row, in every table and every role: closed for what nobody declared.</summary>
public sealed class HistoryFollowsRowTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_sees_a_row_sees_its_history_and_nobody_else_does()
    {
        var example = await RowSecurityTests.Everything(database);
        await InEveryState(example);
        var tables = await TablesWithHistory();
        tables.Count.ShouldBeGreaterThan(35);
        var seenBySomebody = new HashSet<string>();
        foreach (var (name, session) in await Everybody(example))
        {
            await using var db = await database.Database.Open(session);
            if (session.Role == Role.Supervisor) await db.OpenRecords([.. await ExampleChild.Of(database, example)], "To try the guards", cancellation: Cancellation);
            // All entries at once: their rules are worked out once for a person, not for each table.
            var entries = (await Texts(db, "select distinct subject || ' ' || subject_id as \"Value\" from history_entry")).ToLookup(e => e[..e.IndexOf(' ', StringComparison.Ordinal)], e => e[(e.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            foreach (var (table, key) in tables)
            {
                var rows = await Texts(db, $"select {key} as \"Value\" from {table}");
                entries[table].ShouldBe(
                    rows, ignoreOrder: true, $"{name} sees other rows of {table} than entries of the history about it: declare it with gt_history_of");
                if (rows.Count > 0 && session.Scope != SessionScope.System) seenBySomebody.Add(table);
            }
        }

        tables.Keys.Except(seenBySomebody).ShouldBeEmpty("nobody sees a row of these, so that nothing was tried");
    }

    [Fact]
    public async Task What_nobody_declared_shows_its_history_to_nobody()
    {
        var example = await Example.Add(database);
        await database.AsOwner(
            $"""
            create table if not exists undeclared (partnership_id uuid not null, id uuid not null, primary key (partnership_id, id));
            call gt_guard('undeclared'); call gt_allow('undeclared', '(select gt_signed_in())');
            insert into undeclared values ('{example.Partnership.Id.Value}', gen_random_uuid());
            """);
        const string Entries = "select subject_id as \"Value\" from history_entry where subject = 'undeclared'";
        try
        {
            await using (var db = await database.Database.Open(example.As(Role.Administrator)))
                ((await Texts(db, "select id::text as \"Value\" from undeclared")).Count, (await Texts(db, Entries)).Count).ShouldBe((1, 0));
            await database.AsOwner("call gt_history_of('undeclared')");
            await using (var db = await database.Database.Open(example.As(Role.Administrator)))
                (await Texts(db, Entries)).Count.ShouldBe(1);
        }
        finally
        {
            await database.AsOwner("drop policy if exists \"of undeclared\" on history_entry; drop table undeclared");
        }
    }

    [Theory]
    [InlineData(ReturnState.Draft, false, false)]
    [InlineData(ReturnState.Sent, true, false)]
    [InlineData(ReturnState.SentBack, true, false)]
    [InlineData(ReturnState.Accepted, true, true)]
    public async Task The_history_and_the_file_of_a_return_are_seen_by_those_who_see_the_return(ReturnState state, bool managers, bool readers)
    {
        var example = await Example.Add(database);
        await ShareWithCouncil(example);
        var file = await ReturnTo(example, state);
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
        var file = await ReturnTo(example, ReturnState.Draft);
        await using var db = await database.Database.Open(example.AsManager);

        (await db.Database.ExecuteSqlRawAsync(sql, Cancellation)).ShouldBe(0);

        (await db.Returns.CountAsync(Cancellation), await db.Attachments.CountAsync(Cancellation)).ShouldBe((0, 0));
        var action = (await PlanLoadingOf(db, example))!;
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
        await ShareWithCouncil(example);
        var file = await ReturnTo(example, ReturnState.Draft);
        var session = example.AsLeadOf(example.Council);
        await using var db = await database.Database.Open(session);
        var action = (await PlanLoadingOf(db, example))!;
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
            db.Add(await FileOf(db, example, null));
            await db.Save();
            (await db.Attachments.CountAsync(Cancellation), await db.StoredFiles.CountAsync(Cancellation)).ShouldBe((0, 0));
        }
    }

    [Fact]
    public async Task A_document_that_is_still_being_checked_is_seen_by_those_who_import()
    {
        var example = await RowSecurityTests.Everything(database);
        await using (var manager = await database.Database.Open(example.AsManager))
            (await manager.Documents.CountAsync(Cancellation)).ShouldBe(1);
        await using var reader = await database.Database.Open(example.As(Role.Reader));
        (await reader.Documents.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Entries_whose_row_is_gone_are_seen_by_the_system_alone()
    {
        var example = await RowSecurityTests.Everything(database);
        const string Entries = "select subject_id as \"Value\" from history_entry where subject = 'account_token'";
        await using (var administrator = await database.Database.Open(example.As(Role.Administrator)))
        {
            (await Texts(administrator, Entries)).Count.ShouldBe(1);
            (await administrator.Database.ExecuteSqlRawAsync("delete from account_token", Cancellation)).ShouldBe(0, "an administrator takes nobody's second step away alone");
            (await administrator.Database.ExecuteSqlRawAsync("delete from account_passkey", Cancellation)).ShouldBe(0);
        }

        await using (var alone = await database.Database.Open(Session.System(example.Partnership.Id)))
        {
            await alone.Database.ExecuteSqlRawAsync("delete from account_token", Cancellation);
            await alone.Save(cancellation: Cancellation);
        }

        await using (var administrator = await database.Database.Open(example.As(Role.Administrator)))
            (await Texts(administrator, Entries)).ShouldBeEmpty();

        await using var system = await database.Database.Open(Session.System(example.Partnership.Id));
        (await Texts(system, Entries)).Count.ShouldBe(1);
    }

    [Theory]
    // Before step 73 an entry of a table whose key has several columns named a part of the key: such entries stay closed.
    [InlineData("publication_file", "00")]
    [InlineData("recurrence_verdict", "3f0e9d9a-6a55-4b9a-9a8e-0d6cfd7a2f00")]
    [InlineData("account_login", "3f0e9d9a-6a55-4b9a-9a8e-0d6cfd7a2f00")]
    // A subject that is no table, and a key that is none.
    [InlineData("nothing", "x")]
    [InlineData("account_claim", "3f0e9d9a-6a55-4b9a-9a8e-0d6cfd7a2f00")]
    public async Task An_entry_that_does_not_name_its_row_is_closed_and_harms_nothing(string subject, string id)
    {
        var example = await RowSecurityTests.Everything(database);
        await database.AsOwner(
            $"insert into history_entry (partnership_id, at, transaction, person_name, subject, subject_id, change) values ('{example.Partnership.Id.Value}', now(), pg_current_xact_id(), 'x', '{subject}', '{id}', 'insert')");
        await using var db = await database.Database.Open(example.As(Role.Administrator));
        (await Texts(db, "select subject_id as \"Value\" from history_entry where person_name = 'x'")).ShouldBeEmpty();
    }

    // Besides a row in every table: returns and versions in every state, and a plan that came with a document.
    private async Task InEveryState(Example example)
    {
        await ShareWithCouncil(example);
        foreach (var state in Enum.GetValues<ReturnState>())
            await ReturnTo(example, state);
        await using var db = await database.Database.Open(example.AsManager);
        db.Add(new Publication(example.Plan, PublicationForm.Narrative, 1, "Being prepared", example.Manager));
        var plan = new Plan(example.Partnership.Id, "NM8", "With a document");
        plan.ComesFrom(await db.Documents.Select(d => d.Id).SingleAsync(Cancellation));
        db.Add(plan);
        await db.Save(cancellation: Cancellation);
        var withdrawn = new Publication(plan, PublicationForm.Table, 1, "Withdrawn", example.Manager);
        withdrawn.Request(0, 0, null, example.Manager);
        db.Add(withdrawn);
        await using var system = await database.Database.Open(Session.System(example.Partnership.Id));
        var second = example.Manager with { Person = PersonId.New() };
        withdrawn.Approve(second);
        withdrawn.Withdraw("Wrong", second);
        system.Add(withdrawn);
        await system.Save(cancellation: Cancellation);
    }

    private async Task<Dictionary<string, Session>> Everybody(Example example)
    {
        var people = new Dictionary<string, Session>();
        foreach (var role in Enum.GetValues<Role>())
        {
            people[$"{role} who is named on the review"] = example.As(role);
            people[$"{role} who is not"] = Session.Of(example.Partnership.Id, example.Manager with { Person = PersonId.New(), Role = role });
        }

        await using var system = await database.Database.Open(Session.System(example.Partnership.Id));
        var account = await system.Accounts.Where(a => a.Role == Role.BusinessManager).Select(a => a.Id).SingleAsync(Cancellation);
        people["The person with the account"] = Session.Of(example.Partnership.Id, example.Manager with { Person = new PersonId(account), Role = Role.Reader });
        people["The worker who opened the record"] = await ExampleChild.Worker(database, example);
        people["Lead of the trust"] = example.AsLeadOf(example.Trust);
        people["Lead of the council"] = example.AsLeadOf(example.Council);
        people["The system"] = Session.System(example.Partnership.Id);
        return people;
    }

    // Each table with its key as the history writes it.
    private async Task<Dictionary<string, string>> TablesWithHistory()
    {
        var found = new Dictionary<string, string>();
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(
            """
            select t.relname, coalesce(
              (select case count(*) when 1 then min(a.attname) || '::text' else 'jsonb_build_array(' || string_agg(a.attname, ', ' order by k.place) || ')::text' end
               from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (number, place) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
               where i.indrelid = t.oid and i.indisprimary and a.attname <> 'partnership_id' having count(*) > 0), 'partnership_id::text')
            from pg_class t join pg_trigger g on g.tgrelid = t.oid and g.tgfoid = 'gt_write_history'::regproc where t.relname <> 'undeclared'
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        while (await reader.ReadAsync(Cancellation))
            found[reader.GetString(0)] = reader.GetString(1);
        return found;
    }

    private async Task ShareWithCouncil(Example example)
    {
        await using var db = await database.Database.Open(example.AsManager);
        (await PlanLoadingOf(db, example))!.AddOrganisation(example.Council.Id);
        await db.Save(cancellation: Cancellation);
    }

    // A return of the trust, with a file, brought to a state.
    private async Task<AttachmentId> ReturnTo(Example example, ReturnState state)
    {
        var session = example.AsLeadOf(example.Trust);
        var lead = new Actor(session.Person!.Value, session.PersonName, Role.OrganisationLead, example.Trust.Id, example.Manager.Now);
        AttachmentId file;
        Guid id;
        await using (var db = await database.Database.Open(session))
        {
            var written = new OrganisationReturn((await PlanLoadingOf(db, example))!, example.Trust.Id, "Half of it", lead);
            var attached = await FileOf(db, example, written.Id);
            written.Attach(attached.Id);
            db.AddRange(written, attached);
            if (state != ReturnState.Draft) written.SendIn(lead.Now);
            await db.Save(cancellation: Cancellation);
            (file, id) = (attached.Id, written.Id);
        }

        if (state is ReturnState.Draft or ReturnState.Sent) return file;
        await using var manager = await database.Database.Open(example.AsManager);
        var one = await manager.Returns.SingleAsync(r => r.Id == id, Cancellation);
        if (state == ReturnState.SentBack) one.SendBack("More", example.Manager);
        else one.Accept((await PlanLoadingOf(manager, example))!, new Dictionary<AttachmentId, string>(), example.Manager);
        await manager.Save(cancellation: Cancellation);
        return file;
    }

    private static async Task<GoldenThread.Storage.Plans.Attachment> FileOf(GoldenThreadDb db, Example example, Guid? ofReturn) => new()
    {
        Partnership = example.Partnership.Id,
        Plan = example.Plan.Id,
        Action = example.OfTrust.Id,
        Organisation = example.Trust.Id,
        ReturnId = ofReturn,
        Sha256 = await GoldenThread.Storage.Plans.FileKeeping.Keep(db, Guid.NewGuid().ToByteArray(), Cancellation),
        Name = "draft.txt",
        MediaType = "text/plain",
        Length = 16,
        At = example.Manager.Now,
        ByName = "Lead",
    };

    private static Task<PlanAction?> PlanLoadingOf(GoldenThreadDb db, Example example) => Storage.Plans.PlanLoading.Load(db, example.OfTrust.Id);

    private static Task<List<string>> Texts(GoldenThreadDb db, string sql) => db.Database.SqlQueryRaw<string>(sql).ToListAsync(Cancellation);
}
