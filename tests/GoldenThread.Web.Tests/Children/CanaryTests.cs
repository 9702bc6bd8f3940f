using System.Net;
using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Time;
using GoldenThread.Web.Tests.Api;
using GoldenThread.Web.Tests.RoleWalk;
using GoldenThread.Work.Accounts;

namespace GoldenThread.Web.Tests.Children;

/// <summary>Words that are sealed, and the name of a child, planted in a record: no page of any route shows them to anybody who may not see them.</summary>
public sealed class CanaryTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Sealed = "Quiet-Mews-Canary";
    private const string Name = "Canary-Of-A-Name";

    [Theory]
    [InlineData(Role.Practitioner)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.TeamManager)]
    [InlineData(Role.IndependentChair)]
    [InlineData(Role.LookUpClinician)]
    [InlineData(Role.DataProtectionOfficer)]
    [InlineData(Role.BusinessManager)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.OrganisationLead)]
    [InlineData(Role.BoardMember)]
    [InlineData(Role.Reader)]
    public async Task Nobody_without_a_grant_reads_the_name_on_any_route(Role role)
    {
        var child = await Planted(null);
        (await Leaks(await app.NewPerson(role), child, [Sealed, Name])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(OthersSee.Marked)]
    [InlineData(OthersSee.Silent)]
    public async Task A_worker_who_sees_the_record_reads_nothing_of_what_is_sealed_on_any_route(OthersSee others)
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var child = await Planted(worker.Account.Id, others);
        (await worker.Get($"/children/{child.Value}")).Text.ShouldContain(Name, Case.Sensitive, "the worker sees the record itself, so that something is tried");
        (await Leaks(worker, child, [Sealed])).ShouldBeEmpty();
        var searched = await (await worker.Get("/children")).Submit("Search", ("Name", Sealed));
        searched.Text.ShouldNotContain("Ask to see");
    }

    [Fact]
    public async Task No_letter_no_notice_and_no_line_of_the_log_has_a_name()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var child = await Planted(worker.Account.Id);
        var (breaker, address) = (await app.NewPerson(Role.Practitioner), $"/children/{child.Value}");
        // Titles, headers and names of files are looked at on every route above. What tells people: a request, broken glass, a statement that is withdrawn, and pages that are refused.
        await (await breaker.Get($"{address}/ask")).Submit("Send request", ("Purpose", "assessment"), ("Because", "A referral"), ("Days", "3"));
        (await breaker.Get(address)).Text.ShouldNotContain(Name);
        await (await breaker.GetAndConfirm($"{address}/glass")).Submit("Open for 4 hours", ("Category", "ChildMissing"), ("Because", "Not at home since this morning"));
        await (await worker.Get($"{address}/facts/new")).Submit("Add statement", ("Kind", "School"), ("Value", "Elm Infants"), ("Basis", "Reported"));
        var ours = (await worker.Get(address)).Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.Contains("/statements/", StringComparison.Ordinal));
        (await (await worker.Get(ours)).Submit("Withdraw statement", ("Because", $"It was not {Name}"))).Text.ShouldContain("withdrawn", Case.Insensitive);
        await app.AfterTheAnswers();
        string[] canaries = [Name, Sealed];
        var letters = (string)(await app.Database.AsOwner("select coalesce(string_agg(t::text, ' '), '') from outbox_message t"))!;
        var told = (string)(await app.Database.AsOwner("select coalesce(string_agg(text, ' '), '') from notice"))!;
        told.ShouldContain("glass");
        foreach (var canary in canaries)
        {
            letters.ShouldNotContain(canary, Case.Insensitive);
            told.ShouldNotContain(canary, Case.Insensitive);
            app.Log.All.ShouldAllBe(line => !line.Contains(canary, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData(OthersSee.Marked)]
    [InlineData(OthersSee.Silent)]
    public async Task What_leaves_as_a_file_to_a_program_or_to_a_calendar_has_nothing_that_is_sealed_and_no_name_in_its_own(OthersSee others)
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var child = await Planted(worker.Account.Id, others);
        var program = await ApiClient.With(app, Role.OrganisationLead, organisation: app.Organisation.Id);
        (await program.Send(HttpMethod.Post, "/api/v1/contacts", new { id = "seen", happened = "2026-03-02T10:00", how = "in person", result = "met", observed = "Slept well", children = new[] { new { about = child.Value.ToString(), seen = true } } }, user: worker.Account.Email)).Status.ShouldBe(202);
        var print = await worker.Get($"/children/{child.Value}/chronology/print?Purpose=The%20conference");
        using var export = await worker.Send(HttpMethod.Post, $"/children/{child.Value}/chronology/print", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Purpose"] = "The conference",
            ["__RequestVerificationToken"] = print.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        }));
        var file = await export.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        (export.Content.Headers.ContentType!.MediaType, file).ShouldSatisfyAllConditions(f => f.MediaType.ShouldBe("text/csv"), f => f.file.ShouldContain("The conference"), f => f.file.ShouldContain("Slept well"), f => f.file.ShouldNotContain(Sealed, Case.Insensitive));
        $"{export.Headers}{export.Content.Headers}".ShouldNotContain("anary", Case.Insensitive, "neither the name of the file nor a header");

        foreach (var path in (string[])[$"/api/v1/children/{child.Value}/contacts", $"/api/v1/children/{child.Value}/events", $"/api/v1/children/{child.Value}/profile", $"/api/v1/tasks?since={Uri.EscapeDataString("2020-01-01T00:00:00Z")}"])
        {
            var answer = await program.Send(HttpMethod.Get, path, user: worker.Account.Email);
            answer.Status.ShouldBe(200, path);
            $"{answer.Body.ToJsonString()}{answer.Answer.Headers}{answer.Answer.Content.Headers}".ShouldNotContain(Sealed, Case.Insensitive, path);
        }

        var secret = TokenSecret.New();
        await using (var db = await app.Open(app.Partnership.Id))
        {
            db.ApiTokens.Add(new ApiToken { Partnership = app.Partnership.Id, AccountId = worker.Account.Id, Name = "My calendar", Purpose = TokenPurpose.Calendar, Role = Role.Practitioner, Organisation = app.Organisation.Id, TokenHash = TokenSecret.Hash(secret), IssuedAt = app.Clock.GetUtcNow(), ExpiresAt = app.Clock.GetUtcNow().AddDays(30) });
            await db.Save();
        }

        using var calendar = await app.Nobody().Send(HttpMethod.Get, $"/calendar/{secret}.ics");
        var due = await calendar.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        (calendar.StatusCode, due.Contains("VCALENDAR", StringComparison.Ordinal), due.Contains("anary", StringComparison.OrdinalIgnoreCase)).ShouldBe((HttpStatusCode.OK, true, false));
    }

    [Fact]
    public async Task What_is_sent_about_a_child_who_is_not_there_is_answered_as_about_one_who_is()
    {
        var child = await Planted(null);
        var none = ChildId.New();
        var person = await app.NewPerson(Role.Practitioner);
        async Task<string> Answers(ChildId of)
        {
            var address = $"/children/{of.Value}";
            var said = new List<string>();
            foreach (var page in (string[])["", "/facts/new", "/family", "/accounts", "/involvement", "/openings", "/seals", "/restriction", $"/statements/{Guid.Empty}", $"/seals/{Guid.Empty}", $"/households/{Guid.Empty}"])
                said.Add((await person.Get(address + page)).Text);
            said.Add((await (await person.Get($"{address}/ask")).Submit("Send request", ("Purpose", "assessment"), ("Because", "A referral"), ("Days", "3"))).Text);
            said.Add((await (await person.Get($"{address}/conflict")).Submit("Declare conflict", ("Kind", "Friend"))).Text);
            return string.Join('\n', said).Replace(of.Value.ToString(), "id", StringComparison.OrdinalIgnoreCase);
        }

        (await Answers(child)).ShouldBe(await Answers(none));
    }

    private static readonly HttpStatusCode[] Shown = [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Forbidden];

    private async Task<List<string>> Leaks(Visitor visitor, ChildId child, string[] canaries)
    {
        var leaks = new List<string>();
        foreach (var door in (await Doors.Of(app.Services)).Where(d => d.Verb == "GET" && !d.Route.StartsWith("sign-", StringComparison.Ordinal)))
        {
            using var answer = await visitor.Send(HttpMethod.Get, door.Address.Replace("01234567-89ab-7def-8123-456789abcdef", child.Value.ToString(), StringComparison.Ordinal));
            if (!Shown.Contains(answer.StatusCode)) continue;
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) + answer.Headers + answer.Content.Headers;
            leaks.AddRange(canaries.Where(c => body.Contains(c, StringComparison.OrdinalIgnoreCase)).Select(c => $"{door.Name}: {c}"));
        }

        return leaks;
    }

    // A child with a name, and under a seal that the worker does not open an address, a name and a contact.
    private async Task<ChildId> Planted(Guid? worker, OthersSee others = OthersSee.Silent)
    {
        var (child, now, partnership) = (ChildId.New(), DateTimeOffset.UtcNow.AddMinutes(-1), app.Partnership.Id);
        var (self, by) = (new IndividualId(child.Value), new WrittenBy(app.Organisation.Id, null, "A system", now));
        var seal = new Seal
        {
            Partnership = partnership,
            Child = child,
            Organisation = app.Organisation.Id,
            Kind = SealKind.RefugeAddress,
            Openers = [PersonId.New()],
            OthersSee = others,
            At = now,
            ReviewDay = LondonTime.Day(now).AddDays(30),
            PlaceKey = Place.Key(Sealed),
        };
        Statement Fact(FactContent content, SealId? under = null) => Statement.OfFact(partnership, child, StatementId.New(), by, content, new Given { Basis = Basis.Observed, Seal = under });
        await using var db = await app.Database.Database.Open(Session.System(partnership));
        db.AddRange(
            new ChildRecord(partnership, child, by, "Referral"), seal, Fact(new FactContent(FactKind.Name, self) { Value = Name }), Fact(new FactContent(FactKind.Name, self) { Value = Sealed }, seal.Id),
            Fact(new FactContent(FactKind.LivesAt, self) { Place = Sealed }),
            new Statement(partnership, child, StatementId.New(), StatementKind.Contact, by, new Given { Seal = seal.Id }) { Words = new Dictionary<string, string> { ["observed"] = Sealed } },
            new Appearance { Partnership = partnership, Child = child, Individual = IndividualId.New(), Organisation = app.Organisation.Id, Description = Sealed, At = now, Seal = seal.Id });
        if (worker is { } id)
            db.Add(new Involvement { Partnership = partnership, Child = child, Organisation = app.Organisation.Id, Kind = InvolvementKind.Core, FromDay = LondonTime.Day(now), Because = "Referral" }.With(new PersonId(id)));
        await db.Save();
        return child;
    }
}
