using System.Collections;
using System.Reflection;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GoldenThread.Web.Tests.Surveys;

/// <summary>What an answered survey leaves behind outside its tables: in the logs of the application, in caches of the server, of a browser and of proxies.</summary>
public sealed class SurveyTracesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Words = "Quaggasteppe im Winter";
    private const string Browser = "ZwergBrowser/9.81 (device 7731)";
    private const string Place = "203.0.113.77";

    [Fact]
    public async Task An_answered_survey_leaves_nothing_in_logs_and_caches_and_only_its_row_in_the_database()
    {
        var some = await SomeSurvey.In(app, await app.NewPerson(Role.BusinessManager));
        var before = app.Log.All.Count;
        var parent = app.Nobody();
        parent.Http.DefaultRequestHeaders.UserAgent.ParseAdd(Browser);
        parent.Http.DefaultRequestHeaders.Add("X-Forwarded-For", Place);
        var pages = new List<WebPage>();
        async Task<WebPage> Note(Task<WebPage> asked)
        {
            pages.Add(await asked);
            return pages[^1];
        }

        var page = await Note((await Note(parent.Get($"/s/{some.Address}"))).Submit("Start"));
        page = await Note(page.Submit("Continue", ("Answer", "no")));
        page = await Note(page.Submit("Continue", ("Answer", Words)));
        page = await Note(page.Submit("Continue", ("Answer", "hv")));
        page = await Note(page.Submit("Continue", ("Answer", "")));
        // An answer that is refused leaves as little behind as one that is taken.
        await Note(page.Submit("Send", ("Given", $$"""{"why":"{{Words}}"}""")));
        (await Note(page.Submit("Send"))).Heading.ShouldBe("Answers sent");
        var cookie = pages[^1].Answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        // A request that breaks is written down with its fault: without what was answered too.
        (await parent.Send(HttpMethod.Post, $"/s/{some.Address}", new StringContent($"Answer={Words}&Place={new string('9', 400)}&Given={new string('x', 90_000)}", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"))).IsSuccessStatusCode.ShouldBeFalse();

        // The last line is ours: so that it is known that lines are seen here.
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Looking").Log(LogLevel.Information, "This is seen");
        string[] lines = [.. app.Log.All.Skip(before)];
        lines.ShouldContain(l => l.Contains("This is seen", StringComparison.Ordinal));
        foreach (var never in (string[])[Words, "Quagga", some.Address, Browser, "ZwergBrowser", Place, cookie, "\"saw\""])
            lines.ShouldNotContain(l => l.Contains(never, StringComparison.OrdinalIgnoreCase), never);
        // Whatever sits between is told to keep none of the pages.
        foreach (var shown in pages)
        {
            shown.Answer.Headers.CacheControl.ShouldNotBeNull(shown.Heading);
            shown.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue(shown.Heading);
            (shown.Answer.Headers.ETag, shown.Answer.Content.Headers.LastModified, shown.Answer.Headers.Age).ShouldBe((null, null, null));
        }

        pages.SkipLast(1).ShouldAllBe(p => !p.Answer.Headers.Contains("Set-Cookie"));

        // The server keeps none either.
        app.Services.GetService<IOutputCacheStore>().ShouldBeNull();
        // The framework brings one along in memory; nothing uses it.
        var brought = app.Services.GetServices<IDistributedCache>().Select(c => c.ShouldBeOfType<MemoryDistributedCache>()).SelectMany(
            c => c.GetType().GetFields(BindingFlags.NonPublic | BindingFlags.Instance).Select(f => f.GetValue(c)).OfType<MemoryCache>()).ToList();
        brought.ShouldAllBe(c => c.Count == 0);
        foreach (var cache in app.Services.GetServices<IMemoryCache>().OfType<MemoryCache>())
        {
            foreach (var key in cache.Keys)
            {
                var kept = $"{key} {(cache.TryGetValue(key, out var value) ? value as string ?? string.Join(' ', (value as IEnumerable)?.Cast<object?>() ?? [value]) : "")}";
                foreach (var never in (string[])[Words, some.Address, Place]) kept.ShouldNotContain(never);
            }
        }

        // And of the database one table alone has it: no table has who asked from where.
        (await Tables(Words)).ShouldBe(["letter_box"]);
        (await Tables(Browser)).ShouldBeEmpty();
        (await Tables(Place)).ShouldBeEmpty();
        (await app.Database.AsOwner("select count(*) from history_entry where at > now() - interval '1 hour' and (after::text like '%Quagga%' or before::text like '%Quagga%')")).ShouldBe(0L);
    }

    private async Task<string[]> Tables(string words)
    {
        var names = (string)(await app.Database.AsOwner("select string_agg(c.oid::regclass::text, ',' order by c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'public'"))!;
        var found = new List<string>();
        foreach (var table in names.Split(','))
            if ((bool)(await app.Database.AsOwner($"select exists (select from {table} t where t::text like '%{words.Replace("'", "''", StringComparison.Ordinal)}%')"))!) found.Add(table);
        return [.. found];
    }
}
