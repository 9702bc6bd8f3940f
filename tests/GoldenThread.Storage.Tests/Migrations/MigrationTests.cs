using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Running;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Migrations;

public sealed class MigrationTests
{
    // A file alone is taken by nobody: its class says that it is a step.
    [Fact]
    public async Task Every_file_of_a_migration_is_a_step_of_the_database()
    {
        await using var migrated = await TestDatabase.Create();
        var files = typeof(Database).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Select(name => name.Split('.')[^2]).Where(name => char.IsAsciiDigit(name[0])).ToList();
        files.Count.ShouldBeGreaterThan(50);
        foreach (var file in files) (await migrated.AsOwner($"select count(*) from schema_step where \"MigrationId\" = '{file}'")).ShouldBe(1L, file);
    }

    [Fact]
    public async Task Several_nodes_may_start_on_an_empty_database_at_once()
    {
        await using var empty = await TestDatabase.Create(migrated: false);

        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DatabaseStart.Open(Logins(empty), TestDatabase.Key)));

        (await empty.AsOwner("select count(distinct \"MigrationId\") = count(*) and count(*) >= 6 from schema_step")).ShouldBe(true);
        foreach (var node in nodes)
            await node.DisposeAsync();
    }

    [Fact]
    public async Task A_database_that_is_up_to_date_stays_as_it_is()
    {
        await using var migrated = await TestDatabase.Create();
        var said = new List<string>();

        await using var again = await DatabaseStart.Open(Logins(migrated), TestDatabase.Key, new Said(said));

        said.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_owner_who_is_no_superuser_can_run_everything()
    {
        await using var database = await TestDatabase.Create(migrated: false);
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!;
        var owner = $"owner_{Guid.NewGuid():N}";
        await database.AsOwner($"create role {owner} login createrole; alter database {name} owner to {owner}; alter schema public owner to {owner}");
        try
        {
            await using var open = await DatabaseStart.Open(
                new DatabaseLogins(
                    database.ApplicationConnectionString, new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = owner }.ConnectionString),
                    TestDatabase.Key);
            var id = PartnershipId.New();
            await using var db = await open.Open(Session.System(id));
            db.Add(new Partnership { Id = id, Name = "Calderwick", Slug = "calderwick" });
            await db.Save("First");
            (await db.Partnerships.CountAsync()).ShouldBe(1);
            (await db.Database.SqlQuery<long>($"select count(*) as \"Value\" from history_entry").SingleAsync()).ShouldBe(1);
            (await Storage.History.HistoryChain.Seal(db, TestDatabase.Key)).ShouldBe(1);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await database.AsOwner($"reassign owned by {owner} to golden_thread; alter database {name} owner to golden_thread");
        }
    }

    [Fact]
    public async Task A_question_outside_a_session_is_refused_rather_than_answered_with_nothing()
    {
        await using var database = await TestDatabase.Create();
        await using var db = new GoldenThreadDb(database.Database);

        await Should.ThrowAsync<InvalidOperationException>(() => db.Plans.ToListAsync());
        await Should.ThrowAsync<InvalidOperationException>(() => db.Save());
    }

    [Fact]
    public async Task A_save_after_one_that_failed_begins_anew()
    {
        await using var database = await TestDatabase.Create();
        var id = PartnershipId.New();
        await using var db = await database.Database.Open(Session.System(id));
        var stranger = new Partnership { Id = PartnershipId.New(), Name = "Other", Slug = "other" };
        db.Add(stranger);
        await Should.ThrowAsync<DbUpdateException>(() => db.Save());
        db.Remove(stranger);

        db.Add(new Partnership { Id = id, Name = "Own", Slug = "own" });
        await db.Save();

        (await db.Partnerships.SingleAsync()).Name.ShouldBe("Own");
    }

    private static DatabaseLogins Logins(TestDatabase database) => new(database.ApplicationConnectionString, database.ConnectionString);

    private sealed class Said(List<string> said) : IProgress<string>
    {
        public void Report(string value) => said.Add(value);
    }
}
