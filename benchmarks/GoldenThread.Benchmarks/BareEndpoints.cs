using System.Buffers;
using System.Text.Json;
using GoldenThread.Storage;
using Npgsql;
using NpgsqlTypes;

namespace GoldenThread.Benchmarks;

/// <summary>The measure that pages are held against: a bare endpoint that asks the database the very same by Npgsql and writes JSON.</summary>
internal static class BareEndpoints
{
    /// <summary>Serves until it is stopped.</summary>
    /// <param name="url">Where it listens.</param>
    /// <param name="site">The application whose pages are looked at once.</param>
    /// <param name="cookie">Of a person who is signed in there.</param>
    /// <param name="pages">Each a name and a path, "plan=/plans/BM100"; served at /name.</param>
    public static async Task<int> Serve(string url, string site, string cookie, string[] pages)
    {
        await using var owner = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("ConnectionStrings__Owner")!);
        await using var database = Database.OpenAsItIs(
            Environment.GetEnvironmentVariable("ConnectionStrings__GoldenThread")!,
            InstallationKey.FromFile(Environment.GetEnvironmentVariable("GoldenThread__KeyFile")!));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        foreach (var page in pages)
        {
            var (name, path) = (page[..page.IndexOf('=')], page[(page.IndexOf('=') + 1)..]);
            var queries = await RecordedQueries.Of(owner, new Uri(site + path), cookie);
            await Console.Error.WriteLineAsync($"{path} asks {queries.Count} queries.");
            app.MapGet("/" + name, (HttpContext http) => Answer(http, database, queries));
        }

        await Finished(owner);
        app.MapGet("/finished", async (HttpContext http) =>
        {
            await using var command = database.Application.CreateCommand("select figures from benchmark_figures where one");
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync((string)(await command.ExecuteScalarAsync())!);
        });
        await app.RunAsync();
        return 0;
    }

    // The least that a first page could ask: figures that somebody else has finished.
    private static async Task Finished(NpgsqlDataSource owner)
    {
        await using var command = owner.CreateCommand(
            """
            create table benchmark_figures as select true as one, (select jsonb_agg(f)::text from (select what, key, day, sum(count) from figure group by 1, 2, 3) f) as figures;
            grant select on benchmark_figures to golden_thread_app
            """);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task Answer(HttpContext http, Database database, IReadOnlyList<RecordedQuery> queries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer))
        await using (var connection = await database.Application.OpenConnectionAsync())
        await using (await connection.BeginTransactionAsync())
        {
            json.WriteStartArray();
            foreach (var query in queries)
                await Write(json, connection, query.Begins is { } session ? new RecordedQuery(query.Sql, [Claim(database, session)]) : query);
            json.WriteEndArray();
        }

        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(buffer.WrittenMemory);
    }

    // What was recorded is good for minutes alone.
    private static string Claim(Database database, Session session) => (string)database.Beginning(session).Parameters[0].Value!;

    private static async Task Write(Utf8JsonWriter json, NpgsqlConnection connection, RecordedQuery query)
    {
        // Everything comes as text, as the database writes it: nothing is turned into objects.
        await using var command = new NpgsqlCommand(query.Sql, connection) { AllResultTypesAreUnknown = true };
        foreach (var value in query.Values)
            command.Parameters.Add(new NpgsqlParameter { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Unknown });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            json.WriteStartArray();
            for (var i = 0; i < reader.FieldCount; i++) json.WriteStringValue(await reader.IsDBNullAsync(i) ? null : reader.GetString(i));
            json.WriteEndArray();
        }
    }
}
