using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace GoldenThread.Benchmarks;

/// <summary>
/// How the page of a large chronology answers: signs in to a running sample (./start) as the business manager, asks twenty organisations, sends
/// their chronologies in as a person does, and asks for the page, filters, what was known on a day, codes, the picture and a file.
/// </summary>
internal static partial class ChronologyPageBenchmark
{
    private const int Organisations = 20;
    private const int Times = 5;

    public static async Task<int> Run(string[] arguments)
    {
        if (arguments is not [var address, var passwordFile, .. var counts])
        {
            await Console.Error.WriteLineAsync("chronology-page ADDRESS PASSWORD-FILE [ENTRIES…], against a running ./start on this machine.");
            return 2;
        }

        using var http = new HttpClient(
            new HttpClientHandler { CookieContainer = new CookieContainer() })
        { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };
        await Send(http, "/sign-in", "/sign-in", ("Email", "manager@northmere.example"), ("Password", (await File.ReadAllTextAsync(passwordFile)).Trim()));
        foreach (var count in counts.Length == 0 ? ["1000", "10000", "50000"] : counts) await Measure(http, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task Measure(HttpClient http, int entries)
    {
        var mark = Guid.NewGuid().ToString("N")[..6];
        var review = await Send(http, "/reviews/new", "/reviews/new", ("Reference", $"B{mark}"), ("Title", "Measured"));
        for (var i = 1; i <= Organisations; i++) await Send(http, "/organisations/new", "/organisations/new", ("Name", Name(i, mark)));
        var form = await http.GetStringAsync($"{review}/requests");
        var asked = Choice().Matches(form).Where(m => m.Groups["name"].Value.EndsWith(mark, StringComparison.Ordinal))
            .Select(m => ("Organisations", m.Groups["value"].Value));
        await Send(http, $"{review}/requests", $"{review}/requests", [.. asked, ("Kind", "Chronology"), ("Text", "All contacts")]);
        var clock = Stopwatch.StartNew();
        foreach (var (contribution, i) in Contribution().Matches(await http.GetStringAsync($"{review}/requests")).Select(m => m.Value).Distinct()
            .Select((c, i) => (c, i)))
            await Upload(http, contribution, $"organisation-{i + 1}.csv", ChronologyBenchmark.File(i + 1, entries / Organisations, o => Name(o, mark)));
        Console.WriteLine($"{entries} entries of {Organisations} organisations: sent in, checked and kept in {clock.Elapsed.TotalSeconds:0.0} s");
        await Send(http, $"{review}/glossary", $"{review}/glossary", ("Rows[0].Code", "Parent 1"), ("Rows[0].Names", "Mother"));
        foreach (var (what, query) in new[]
        {
            ("the page", ""), ("words", "?Asked.Words=weighed"), ("an organisation", $"?Asked.Organisation={Uri.EscapeDataString(Name(7, mark))}"),
            ("known on a day", $"?Asked.KnownTo={Uri.EscapeDataString(Name(7, mark))}&Asked.On=2024-06-30"),
            ("with codes", "?Asked.Codes=true"), ("page 5", "?Number=5"), ("the picture", "?handler=Picture"), ("Excel", "/export/xlsx"),
        })
        {
            var address = $"{review}/chronology{query}";
            var times = new List<double>();
            for (var i = 0; i < Times; i++)
            {
                clock.Restart();
                await http.GetByteArrayAsync(address);
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            Console.WriteLine($"   {what,-16} first {times[0],6:0} ms, then {times.Skip(1).Order().ElementAt((Times - 1) / 2),6:0} ms");
        }
    }

    private static string Name(int organisation, string mark) => $"Organisation {organisation} {mark}";

    private static async Task<string> Send(HttpClient http, string page, string to, params (string Name, string Value)[] fields)
    {
        var form = new FormUrlEncodedContent(
            [.. fields.Append(("__RequestVerificationToken", Token(await http.GetStringAsync(page)))).Select(f => KeyValuePair.Create(f.Item1, f.Item2))]);
        using var answer = await http.PostAsync(to, form);
        answer.EnsureSuccessStatusCode();
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    private static async Task Upload(HttpClient http, string contribution, string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Token(await http.GetStringAsync(contribution))), "__RequestVerificationToken" },
        { new ByteArrayContent(bytes), "Upload", name } };
        using var answer = await http.PostAsync($"{contribution}?handler=Upload", form);
        answer.EnsureSuccessStatusCode();
    }

    private static string Token(string page) => TokenField().Match(page).Groups["token"].Value;

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)""", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex TokenField();

    [GeneratedRegex("""value="(?<value>[0-9a-f-]{36})"[^>]*>\s*<label[^>]*>(?<name>[^<]+)<""", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Choice();

    [GeneratedRegex("/contributions/[0-9a-f-]{36}", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Contribution();
}
