using System.Buffers;
using System.Text.Json;
using Npgsql;

namespace GoldenThread.Benchmarks;

/// <summary>The measure that pages are held against: a bare endpoint that runs the same kind of query by Npgsql and writes JSON.</summary>
internal static class BareEndpoints
{
    private const string OnePlan =
        """
        select r.number, r.text, a.text, a.activity, o.name, d.as_given, u.text, g.level
        from recommendation r
        join plan p on p.partnership_id = r.partnership_id and p.id = r.plan_id
        left join plan_action a on a.partnership_id = r.partnership_id and a.recommendation_id = r.id
        left join action_organisation ao on ao.partnership_id = a.partnership_id and ao.action_id = a.id
        left join organisation o on o.partnership_id = ao.partnership_id and o.id = ao.organisation_id
        left join action_date d on d.partnership_id = a.partnership_id and d.action_id = a.id
        left join progress_update u on u.partnership_id = a.partnership_id and u.action_id = a.id
        left join lateral (select level from rating g where g.partnership_id = r.partnership_id and g.of_recommendation_id = r.id order by g.id desc limit 1) g on true
        where p.reference = 'BM100' order by r.position, a.position
        """;

    private const string Overdue =
        """
        select p.reference, r.number, a.text, o.name, d.as_given
        from action_date d
        join plan_action a on a.partnership_id = d.partnership_id and a.id = d.action_id
        join recommendation r on r.partnership_id = a.partnership_id and r.id = a.recommendation_id
        join plan p on p.partnership_id = a.partnership_id and p.id = a.plan_id
        left join action_organisation ao on ao.partnership_id = a.partnership_id and ao.action_id = a.id
        left join organisation o on o.partnership_id = ao.partnership_id and o.id = ao.organisation_id
        where d.meaning = 'due' and not d.superseded and d.latest < current_date and a.activity not in ('done', 'no-longer-needed') and p.state = 'open'
        order by d.latest limit 20
        """;

    private const string Search =
        """
        select p.reference, a.text, ts_headline('english', a.text, websearch_to_tsquery('english', 'midwife training'))
        from plan_action a join plan p on p.partnership_id = a.partnership_id and p.id = a.plan_id
        where a.words @@ websearch_to_tsquery('english', 'midwife training')
        order by ts_rank(a.words, websearch_to_tsquery('english', 'midwife training')) desc limit 20
        """;

    public static async Task<int> Serve(string url)
    {
        var connectionString = Environment.GetEnvironmentVariable("ConnectionStrings__GoldenThread")!;
        await using var source = NpgsqlDataSource.Create(connectionString);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapGet("/plan", (HttpContext http) => Answer(http, source, OnePlan));
        app.MapGet("/dashboard", (HttpContext http) => Answer(http, source, Overdue));
        app.MapGet("/search", (HttpContext http) => Answer(http, source, Search));
        await app.RunAsync();
        return 0;
    }

    private static async Task Answer(HttpContext http, NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            while (await reader.ReadAsync())
            {
                json.WriteStartArray();
                for (var i = 0; i < reader.FieldCount; i++)
                    json.WriteStringValue(await reader.IsDBNullAsync(i) ? null : reader.GetString(i));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(buffer.WrittenMemory);
    }
}
