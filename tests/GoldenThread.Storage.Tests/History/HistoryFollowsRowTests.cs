using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Returns;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Policies;
using GoldenThread.Storage.Tests.Guards;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.History;

/// <summary>An entry of the history is seen by exactly those who see its row, in every table and every role: closed for what nobody declared.</summary>
public sealed class HistoryFollowsRowTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly ReturnFiles files = new(database);

    [Fact]
    public async Task Whoever_sees_a_row_sees_its_history_and_nobody_else_does()
    {
        var example = await EveryTable.Add(database);
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

    [Fact]
    public async Task Entries_whose_row_is_gone_are_seen_by_the_system_alone()
    {
        var example = await EveryTable.Add(database);
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
        var example = await EveryTable.Add(database);
        await database.AsOwner(
            $"insert into history_entry (partnership_id, at, transaction, person_name, subject, subject_id, change) values ('{example.Partnership.Id.Value}', now(), pg_current_xact_id(), 'x', '{subject}', '{id}', 'insert')");
        await using var db = await database.Database.Open(example.As(Role.Administrator));
        (await Texts(db, "select subject_id as \"Value\" from history_entry where person_name = 'x'")).ShouldBeEmpty();
    }

    // Besides a row in every table: returns and versions in every state, and a plan that came with a document.
    private async Task InEveryState(Example example)
    {
        await files.ShareWithCouncil(example);
        foreach (var state in Enum.GetValues<ReturnState>())
            await files.ReturnTo(example, state);
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
        var answered = await system.PolicyAnswers.Select(a => a.By).FirstAsync(Cancellation);
        people["Who answered what is asked about a policy"] = Session.Of(example.Partnership.Id, example.Manager with { Person = answered, Role = Role.Practitioner });
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

    private static Task<List<string>> Texts(GoldenThreadDb db, string sql) => db.Database.SqlQueryRaw<string>(sql).ToListAsync(Cancellation);
}
