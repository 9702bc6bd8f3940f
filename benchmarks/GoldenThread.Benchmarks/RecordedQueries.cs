using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;

namespace GoldenThread.Benchmarks;

/// <summary>What a page asks of the database, written down by the database while one person looks at the page.</summary>
/// <remarks>Needs the cluster that <see cref="ClusterForAWhile"/> runs: its log is JSON and can be read by its owner.</remarks>
internal static partial class RecordedQueries
{
    /// <summary>Looks at a page twice, and records the second time: what is asked once after a start is left out.</summary>
    public static async Task<IReadOnlyList<RecordedQuery>> Of(NpgsqlDataSource owner, Uri page, string cookie)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });
        await Look(http, page, cookie);
        var log = (string)(await Ask(owner, "select pg_current_logfile('jsonlog')"))!;
        var before = (long)(await Ask(owner, $"select size from pg_stat_file('{log}')"))!;
        await LogAll(owner, on: true);
        await Look(http, page, cookie);
        await LogAll(owner, on: false);
        var lines = (string)(await Ask(owner, $"select pg_read_file('{log}', {before}, 100000000)"))!;
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read).OfType<RecordedQuery>()];
    }

    private static async Task Look(HttpClient http, Uri page, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Add("Cookie", cookie);
        using var answer = await http.SendAsync(request);
        if ((int)answer.StatusCode != 200) throw new InvalidOperationException($"{page} answers {(int)answer.StatusCode}.");
    }

    // "execute <unnamed>: select …" with its parameters is what a page asks; "statement: BEGIN" and the like is not.
    private static RecordedQuery? Read(string line)
    {
        using var entry = JsonDocument.Parse(line);
        if (Said(entry, "application_name") != "golden-thread" || Execute().Match(Said(entry, "message")) is not { Success: true } execute) return null;
        var values = Parameter().Matches(Said(entry, "detail"))
            .OrderBy(one => int.Parse(one.Groups["number"].Value, CultureInfo.InvariantCulture))
            .Select(one => one.Groups["value"].Success ? one.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal) : null);
        return new RecordedQuery(Said(entry, "message")[execute.Length..], [.. values]);
    }

    private static string Said(JsonDocument entry, string property) => entry.RootElement.TryGetProperty(property, out var said) ? said.GetString()! : "";

    private static async Task LogAll(NpgsqlDataSource owner, bool on)
    {
        await Ask(owner, $"alter system set log_statement = '{(on ? "all" : "none")}'");
        await Ask(owner, "select pg_reload_conf()");
        // Every server process takes the setting over before its next statement, once the signal has reached it.
        await Ask(owner, "select pg_sleep(0.3)");
    }

    private static async Task<object?> Ask(NpgsqlDataSource owner, string sql)
    {
        await using var command = owner.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    [GeneratedRegex(@"^execute [^:]+: ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Execute();

    [GeneratedRegex(@"\$(?<number>\d+) = (?:NULL|'(?<value>(?:[^']|'')*)')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
