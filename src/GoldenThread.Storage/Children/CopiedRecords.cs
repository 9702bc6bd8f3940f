using GoldenThread.Children;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace GoldenThread.Storage.Children;

/// <summary>
/// Rows of records that are copied in by the owner's login, with triggers and indexes resting: no history is written of them. For invented populations alone; all of
/// them are kept at the end, or none.
/// </summary>
public sealed class CopiedRecords : IAsyncDisposable
{
    private static readonly Type[] Tables = [typeof(ChildRecord), typeof(Appearance), typeof(Statement), typeof(Involvement)];

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;
    private readonly List<string> indexes;
    private readonly Dictionary<Type, (string Copy, Column[] Columns)> columns;
    private readonly Dictionary<Type, List<object>> waiting = Tables.ToDictionary(t => t, _ => new List<object>());

    private CopiedRecords(NpgsqlConnection connection, NpgsqlTransaction transaction, List<string> indexes, Dictionary<Type, (string, Column[])> columns) =>
        (this.connection, this.transaction, this.indexes, this.columns) = (connection, transaction, indexes, columns);

    /// <summary>Begins.</summary>
    /// <param name="db">How rows are mapped.</param>
    /// <param name="owner">The owner's login, which may rest triggers.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<CopiedRecords> Begin(GoldenThreadDb db, string owner, CancellationToken cancellation)
    {
        var opened = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { CommandTimeout = 0 }.ConnectionString);
        await opened.OpenAsync(cancellation);
        var begun = await opened.BeginTransactionAsync(cancellation);
        await Do(opened, "set local session_replication_role = replica; set local synchronous_commit = off; set local maintenance_work_mem = '512MB'", cancellation);
        var resting = new List<string>();
        await using (var found = new NpgsqlCommand("select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename = 'statement' and indexdef not like 'CREATE UNIQUE%'", opened))
        await using (var read = await found.ExecuteReaderAsync(cancellation))
            while (await read.ReadAsync(cancellation)) resting.Add($"{read.GetString(0)}\n{read.GetString(1)}");
        foreach (var index in resting) await Do(opened, $"drop index {index.Split('\n')[0]}", cancellation);
        return new CopiedRecords(opened, begun, [.. resting.Select(i => i.Split('\n')[1])], Tables.ToDictionary(t => t, t => Of(db.Model.FindEntityType(t)!)));
    }

    /// <summary>Adds the rows of a record; others than those of records are left out.</summary>
    public void Add(IEnumerable<object> rows)
    {
        foreach (var row in rows) waiting[row.GetType()].Add(row);
    }

    /// <summary>Copies what waits.</summary>
    public async Task Flush(CancellationToken cancellation)
    {
        foreach (var table in Tables)
        {
            var (copy, of) = columns[table];
            await using (var write = await connection.BeginBinaryImportAsync(copy, cancellation))
            {
                foreach (var row in waiting[table])
                {
                    await write.StartRowAsync(cancellation);
                    foreach (var column in of)
                        if (column.Value(row) is { } value) await write.WriteAsync(value, column.Type, cancellation);
                        else await write.WriteNullAsync(cancellation);
                }

                await write.CompleteAsync(cancellation);
            }

            waiting[table].Clear();
        }
    }

    /// <summary>Copies what waits, makes the indexes anew, and keeps all of it.</summary>
    public async Task Complete(CancellationToken cancellation)
    {
        await Flush(cancellation);
        foreach (var index in indexes) await Do(connection, index, cancellation);
        await transaction.CommitAsync(cancellation);
        await Do(connection, "vacuum (analyze) statement", cancellation);
        await Do(connection, "analyze", cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static (string, Column[]) Of(IEntityType type)
    {
        var kept = type.GetProperties().Where(p => p.GetColumnName() != "xmin").ToList();
        var table = type.GetTableName()!;
        return ($"copy {table} ({string.Join(", ", kept.Select(p => p.GetColumnName()))}) from stdin (format binary)", [.. kept.Select(p => new Column(p))]);
    }

    private static async Task Do(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    // How a property is written: as the mapping keeps it.
    private sealed class Column(IProperty property)
    {
        private readonly ValueConverter? converter = property.GetTypeMapping().Converter;
        private readonly Func<object, object?> get = property.PropertyInfo is { } info ? row => info.GetValue(row) : row => property.FieldInfo!.GetValue(row);

        public string Type { get; } = property.GetColumnType().Split('(')[0];

        public object? Value(object row) => get(row) is not { } value ? null : converter is null ? value is DateTimeOffset at ? at.UtcDateTime : value : converter.ConvertToProvider(value);
    }
}
