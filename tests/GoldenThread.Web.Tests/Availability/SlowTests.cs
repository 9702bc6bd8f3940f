using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Npgsql;

namespace GoldenThread.Web.Tests.Availability;

/// <summary>The application on a real port, with fewer connections to the database than there are strangers who dawdle.</summary>
public sealed class SlowTests(SlowTests.ListeningApp app) : IClassFixture<SlowTests.ListeningApp>
{
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(45);

    [Fact]
    public async Task A_hundred_strangers_who_trickle_a_body_keep_nobody_from_their_pages()
    {
        var reader = await app.NewPerson(Role.Reader);
        var callers = new List<Trickle>();
        try
        {
            foreach (var path in new[] { "/published", "/sign-in", "/forgotten-password", "/sign-in/passkey-options", "/published/nobody/nothing",
            "/invitation/nothing", "/api/v1/plans" })
                for (var one = 0; one < 16; one++) callers.Add(await Trickle.To(app.Address, path));

            callers.Count.ShouldBeGreaterThan(100);
            foreach (var _ in Enumerable.Range(0, 3))
            {
                foreach (var caller in callers) await caller.Drip();
                foreach (var path in new[] { "/", "/plans" }) (await Within(reader.Get(path))).Status.ShouldBe(HttpStatusCode.OK, path);
                foreach (var path in new[] { "/published", "/sign-in" }) (await Within(app.Nobody().Get(path))).Status.ShouldBe(HttpStatusCode.OK, path);
            }

            Convert.ToInt64(
                await app.Database.AsOwner("select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'"),
                CultureInfo.InvariantCulture)
                .ShouldBe(0, "nobody holds a connection while a body is awaited");
        }
        finally
        {
            foreach (var caller in callers) caller.Dispose();
        }
    }

    [Fact]
    public async Task Signed_in_people_who_trickle_hold_no_connection_either()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var cookie = manager.Jar!.GetCookieHeader(app.Address);
        var callers = new List<Trickle>();
        try
        {
            for (var one = 0; one < 30; one++) callers.Add(await Trickle.To(app.Address, "/new-plan", cookie));
            foreach (var caller in callers) await caller.Drip();

            (await Within(manager.Get("/plans"))).Status.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            foreach (var caller in callers) caller.Dispose();
        }
    }

    [Fact]
    public async Task Readers_who_do_not_take_their_answer_hold_no_connection()
    {
        var words = string.Concat(Enumerable.Repeat("Words that fill a page. ", 4_000));
        await SomePlan.In(app, words, due: "31 March 2030", more: made =>
        {
            for (var one = 0; one < 30; one++) made.Recommendation.AddAction(words).AddOrganisation(app.Organisation.Id);
        });
        var manager = await app.NewPerson(Role.BusinessManager);
        var cookie = manager.Jar!.GetCookieHeader(app.Address);
        var callers = new List<Trickle>();
        try
        {
            for (var one = 0; one < 12; one++) callers.Add(await Trickle.Ask(app.Address, "/actions/export/csv", cookie));
            foreach (var caller in callers) (await caller.FirstLine(TimeSpan.FromMinutes(1))).ShouldContain("200");

            (await Within(manager.Get("/plans"))).Status.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            foreach (var caller in callers) caller.Dispose();
        }
    }

    [Fact]
    public async Task What_a_page_has_no_handler_for_is_refused_before_its_body_has_arrived()
    {
        using var caller = await Trickle.To(app.Address, "/published");

        (await caller.FirstLine()).ShouldContain(" 400 ");
    }

    [Fact]
    public async Task Strangers_send_little_and_are_told_so_at_once()
    {
        using var caller = await Trickle.To(app.Address, "/sign-in", length: 65 * 1024);

        (await caller.FirstLine()).ShouldContain(" 413 ");
    }

    [Fact]
    public async Task From_one_address_only_so_many_strangers_send_at_once_and_the_next_is_told_to_wait()
    {
        var callers = new List<Trickle>();
        try
        {
            // One more than may: on a busy machine the first are let go before the last is heard, and all of them come again.
            string[] answers;
            var since = Stopwatch.StartNew();
            do
            {
                var more = await Task.WhenAll(Enumerable.Range(0, ListeningApp.BodiesAtOnce + 1).Select(_ => Trickle.To(app.Address, "/sign-in")));
                callers.AddRange(more);
                answers = await Task.WhenAll(more.Select(one => one.FirstLine(TimeSpan.FromSeconds(3))));
            }
            while (!answers.Any(Told) && since.Elapsed < InTime);
            answers.Any(Told).ShouldBeTrue();

            static bool Told(string answer) => answer.Contains(" 429 ", StringComparison.Ordinal);
        }
        finally
        {
            foreach (var caller in callers) caller.Dispose();
        }
    }

    [Fact]
    public async Task Of_people_who_are_not_signed_in_only_so_many_work_at_once_and_those_who_are_do_not_wait_for_them()
    {
        var reader = await app.NewPerson(Role.Reader);
        foreach (var page in new[] { await reader.Get("/plans"), await app.Nobody().Get("/published") }) page.Status.ShouldBe(HttpStatusCode.OK);
        await using var holds = new NpgsqlConnection(app.Database.ConnectionString + ";Pooling=false");
        await holds.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = await holds.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var command = new NpgsqlCommand(
            "lock table publication in access exclusive mode", holds)) await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var readers = Enumerable.Range(0, ListeningApp.StrangersAtOnce + ListeningApp.StrangersWaiting + 1).Select(_ => app.Nobody().Get("/published"))
            .ToList();
        var first = await Task.WhenAny(readers);
        (await first).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await first).Text.ShouldContain("very busy");
        readers.Count(one => one.IsCompleted).ShouldBe(1);
        (await Within(reader.Get("/plans"))).Status.ShouldBe(HttpStatusCode.OK);
        (await Within(app.Nobody().Get("/sign-in"))).Status.ShouldBe(HttpStatusCode.OK);

        await held.RollbackAsync(TestContext.Current.CancellationToken);
        readers.Remove(first);
        foreach (var page in await Task.WhenAll(readers)) page.Status.ShouldNotBe(HttpStatusCode.ServiceUnavailable, "those who wait get their turn");
    }

    private static Task<WebPage> Within(Task<WebPage> page) => page.WaitAsync(InTime, TestContext.Current.CancellationToken);

    public sealed class ListeningApp : GoldenThreadApp
    {
        public const int BodiesAtOnce = 60;
        public const int StrangersAtOnce = 4;
        public const int StrangersWaiting = 2;

        protected override bool Listens => true;

        protected override void Configure(IWebHostBuilder host)
        {
            host.UseSetting(
                "ConnectionStrings:GoldenThread", Database.ApplicationConnectionString.Replace(
                    "Maximum Pool Size=20", "Maximum Pool Size=8;Timeout=5", StringComparison.Ordinal));
            host.UseSetting("Limits:AnonymousBodiesPerAddress", BodiesAtOnce.ToString(CultureInfo.InvariantCulture));
            host.UseSetting("Limits:AnonymousAtOnce", StrangersAtOnce.ToString(CultureInfo.InvariantCulture));
            host.UseSetting("Limits:AnonymousWaiting", StrangersWaiting.ToString(CultureInfo.InvariantCulture));
            // Long enough that nobody is let go while the tests look.
            host.UseSetting("Limits:Grace", "00:02:00");
        }
    }
}
