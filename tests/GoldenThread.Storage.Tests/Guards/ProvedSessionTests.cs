using GoldenThread.Storage.Plans;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Guards;

/// <summary>What somebody could do who can run any SQL in the application's connection.</summary>
public sealed class ProvedSessionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const char Separator = '\u001f';

    private static readonly SessionProof Proof = SessionProof.Under(TestDatabase.Key);

    [Theory]
    [InlineData("select set_config('role', 'none', false)")]
    [InlineData("reset role")]
    [InlineData("reset session authorization")]
    public async Task The_application_stays_the_application(string sql)
    {
        await using var connection = await Connect();
        await Run(connection, sql);

        (await Run(connection, "select current_user || ' ' || session_user")).ShouldBe("golden_thread_app golden_thread_app");
    }

    [Theory]
    [InlineData("set role golden_thread")]
    [InlineData("set session authorization golden_thread")]
    [InlineData("copy (select 1) to program 'true'")]
    [InlineData("select pg_read_file('/etc/hostname')")]
    [InlineData("select inner_pad from session_key")]
    [InlineData("update session_key set inner_pad = ''")]
    [InlineData("alter table plan disable row level security")]
    [InlineData("create function gt_proved() returns text language sql as $$ select '' $$")]
    public async Task The_application_can_neither_become_the_owner_nor_read_the_key(string sql)
    {
        await using var connection = await Connect();

        (await Should.ThrowAsync<PostgresException>(() => Run(connection, sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task The_key_stands_nowhere_in_the_catalogue()
    {
        var (inner, _) = Proof.Pads;
        await using var connection = await Connect();
        foreach (var where in (string[])["pg_proc where prosrc", "pg_settings where setting", "pg_stats where most_common_vals::text"])
            (await Run(connection, $"select count(*) from {where} like '%{Convert.ToHexStringLower(inner)[..16]}%'")).ShouldBe(0L, where);
    }

    [Theory]
    [InlineData("gt.scope", "system")]
    [InlineData("gt.partnership", null)]
    [InlineData("gt.role", "administrator")]
    public async Task What_the_application_can_set_says_nothing_of_who_it_is(string setting, string? value)
    {
        var example = await Example.Add(database);
        await using var connection = await Connect();
        await Run(connection, $"select set_config('{setting}', '{value ?? example.Partnership.Id.Value.ToString()}', false)");

        (await Run(connection, "select count(*) from plan")).ShouldBe(0L);
        (await Run(connection, "select gt_standing()")).ShouldBe("");
    }

    [Theory]
    [InlineData(1)] // partnership
    [InlineData(2)] // person
    [InlineData(3)] // organisation
    [InlineData(4)] // scope and role
    [InlineData(5)] // name
    [InlineData(0)] // until when
    public async Task A_claim_that_was_changed_is_refused_and_shows_nothing(int field)
    {
        var (example, other) = (await Example.Add(database), await Example.Add(database));
        var claim = Proof.Of(example.AsLeadOf(example.Trust), DateTimeOffset.UtcNow);
        string[] others =
        [
            DateTimeOffset.UtcNow.AddDays(1).ToUnixTimeSeconds()
                .ToString(System.Globalization.CultureInfo.InvariantCulture), other.Partnership.Id.Value.ToString(), example.Manager.Person.Value.ToString(),
                example.Council.Id.Value.ToString(), "system/", "Somebody else",
        ];
        var fields = claim[64..].Split(Separator);
        fields[field] = others[field];
        await using var connection = await Connect();
        await Run(connection, $"select set_config('gt.claim', '{claim[..64]}{string.Join(Separator, fields)}', false)");

        foreach (var sql in (string[])
        [
            "select count(*) from plan", "select count(*) from organisation", "select gt_note_reading('plan', gen_random_uuid(), 'x')",
            "select gt_partnership()",
        ])
            (await Should.ThrowAsync<PostgresException>(() => Run(connection, sql))).SqlState.ShouldBe(
                PostgresErrorCodes.InvalidAuthorizationSpecification, sql);
    }

    [Fact]
    public async Task A_claim_under_another_key_is_refused_when_the_work_begins()
    {
        await using var connection = await Connect();
        var claim = new SessionProof(new byte[32]).Of(Session.Jobs, DateTimeOffset.UtcNow);

        (await Should.ThrowAsync<PostgresException>(() => Run(connection, $"select gt_begin('{claim}')"))).SqlState.ShouldBe(
            PostgresErrorCodes.InvalidAuthorizationSpecification);
    }

    [Fact]
    public async Task A_claim_that_was_overheard_is_of_no_use_some_minutes_later()
    {
        var example = await Example.Add(database);
        await using var connection = await Connect();
        await Run(connection, $"select set_config('gt.claim', '{Proof.Of(example.AsManager, DateTimeOffset.UtcNow)}', false)");
        (await Run(connection, "select count(*) from plan")).ShouldBe(1L);

        await Run(connection, $"select set_config('gt.claim', '{Proof.Of(example.AsManager, DateTimeOffset.UtcNow.AddMinutes(-6))}', false)");
        (await Should.ThrowAsync<PostgresException>(() => Run(connection, "select count(*) from plan"))).SqlState.ShouldBe(
            PostgresErrorCodes.InvalidAuthorizationSpecification);
    }

    [Fact]
    public async Task The_application_has_no_temporary_schema()
    {
        await database.AsOwner("do $$ begin execute format('revoke temporary on database %I from golden_thread_app', current_database()); end $$");
        await using var connection = await Connect();
        foreach (var sql in (string[])
        [
            "create temporary table plan (id uuid)", "create type pg_temp.uuid as (v text)", "create function pg_temp.f() returns int language sql return 1",
        ])
            (await Should.ThrowAsync<PostgresException>(() => Run(connection, sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
    }

    [Fact]
    public async Task A_type_of_the_same_name_does_not_make_one_somebody_else()
    {
        var (example, other) = (await Example.Add(database), await Example.Add(database));
        await WithTemporarySchema();
        await using var connection = await Connect();
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Run(connection, $"select public.gt_begin('{Proof.Of(example.As(Role.Reader), DateTimeOffset.UtcNow)}')");
        await Run(connection, "create type pg_temp.uuid as (v text)");
        await Run(
            connection, $"create function pg_temp.mk(text) returns pg_temp.uuid language sql as $$ select row('{other.Partnership.Id.Value}')::pg_temp.uuid $$");
        await Run(connection, "create function pg_temp.un(pg_temp.uuid) returns pg_catalog.uuid language sql as $$ select (($1).v)::pg_catalog.uuid $$");
        await Run(connection, "create cast (text as pg_temp.uuid) with function pg_temp.mk(text)");
        await Run(connection, "create cast (pg_temp.uuid as pg_catalog.uuid) with function pg_temp.un(pg_temp.uuid) as implicit");
        await Run(connection, "set local search_path = pg_temp, pg_catalog, public");

        (await Run(connection, "select string_agg(distinct partnership_id::text, ' ') from public.plan")).ShouldBe(example.Partnership.Id.Value.ToString());
    }

    [Fact]
    public async Task Another_search_path_does_not_change_what_is_proved()
    {
        var example = await Example.Add(database);
        await WithTemporarySchema();
        await using var connection = await Connect();
        await Run(connection, "create temporary table session_key (one boolean, inner_pad bytea, outer_pad bytea); set search_path = pg_temp, public");
        await Run(connection, "insert into pg_temp.session_key values (true, ''::bytea, ''::bytea)");
        var claim = Proof.Of(example.AsManager, DateTimeOffset.UtcNow)[64..];
        // The digest under the key of the temporary table.
        var forged = (string)(await Run(connection, $"select encode(sha256(sha256(convert_to('{claim}', 'UTF8'))), 'hex')"))!;
        await Run(connection, $"select set_config('gt.claim', '{forged}{claim}', false)");

        (await Should.ThrowAsync<PostgresException>(() => Run(connection, "select count(*) from public.plan"))).SqlState.ShouldBe(
            PostgresErrorCodes.InvalidAuthorizationSpecification);
    }

    [Fact]
    public async Task A_connection_goes_back_to_the_pool_reset()
    {
        var example = await Example.Add(database);
        await using var one = Database.OpenAsItIs(
            new NpgsqlConnectionStringBuilder(database.ApplicationConnectionString) { MaxPoolSize = 1 }.ConnectionString, TestDatabase.Key);
        await using (var first = await one.Application.OpenConnectionAsync())
            await Run(
                first, $"select set_config('gt.claim', '{Proof.Of(example.AsManager, DateTimeOffset.UtcNow)}', false), set_config('search_path', 'pg_temp', false)");

        await using var second = await one.Application.OpenConnectionAsync();
        (await Run(second, "select coalesce(current_setting('gt.claim', true), '') || ' ' || current_setting('search_path')")).ShouldBe(" \"$user\", public");
        (await Run(second, "select count(*) from plan")).ShouldBe(0L);
    }

    [Theory]
    [InlineData(false, "30s 10s 1min")]
    [InlineData(true, "10min 1min 10min")]
    public async Task A_statement_a_lock_and_an_idle_transaction_end_after_a_time(bool job, string limits)
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(job ? Session.System(example.Partnership.Id) : example.AsManager);
        await using var ask = db.Command("select concat_ws(' ', current_setting('statement_timeout'), current_setting('lock_timeout'), current_setting('idle_in_transaction_session_timeout'))");

        (await ask.ExecuteScalarAsync()).ShouldBe(limits);
    }

    [Fact]
    public async Task Readers_of_the_public_pages_hold_no_connection_of_those_who_are_signed_in()
    {
        var example = await Example.Add(database);
        await using var small = Database.OpenAsItIs(
            new NpgsqlConnectionStringBuilder(database.ApplicationConnectionString) { MaxPoolSize = 2, Timeout = 1 }.ConnectionString, TestDatabase.Key);
        await using var first = await small.Open(Session.Public);
        await using var second = await small.Open(Session.Public);
        (await Should.ThrowAsync<InvalidOperationException>(() => small.Open(Session.Public))).InnerException.ShouldBeOfType<NpgsqlException>();

        await using var manager = await small.Open(example.AsManager);
        (await manager.Plans.CountAsync()).ShouldBe(1);
    }

    private async Task<NpgsqlConnection> Connect()
    {
        var connection = new NpgsqlConnection(database.ApplicationConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    // As a database that nobody took it from.
    private Task<object?> WithTemporarySchema() =>
        database.AsOwner("do $$ begin execute format('grant temporary on database %I to golden_thread_app', current_database()); end $$");

    private static async Task<object?> Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
