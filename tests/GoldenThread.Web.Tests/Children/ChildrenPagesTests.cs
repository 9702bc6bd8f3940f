using System.Net;
using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Time;

namespace GoldenThread.Web.Tests.Children;

/// <summary>A record begins, is seen by those whose work gives it to them, and by nobody else; what is not to be seen reads the same whatever the reason.</summary>
public sealed class ChildrenPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Nothing = "Nothing was found that you may see";

    [Fact]
    public async Task A_record_begins_and_is_seen_by_whoever_began_it_with_who_may_see_it()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var begun = await Begin(worker, "Posy Marlow");
        begun.Done.ShouldBe("Record begun. Your team is involved, and its manager was told.", begun.Text);
        begun.Heading.ShouldBe("Posy Marlow, born 1 January 2025");
        begun.Text.ShouldContain("You see: record, by involvement.");
        begun.Text.ShouldContain("Who may see this page");
        (await worker.Get("/children")).Text.ShouldContain("Posy Marlow");

        var opened = await worker.Get(begun.Path + "/openings");
        opened.Heading.ShouldBe("Who has opened this record");
        opened.Text.ShouldContain("Invented Practitioner");
        opened.Text.ShouldContain("involvement");
    }

    [Fact]
    public async Task A_colleague_without_a_reason_gets_the_one_sentence_byte_for_byte_as_for_a_child_who_is_not_there()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var begun = await Begin(worker, "Wren Marlow");
        var other = await app.NewPerson(Role.Practitioner);
        var (there, absent) = (await other.Send(HttpMethod.Get, begun.Path), await other.Send(HttpMethod.Get, $"/children/{Guid.NewGuid()}"));
        there.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        absent.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var cancellation = TestContext.Current.CancellationToken;
        (await there.Content.ReadAsByteArrayAsync(cancellation)).ShouldBe(await absent.Content.ReadAsByteArrayAsync(cancellation));
        (await there.Content.ReadAsStringAsync(cancellation)).ShouldContain(Nothing);
        (await other.Get("/children")).Text.ShouldNotContain("Wren");
        var refused = await worker.Get(begun.Path + "/openings");
        refused.Text.ShouldContain("refused");
    }

    [Fact]
    public async Task A_search_finds_ones_own_by_a_part_of_the_name_and_says_one_sentence_of_others()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        await Begin(worker, "Kestrel Ashdown");
        var page = await worker.Get("/children");
        (await page.Submit("Search", ("Name", "strel"))).Text.ShouldContain("Kestrel Ashdown");
        var other = await (await app.NewPerson(Role.Practitioner)).Get("/children");
        var found = await other.Submit("Search", ("Name", "Kestrel Ashdown"), ("Born", "1 January 2025"));
        found.Text.ShouldContain(Nothing);
        found.Text.ShouldNotContain("Ask to see");
        (await other.Submit("Search", ("Mother", "Nobody"))).Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_statement_is_added_and_one_that_differs_stands_beside_it()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var begun = await Begin(worker, "Fern Marlow");
        async Task<WebPage> Add(string school) => await (await worker.Get(begun.Path + "/facts/new")).Submit("Add statement", ("Kind", "School"), ("Value", school), ("Basis", "Reported"));
        (await Add("Elm Infants")).Done.ShouldBe("Statement added.");
        var differ = await Add("Oak Infants");
        differ.Text.ShouldContain("Accounts that differ");
        differ.Text.ShouldContain("Nobody has settled this yet");
        (await (await worker.Get(begun.Path + "/facts/new")).Submit("Add statement", ("Kind", "School"), ("Value", "Ash Infants"))).Errors.ShouldContain("Choose on what this rests");
    }

    [Fact]
    public async Task The_glass_opens_one_record_after_signing_in_again_and_waits_for_somebody_elses_review()
    {
        var begun = await Begin(await app.NewPerson(Role.Practitioner), "Rowan Marlow");
        var breaker = await app.NewPerson(Role.Practitioner);
        (await breaker.Get(begun.Path + "/glass")).Heading.ShouldNotBe("Break the glass", "one signs in again first");
        var page = await breaker.GetAndConfirm(begun.Path + "/glass");
        (await page.Submit("Open for 4 hours", ("Category", "ChildMissing"), ("Because", "urgent"))).Errors.ShouldContain("Enter a reason of at least 20 characters");
        var open = await page.Submit("Open for 4 hours", ("Category", "ChildMissing"), ("Because", "Not at home since this morning"));
        open.Heading.ShouldStartWith("Rowan Marlow");
        open.Text.ShouldContain("You see: record, by break glass.");

        var review = await (await app.NewPerson(Role.IndependentChair)).Get("/glass");
        review.Text.ShouldContain("Not at home since this morning");
        review.Text.ShouldNotContain("Rowan");
    }

    [Fact]
    public async Task Of_nobody_restricted_in_conflict_and_not_there_every_page_says_the_same_byte_for_byte()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        async Task<Guid> Child(string name) => Guid.Parse((await Begin(await app.NewPerson(Role.Practitioner), name)).Path.Split('/')[2]);
        var (none, restricted, conflict, absent) = (await Child("Ash Marlow"), await Child("Elm Marlow"), await Child("Oak Marlow"), Guid.NewGuid());
        await using (var db = await app.Database.Database.Open(Session.System(app.Partnership.Id)))
        {
            var (me, now) = (new PersonId(worker.Account.Id), DateTimeOffset.UtcNow.AddMinutes(-1));
            PersonId[] guardians = [PersonId.New(), PersonId.New()];
            foreach (var child in (Guid[])[restricted, conflict])
                db.Add(new Involvement { Partnership = app.Partnership.Id, Child = new ChildId(child), Organisation = app.Organisation.Id, Kind = InvolvementKind.Core, FromDay = LondonTime.Day(now), Because = "Referral" }.With(me));
            db.Add(new Restriction { Partnership = app.Partnership.Id, Child = new ChildId(restricted), List = guardians.ToDictionary(g => g, _ => Level.Record), Guardians = guardians, Because = "High profile", At = now, ReviewDay = LondonTime.Day(now).AddDays(90) });
            db.Add(new Conflict { Partnership = app.Partnership.Id, Child = new ChildId(conflict), Account = me, Kind = ConflictKind.Kin, At = now, DeclaredBy = null });
            await db.Save();
        }

        var cancellation = TestContext.Current.CancellationToken;
        var doors = (await RoleWalk.Doors.Of(app.Services)).Where(d => d.Verb == "GET" && d.Route.StartsWith("children/{id:guid}", StringComparison.Ordinal) && !d.Route.EndsWith("/confirm", StringComparison.Ordinal)).ToList();
        doors.Count.ShouldBeGreaterThan(9);
        foreach (var door in doors)
        {
            // The form of a page differs from load to load in its token alone.
            async Task<string> Body(Guid child) => System.Text.RegularExpressions.Regex.Replace(
                await (await worker.Send(HttpMethod.Get, door.Address.Replace("01234567-89ab-7def-8123-456789abcdef", child.ToString(), StringComparison.Ordinal))).Content.ReadAsStringAsync(cancellation),
                $"{child}|nonce=\"[^\"]*\"|__RequestVerificationToken[^>]*>", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
            var said = await Body(absent);
            foreach (var child in (Guid[])[none, restricted, conflict]) (await Body(child)).ShouldBe(said, door.Name);
        }

        foreach (var name in (string[])["Ash Marlow", "Elm Marlow", "Oak Marlow", "Yew Marlow"])
        {
            var found = await (await worker.Get("/children")).Submit("Search", ("Name", name), ("Born", "1 January 2025"));
            found.Text.ShouldContain(Nothing, Case.Sensitive, name);
            found.Text.ShouldNotContain("Ask to see", Case.Sensitive, name);
        }

        // Asking, and breaking the glass, tell no more.
        foreach (var child in (Guid[])[restricted, conflict, absent])
        {
            (await (await worker.Get($"/children/{child}/ask")).Submit("Send request", ("Because", "A referral"))).Done.ShouldBe("Your request was sent.");
            for (var times = 0; times < 2; times++)
                (await (await worker.GetAndConfirm($"/children/{child}/glass")).Submit("Open for 4 hours", ("Category", "ChildMissing"), ("Because", "Not at home since this morning"))).Errors.ShouldContain(Nothing);
        }
    }

    [Fact]
    public async Task A_manager_restricts_two_guardians_change_it_and_one_alone_does_not()
    {
        var (worker, other) = (await app.NewPerson(Role.Practitioner), await app.NewPerson(Role.TeamManager));
        var begun = await Begin(worker, "Ivy Marlow");
        await using (var db = await app.Database.Database.Open(Session.System(app.Partnership.Id)))
        {
            foreach (var (person, kind) in new[] { (other, InvolvementKind.Core), (worker, InvolvementKind.Lead) })
                db.Add(new Involvement { Partnership = app.Partnership.Id, Child = new ChildId(Guid.Parse(begun.Path.Split('/')[2])), Organisation = app.Organisation.Id, Kind = kind, FromDay = LondonTime.Day(DateTimeOffset.UtcNow), Because = "Referral" }.With(new PersonId(person.Account.Id)));
            await db.Save();
        }

        var (me, them) = (worker.Account.Id.ToString(), other.Account.Id.ToString());
        var form = await other.Get($"{begun.Path}/restriction");
        (await form.Submit("Restrict record", ($"List[{me}]", "Record"), ($"List[{them}]", "Record"), ("FirstGuardian", me), ("SecondGuardian", them))).Errors.ShouldContain("Enter a reason");
        (await form.Submit("Restrict record", ($"List[{me}]", "Record"), ($"List[{them}]", "Record"), ("FirstGuardian", me), ("SecondGuardian", them), ("Because", "A colleague's child"))).Done.ShouldBe("Record restricted. Its guardians were told.");
        (await worker.Get(begun.Path)).Text.ShouldContain("This record is restricted");
        (await (await worker.Get($"{begun.Path}/restriction")).Submit("Propose that it ends", ("Because", "They have moved"))).Done.ShouldBe("Proposed. The other guardian was told.");
        (await worker.Get($"{begun.Path}/restriction")).Text.ShouldContain("This record is restricted", Case.Sensitive, "one guardian alone changes nothing");
        (await (await worker.Get($"{begun.Path}/restriction")).Submit("Agree")).Errors.ShouldContain("The other guardian decides: its two guardians change a restriction together");
        (await (await other.Get($"{begun.Path}/restriction")).Submit("Agree")).Done.ShouldBe("Agreed. The change holds now.");
        (await other.Get($"{begun.Path}/restriction")).Text.ShouldNotContain("This record is restricted");
    }

    [Fact]
    public async Task A_reading_is_questioned_and_answered_and_the_officer_sees_that_it_was()
    {
        var (worker, chair) = (await app.NewPerson(Role.Practitioner), await app.NewPerson(Role.IndependentChair));
        var begun = await Begin(worker, "Bay Marlow");
        await (await chair.GetAndConfirm($"{begun.Path}/glass")).Submit("Open for 4 hours", ("Category", "UrgentPlacement"), ("Because", "A bed is needed tonight and nobody answers"));
        var openings = await worker.Get($"{begun.Path}/openings");
        var reading = openings.Document.QuerySelectorAll("select[name=Of] option").Select(o => o.GetAttribute("value")!).First(o => o.Length == 36);
        (await openings.Submit("Ask", ("Of", reading), ("Text", "Why did you open it?"))).Done.ShouldBe("Asked. They were told.");
        var link = (await chair.Get("/notices")).Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(l => l.StartsWith("/readings/", StringComparison.Ordinal));
        (await (await app.NewPerson(Role.Practitioner)).Send(HttpMethod.Get, link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await chair.Get(link)).Submit("Answer", ("Answer", "The placement fell through"))).Done.ShouldBe("Answered.");
        (await worker.Get($"{begun.Path}/openings")).Text.ShouldContain("Answer: The placement fell through");
        var officer = (await (await app.NewPerson(Role.DataProtectionOfficer)).Get("/officer")).Text;
        officer.ShouldContain("A reading of a record was questioned");
        officer.ShouldNotContain("Bay Marlow");
    }

    [Theory]
    [InlineData(Role.BusinessManager)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.LookUpClinician)]
    [InlineData(Role.DataProtectionOfficer)]
    public async Task Roles_that_see_no_child_are_not_let_to_the_pages(Role role) =>
        (await (await app.NewPerson(role)).Send(HttpMethod.Get, "/children")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Who_works_with_children_comes_in_at_their_children() => (await (await app.NewPerson(Role.Practitioner)).Get("/")).Heading.ShouldBe("My children");

    private static async Task<WebPage> Begin(Visitor worker, string name) =>
        await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", name), ("Born", "1 January 2025"), ("Because", "A referral"));
}
