using GoldenThread.Storage.Running;
using GoldenThread.Testing;
using Npgsql;

namespace GoldenThread.Storage.Tests.Running;

public sealed class ReadinessTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.Create();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Where_a_write_would_work_it_is_ready_and_leaves_nothing_behind()
    {
        (await Readiness.Try(database.Database)).ShouldBeNull();

        (await database.AsOwner("select (select count(*) from partnership) + (select count(*) from history_entry)")).ShouldBe(0L);
    }

    [Theory]
    [InlineData("revoke insert on partnership from golden_thread_app", "42501")]
    [InlineData("drop policy inserts on partnership", "42501")]
    [InlineData("create role nobody_{0}; grant create on schema public to nobody_{0}; alter function gt_write_history() owner to nobody_{0}", "42501")]
    [InlineData("alter database {0} set default_transaction_read_only = on", "25006")]
    [InlineData("drop table history_entry cascade", "42P01")]
    [InlineData("delete from schema_step where \"MigrationId\" = (select max(\"MigrationId\") from schema_step)", "does not match this version")]
    [InlineData("insert into schema_step values ('9999_of_a_newer_version', '10')", "does not match this version")]
    public async Task Where_a_write_would_fail_it_is_not_ready(string spoil, string saying)
    {
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!;
        await database.AsOwner(string.Format(spoil, name));
        try
        {
            (await Readiness.Try(database.Database)).ShouldNotBeNull().ShouldContain(saying);
        }
        finally
        {
            if (spoil.Contains("create role", StringComparison.Ordinal))
                await database.AsOwner($"drop owned by nobody_{name} cascade; drop role nobody_{name}");
        }
    }

    [Fact]
    public async Task An_answer_holds_for_a_few_seconds_however_many_ask()
    {
        var clock = new Clock();
        using var readiness = new Readiness(database.Database, clock);
        var before = await Numbers();
        (await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => readiness.Hindrance()))).ShouldAllBe(h => h == null);
        (await Numbers() - before).ShouldBe(1);

        await database.AsOwner("revoke insert on partnership from golden_thread_app");
        (await readiness.Hindrance()).ShouldBeNull();
        clock.Now += Readiness.Holds.Ticks;
        (await readiness.Hindrance()).ShouldNotBeNull();
    }

    // How often an entry was tried: a sequence counts what was undone too.
    private async Task<long> Numbers() => (long)(await database.AsOwner(
        "select coalesce(pg_sequence_last_value(pg_get_serial_sequence('history_entry', 'id')::regclass), 0)"))!;

    private sealed class Clock : TimeProvider
    {
        public long Now { get; set; } = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now;
    }
}
