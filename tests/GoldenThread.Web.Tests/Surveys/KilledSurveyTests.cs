using System.Diagnostics;
using System.Globalization;
using GoldenThread.Storage;
using GoldenThread.Surveys;
using GoldenThread.Testing;

namespace GoldenThread.Web.Tests.Surveys;

/// <summary>A server of its own process, killed while people send questionnaires: whoever was told that it was sent is not lost. A hundred kills are in benchmarks.</summary>
public sealed class KilledSurveyTests : IAsyncLifetime
{
    private const int Kills = 3;
    private readonly TestDatabase database = new();

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task What_was_said_to_be_sent_is_there_after_the_server_was_killed()
    {
        var partnership = await database.AddPartnership();
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, DateTimeOffset.UtcNow);
        var today = GoldenThread.Time.LondonTime.Day(by.Now);
        SurveyForm form = new("f", "1", SurveyText.Of("F"), [SurveyLanguage.English], [new("mark", QuestionKind.Text, SurveyText.Of("Mark"))]);
        var survey = new Survey(partnership.Id, "SUR1", "The film", form, by);
        survey.Ask([new SurveyGroup("Parents", 5000, "killed1")], "Births");
        survey.Open(today.AddDays(9), today);
        await using (var db = await database.Database.Open(Session.System(partnership.Id)))
        {
            db.Add(survey);
            await db.Save(cancellation: TestContext.Current.CancellationToken);
        }

        var (told, number) = (new List<int>(), 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var (node, address) = await Start();
            using (node)
            using (var http = new HttpClient { BaseAddress = address })
            {
                var before = told.Count;
                var sending = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
                {
                    while (true)
                    {
                        var mark = Interlocked.Increment(ref number);
                        try
                        {
                            if (!await Send(http, mark)) return;
                            lock (told) told.Add(mark);
                        }
                        catch (HttpRequestException)
                        {
                            return;
                        }
                        catch (IOException)
                        {
                            return;
                        }
                    }
                })).ToList();
                while (true)
                {
                    lock (told) if (told.Count >= before + 5 + (kill * 3)) break;
                    sending.Any(s => s.IsFaulted).ShouldBeFalse();
                    await Task.Delay(1, TestContext.Current.CancellationToken);
                }

                node.Kill();
                await node.WaitForExitAsync(TestContext.Current.CancellationToken);
                await Task.WhenAll(sending);
            }
        }

        told.Count.ShouldBeGreaterThanOrEqualTo(15);
        foreach (var mark in told) (await database.AsOwner($"select count(*) from letter_box where answers ->> 'mark' = 'm{mark}'")).ShouldBe(1L, $"m{mark} was said to be sent");
    }

    private static async Task<bool> Send(HttpClient http, int mark)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Lang"] = "en", ["Place"] = "1", ["Given"] = $$"""{"mark":"m{{mark.ToString(CultureInfo.InvariantCulture)}}"}""", ["Go"] = "send" });
        using var answer = await http.PostAsync("/s/killed1", content);
        return (await answer.Content.ReadAsStringAsync()).Contains("Answers sent", StringComparison.Ordinal);
    }

    private async Task<(Process Node, Uri Address)> Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GoldenThread.Web.dll")]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in ((string, string)[])
        [
            ("ConnectionStrings__GoldenThread", database.ApplicationConnectionString), ("GoldenThread__KeyFile", TestDatabase.KeyFile), ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("ASPNETCORE_CONTENTROOT", AppContext.BaseDirectory), ("Jobs__Run", "false"), ("Limits__AnswersPerMinute", "1000000"),
        ]) start.Environment[name] = value;
        var node = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(string? line)
        {
            if (line is not null && System.Text.RegularExpressions.Regex.Match(line, @"http://127\.0\.0\.1:\d+") is { Success: true } found) address.TrySetResult(new Uri(found.Value));
        }

        node.OutputDataReceived += (_, e) => Read(e.Data);
        node.ErrorDataReceived += (_, e) => Read(e.Data);
        node.BeginOutputReadLine();
        node.BeginErrorReadLine();
        return (node, await address.Task.WaitAsync(TimeSpan.FromMinutes(2)));
    }
}
