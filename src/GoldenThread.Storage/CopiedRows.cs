using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace GoldenThread.Storage;

/// <summary>
/// Rows that are copied in by the owner's login, with triggers resting: no history is written of them, and nothing that follows from them. For invented populations
/// alone; all of them are kept at the end, or none.
/// </summary>
public sealed class CopiedRows : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;
    private readonly IModel model;
    private readonly Dictionary<Type, (string Copy, Column[] Columns)> columns = [];
    private readonly Dictionary<Type, List<object>> waiting = [];

    private CopiedRows(NpgsqlConnection connection, NpgsqlTransaction transaction, IModel model) => (this.connection, this.transaction, this.model) = (connection, transaction, model);

    /// <summary>Begins.</summary>
    /// <param name="db">How rows are mapped.</param>
    /// <param name="owner">The owner's login, which may rest triggers.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<CopiedRows> Begin(GoldenThreadDb db, string owner, CancellationToken cancellation)
    {
        var opened = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { CommandTimeout = 0 }.ConnectionString);
        await opened.OpenAsync(cancellation);
        var rows = new CopiedRows(opened, await opened.BeginTransactionAsync(cancellation), db.Model);
        await rows.Do("set local session_replication_role = replica; set local synchronous_commit = off; set local maintenance_work_mem = '512MB'", cancellation);
        return rows;
    }

    /// <summary>Adds a row; it waits until <see cref="Flush"/>.</summary>
    public void Add(object row)
    {
        if (!waiting.TryGetValue(row.GetType(), out var rows)) waiting[row.GetType()] = rows = [];
        rows.Add(row);
    }

    /// <summary>Copies what waits, a table after the other.</summary>
    public async Task Flush(CancellationToken cancellation)
    {
        foreach (var (type, rows) in waiting)
        {
            if (rows.Count == 0) continue;
            if (!columns.TryGetValue(type, out var into)) columns[type] = into = Of(model.FindEntityType(type)!);
            await using (var write = await connection.BeginBinaryImportAsync(into.Copy, cancellation))
            {
                foreach (var row in rows)
                {
                    await write.StartRowAsync(cancellation);
                    foreach (var column in into.Columns)
                        if (column.Value(row) is { } value) await write.WriteAsync(value, column.Type, cancellation);
                        else await write.WriteNullAsync(cancellation);
                }

                await write.CompleteAsync(cancellation);
            }

            rows.Clear();
        }
    }

    /// <summary>Does something beside them, in the same transaction.</summary>
    /// <param name="sql">What.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="values">What stands for $1, $2.</param>
    public async Task Do(string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The first column of what a question answers.</summary>
    public async Task<IReadOnlyList<string>> Ask(string sql, CancellationToken cancellation)
    {
        var found = new List<string>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var read = await command.ExecuteReaderAsync(cancellation);
        while (await read.ReadAsync(cancellation)) found.Add(read.GetString(0));
        return found;
    }

    /// <summary>Copies what waits and keeps all of it.</summary>
    public async Task Complete(CancellationToken cancellation)
    {
        await Flush(cancellation);
        await transaction.CommitAsync(cancellation);
        await Do("analyze", cancellation);
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
        return ($"copy {type.GetTableName()!} ({string.Join(", ", kept.Select(p => p.GetColumnName()))}) from stdin (format binary)", [.. kept.Select(p => new Column(p))]);
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
