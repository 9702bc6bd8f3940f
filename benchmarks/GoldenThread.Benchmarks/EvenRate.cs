using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace GoldenThread.Benchmarks;

/// <summary>Asks for a page so many times a second, evenly, by people turn by turn, whether the answers before have come or not.</summary>
internal static class EvenRate
{
    /// <summary>Prints the median, the 95th and the 99th of a hundred, in milliseconds, and how many were answered.</summary>
    /// <param name="url">The page; or "@FILE", a file with an address a line, turn by turn.</param>
    /// <param name="cookies">A file with a line of cookies for each person.</param>
    /// <param name="perSecond">How often.</param>
    /// <param name="seconds">How long.</param>
    public static async Task<int> Run(string url, string cookies, string perSecond, string seconds)
    {
        var pages = url.StartsWith('@') ? await File.ReadAllLinesAsync(url[1..]) : [url];
        var people = await File.ReadAllLinesAsync(cookies);
        var rate = int.Parse(perSecond, CultureInfo.InvariantCulture);
        var times = new ConcurrentBag<double>();
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 500 }) { Timeout = TimeSpan.FromSeconds(30) };
        var asked = new List<Task>();
        var clock = Stopwatch.StartNew();
        for (var n = 0; n < rate * int.Parse(seconds, CultureInfo.InvariantCulture); n++)
        {
            var at = TimeSpan.FromSeconds((double)n / rate);
            if (at - clock.Elapsed is { Ticks: > 0 } early) await Task.Delay(early);
            asked.Add(Ask(n, at));
        }

        await Task.WhenAll(asked);
        var sorted = times.Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Of(0.5):0.0} {Of(0.95):0.0} {Of(0.99):0.0} {sorted.Length}"));
        return 0;

        double Of(double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];

        // Counted from when it should have been asked, so that a stall is not hidden by those who were held up by it.
        async Task Ask(int n, TimeSpan at)
        {
            var page = pages[n % pages.Length];
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.Add("Cookie", people[n % people.Length]);
            using var answer = await http.SendAsync(request);
            if ((int)answer.StatusCode != 200) throw new InvalidOperationException($"{page} answers {(int)answer.StatusCode}.");
            times.Add((clock.Elapsed - at).TotalMilliseconds);
        }
    }
}
