using System.Net;
using System.Net.Sockets;
using GoldenThread.Storage.Cluster;
using GoldenThread.Web.Availability;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GoldenThread.Web.Tests.Availability;

/// <summary>What people, programs and probes are told while PostgreSQL is away, and that it comes back by itself.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class OutageTests(AppOnItsOwnCluster app) : IClassFixture<AppOnItsOwnCluster>
{
    [Fact]
    public async Task While_the_database_is_away_everybody_is_told_what_was_typed_is_kept_and_it_comes_back_by_itself()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var form = await manager.Get("/new-plan");
        var signIn = await app.Nobody().Get("/sign-in");
        WebPage kept;
        await using (app.KeepAway())
        {
            await app.Kill();

            ShouldSaySo(await manager.Get("/plans"));
            kept = await form.Submit("Create plan", ("Reference", "AB12"), ("Title", "Plan after “a review” <of> two\nlines"));
            ShouldSaySo(kept);
            kept.Document.QuerySelector("input[type=hidden][name=Reference]")!.GetAttribute("value").ShouldBe("AB12");
            kept.Document.QuerySelector("textarea[name=Title]")!.TextContent.Trim().ShouldBe("Plan after “a review” <of> two\nlines");
            ShouldSaySo(await manager.Get("/no-such-page-while-it-is-away"));
            ShouldSaySo(await app.Nobody().Get("/published"));

            var refused = await signIn.Submit("Sign in", ("Email", "lead@northmere.example"), ("Password", "a secret that is long"));
            ShouldSaySo(refused);
            (await refused.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("a secret");

            using var program = await app.Nobody().Send(HttpMethod.Get, "/api/v1/plans");
            program.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            program.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            program.Headers.RetryAfter.ShouldNotBeNull();

            (await manager.Get("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
            (await manager.Get("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await manager.Send(
                HttpMethod.Get, kept.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await Until.True(async () => (await manager.Get("/plans")).Status == HttpStatusCode.OK);
        (await kept.Submit("Send again")).Text.ShouldContain("AB12", Case.Sensitive, "what was kept can be sent again");
    }

    [Fact]
    public async Task While_the_database_is_away_requests_do_not_storm_it()
    {
        var reader = await app.NewPerson(Role.Reader);
        var asked = 0;
        await using (app.KeepAway())
        {
            await app.Kill();
            await Until.True(async () =>
            {
                await reader.Get("/plans");
                return app.Services.GetRequiredService<StorageWatch>().IsDown;
            });
            var sockets = new NpgsqlConnectionStringBuilder(app.Services.GetRequiredService<PrivateCluster>().ConnectionString()).Host!;
            var door = Path.Combine(sockets, ".s.PGSQL.5432");
            File.Delete(door);
            using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            server.Bind(new UnixDomainSocketEndPoint(door));
            server.Listen();
            using var end = new CancellationTokenSource();
            var counting = Task.Run(
                async () =>
                {
                    while (true)
                    {
                        using var caller = await server.AcceptAsync(end.Token);
                        Interlocked.Increment(ref asked);
                    }
                },
                TestContext.Current.CancellationToken);

            foreach (var page in await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => reader.Get("/plans")))) ShouldSaySo(page);

            await end.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => counting);
        }

        // The watch alone may have asked meanwhile.
        asked.ShouldBeLessThan(20);
        await Until.True(async () => (await reader.Get("/plans")).Status == HttpStatusCode.OK);
    }

    private static void ShouldSaySo(WebPage page)
    {
        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Heading.ShouldBe("Try again in a few minutes");
        page.Text.ShouldContain("cannot reach its database");
        page.Answer.Headers.RetryAfter.ShouldNotBeNull();
        page.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.Answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }
}
