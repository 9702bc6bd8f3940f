using System.Text.RegularExpressions;
using GoldenThread.Plans;
using GoldenThread.Storage.Mapping;
using GoldenThread.Storage.Plans;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace GoldenThread.Storage.Tests.Guards;

/// <summary>Every text has a length, in the model and in the database, checked on the real schema: a new column without one fails here.</summary>
public sealed class TextLengthTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Every_text_that_the_application_can_write_has_a_length()
    {
        var limits = await Limits();

        (await Columns("c.data_type in ('text', 'character varying', 'json', 'jsonb') or c.udt_name = '_text'")).Where(column => !limits.ContainsKey(column))
            .ShouldBeEmpty("Say how long it may be: [UpTo] in the model, and a check (char_length(column::text) <= n) in a migration");
    }

    [Fact]
    public async Task The_model_and_the_database_say_the_same()
    {
        var limits = await Limits();
        await using var db = await database.Database.Open(Session.System(PartnershipId.New()));
        var wrong = from type in db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null && !type.IsMappedToJson())
                    from property in type.GetDeclaredProperties()
                    where (property.ClrType == typeof(string) && property.GetValueConverter() is null) || Conversions.IsKey(property.ClrType)
                    let column = $"{type.GetTableName()}.{property.GetColumnName(StoreObjectIdentifier.Table(type.GetTableName()!))}"
                    where property.GetMaxLength() is null || property.GetMaxLength() != limits.GetValueOrDefault(column)
                    select $"{column}: {property.GetMaxLength()?.ToString() ?? "nothing"} in the model, {limits.GetValueOrDefault(column)} in the database";

        wrong.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_too_long_is_refused_before_the_database_is_asked_and_nothing_is_saved()
    {
        var partnership = await database.AddPartnership();
        await using var db = await database.Database.Open(Session.System(partnership.Id));
        db.Add(new Plan(partnership.Id, "TL1", new string('x', Longest.Heading + 1)));

        (await Should.ThrowAsync<RuleException>(() => db.Save())).Message.ShouldBe("Title must be 1,000 characters or fewer");

        await using var after = await database.Database.Open(Session.System(partnership.Id));
        (await after.Plans.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_database_refuses_it_too_where_the_model_is_gone_round()
    {
        var partnership = await database.AddPartnership();
        await using var db = await database.Database.Open(Session.System(partnership.Id));
        await using var command = db.Command("insert into board_meeting (partnership_id, id, held_on, title) values (gt_partnership(), gen_random_uuid(), '2026-03-02', repeat('x', 501))");

        (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).ConstraintName.ShouldBe("board_meeting_title_length");
    }

    // What only the owner's functions write (the history, what is derived, the steps of the schema) is made of what is limited already.
    // Bytes are those of files, limited as they are taken, and of hashes and tickets, which the application makes.
    private Task<List<string>> Columns(string which) => Names(
        $"""
        select c.table_name || '.' || c.column_name from information_schema.columns c
        join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
        where c.table_schema = 'public' and ({which})
          and (has_column_privilege('golden_thread_app', t.oid, c.column_name, 'insert') or has_column_privilege('golden_thread_app', t.oid, c.column_name, 'update'))
        """);

    private async Task<Dictionary<string, int>> Limits() =>
        (await Names("select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace"))
        .Select(words => Regex.Match(words, """^(?<table>\S+) CHECK \(\(char_length\(\(?"?(?<column>\w+)"?(\)?::text)?\) <= (?<longest>\d+)\)\)"""))
        .Where(match => match.Success)
        .ToDictionary(match => $"{match.Groups["table"].Value}.{match.Groups["column"].Value}", match => int.Parse(match.Groups["longest"].Value));

    private async Task<List<string>> Names(string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        return names;
    }
}
