using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using GoldenThread.Storage;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Running;
using Npgsql;

namespace GoldenThread.Benchmarks;

/// <summary>Questionnaires sent to the application itself, a process of its own: so many a second; and while it is killed again and again.</summary>
internal static class SurveyServer
{
    /// <summary>Sends so many a second, each through all of its pages, and says how long "send" took.</summary>
    public static async Task<int> Sent(string program, string folder, string perSecond, string seconds)
    {
        await using var place = await Place.Begin(folder);
        var (rate, total) = (int.Parse(perSecond, CultureInfo.InvariantCulture), int.Parse(perSecond, CultureInfo.InvariantCulture) * int.Parse(seconds, CultureInfo.InvariantCulture));
        var (server, address) = await place.Start(program);
        using (server)
        using (var http = Client(address))
        {
            for (var i = 0; i < 50; i++) await Way(http, place, -1 - i);
            var (times, asked, clock) = (new List<double>(), new List<Task>(), Stopwatch.StartNew());
            for (var n = 0; n < total; n++)
            {
                var at = TimeSpan.FromSeconds((double)n / rate);
                if (at - clock.Elapsed is { Ticks: > 0 } early) await Task.Delay(early);
                var number = n;
                asked.Add(Task.Run(async () =>
                {
                    var begun = clock.Elapsed;
                    var sent = await Way(http, place, number);
                    lock (times) times.Add(sent + Math.Max(0, (begun - at).TotalMilliseconds));
                }));
            }

            await Task.WhenAll(asked);
            var took = clock.Elapsed.TotalSeconds;
            var sorted = times.Order().ToArray();
            server.Kill();
            await server.WaitForExitAsync();
            var waiting = await place.Waiting();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total} questionnaires of four pages in {took:0.0} s ({total / took:0.0} a second); “send” answered in {sorted[sorted.Length / 2]:0} ms, 95 of 100 in {sorted[(int)(0.95 * sorted.Length)]:0} ms; {waiting} in the letter box"));
        }

        return 0;
    }

    /// <summary>Kills the application so many times, at a moment after some were told that theirs was sent, and looks for every one of them.</summary>
    public static async Task<int> Killed(string program, string folder, string kills)
    {
        await using var place = await Place.Begin(folder);
        var (told, number, random) = (new HashSet<int>(), 0, new Random(20261127));
        for (var kill = 0; kill < int.Parse(kills, CultureInfo.InvariantCulture); kill++)
        {
            var (server, address) = await place.Start(program);
            using (server)
            using (var http = Client(address))
            {
                var (stopped, before) = (new CancellationTokenSource(), told.Count);
                var sending = Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
                {
                    while (!stopped.IsCancellationRequested)
                    {
                        var mark = Interlocked.Increment(ref number);
                        try
                        {
                            if (!await Send(http, place, mark)) throw new InvalidOperationException("It was not taken.");
                            lock (told) told.Add(mark);
                        }
                        catch (Exception fault) when (fault is HttpRequestException or IOException or TaskCanceledException)
                        {
                            return;
                        }
                    }
                })).ToList();
                var wanted = random.Next(1, 40);
                while (true)
                {
                    lock (told) if (told.Count >= before + wanted) break;
                    if (sending.Find(s => s.IsFaulted) is { } faulted) await faulted;
                    await Task.Delay(1);
                }

                server.Kill();
                await server.WaitForExitAsync();
                await stopped.CancelAsync();
                await Task.WhenAll(sending);
            }
        }

        var there = await place.Marks();
        var lost = told.Where(t => !there.Contains(t)).ToList();
        Console.WriteLine($"{kills} kills: {told.Count} were told that theirs was sent, {lost.Count} of them are lost; {there.Count - told.Count} are there of those who were not told");
        return lost.Count == 0 ? 0 : 1;
    }

    private static HttpClient Client(Uri address) => new(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 200 }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };

    // The first page, its beginning, an answer, and what is sent at the end.
    private static async Task<double> Way(HttpClient http, Place place, int mark)
    {
        (await http.GetAsync($"/s/{place.Address}0")).EnsureSuccessStatusCode();
        foreach (var (at, given, answer) in ((int, string, string)[])[(-1, "{}", ""), (0, "{}", "a1")])
        {
            using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Lang"] = "en", ["Place"] = $"{at}", ["Given"] = given, ["Answer"] = answer, ["Go"] = "on" });
            (await http.PostAsync($"/s/{place.Address}0", content)).EnsureSuccessStatusCode();
        }

        var clock = Stopwatch.StartNew();
        if (!await Send(http, place, mark)) throw new InvalidOperationException("It was not taken.");
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task<bool> Send(HttpClient http, Place place, int mark)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Lang"] = "en", ["Place"] = "12", ["Given"] = $$"""{"q0":"a1","q1":"a2","weeks":"{{mark + 1_000_000}}","words":"Nobody rang back."}""", ["Go"] = "send" });
        using var answer = await http.PostAsync($"/s/{place.Address}0", content);
        return (await answer.Content.ReadAsStringAsync()).Contains("Answers sent", StringComparison.Ordinal);
    }

    // A PostgreSQL of its own with an open survey; it outlives the application.
    private sealed class Place(PrivateCluster cluster, string folder, string address) : IAsyncDisposable
    {
        public string Address => address;

        public static async Task<Place> Begin(string folder)
        {
            Directory.CreateDirectory(folder);
            var cluster = await PrivateCluster.Start(Path.Combine(folder, "postgres"));
            await using var database = await DatabaseStart.Open(cluster.Logins(), InstallationKey.FromFileOrMake(Path.Combine(folder, InstallationKey.FileName)), null, CancellationToken.None);
            var mark = $"s{Guid.NewGuid():N}"[..10];
            await SurveyBenchmark.Open(database, mark);
            return new Place(cluster, folder, mark);
        }

        public async Task<(Process Server, Uri Address)> Start(string program)
        {
            var start = new ProcessStartInfo("dotnet", [program, "--contentRoot", Path.GetDirectoryName(Path.GetFullPath(program))!]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            var logins = cluster.Logins();
            foreach (var (name, value) in ((string, string)[])
            [
                ("ConnectionStrings__GoldenThread", logins.Application), ("ConnectionStrings__Owner", logins.Owner ?? ""), ("GoldenThread__KeyFile", Path.Combine(folder, InstallationKey.FileName)), ("GoldenThread__Folder", folder),
                ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("ASPNETCORE_ENVIRONMENT", "Production"), ("Jobs__Run", "false"), ("Limits__AnswersPerMinute", "100000000"),
            ]) start.Environment[name] = value;
            var server = Process.Start(start)!;
            var found = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
            void Read(string? line)
            {
                if (line is not null && Regex.Match(line, @"http://127\.0\.0\.1:[0-9]+", RegexOptions.NonBacktracking) is { Success: true } match) found.TrySetResult(new Uri(match.Value));
            }

            server.OutputDataReceived += (_, e) => Read(e.Data);
            server.ErrorDataReceived += (_, e) => Read(e.Data);
            server.BeginOutputReadLine();
            server.BeginErrorReadLine();
            return (server, await found.Task.WaitAsync(TimeSpan.FromMinutes(1)));
        }

        public async Task<HashSet<int>> Marks()
        {
            await using var connection = new NpgsqlConnection(cluster.ConnectionString());
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("select (l.answers ->> 'weeks')::int - 1000000 from letter_box l join survey s on s.id = l.survey_id where s.groups::text like '%' || $1 || '%'", connection) { Parameters = { new() { Value = address } } };
            await using var read = await command.ExecuteReaderAsync();
            var marks = new HashSet<int>();
            while (await read.ReadAsync()) marks.Add(read.GetInt32(0));
            return marks;
        }

        public async Task<int> Waiting() => (await Marks()).Count(m => m >= 0);

        public ValueTask DisposeAsync() => cluster.DisposeAsync();
    }
}
