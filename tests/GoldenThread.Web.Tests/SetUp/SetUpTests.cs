using System.Text;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Organisations;
using GoldenThread.Work.SetUp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.SetUp;

public sealed class SetUpTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_partnership_begins_from_nothing_with_a_code_that_works_once_and_a_second_one_beside_it()
    {
        await using var empty = await EmptyInstallation.Start();
        var code = empty.Services.GetRequiredService<SetUpCode>();
        var visitor = empty.Nobody();
        var page = await visitor.Get("/set-up");
        (string, string?)[] answers = [("Name", "Eastmere Safeguarding Children Partnership"), ("Administrator", "Ada Fenwick"), ("Email", "Ada@eastmere.example")];

        var refused = await page.Submit("Set up the partnership", [.. answers, ("Code", "ABCD-EFGH-JKMN")]);
        refused.Errors.ShouldBe(["This is not the set-up code. It works once; ask whoever runs the server for the current one"]);
        refused.Document.QuerySelector("#Administrator")!.GetAttribute("value").ShouldBe("Ada Fenwick", "what was typed survives");
        var first = await code.Now(TestContext.Current.CancellationToken);
        var invited = await refused.Submit("Set up the partnership", ("Code", first.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        invited.Path.ShouldStartWith("/invitation/");
        invited.Document.QuerySelector("#FullName")!.GetAttribute("value").ShouldBe("Ada Fenwick");
        await (await invited.Submit("Accept invitation", ("Password", "seven green umbrellas"))).Submit("Sign in", ("Email", "ada@eastmere.example"), ("Password", "seven green umbrellas"));

        page = await empty.Nobody().Get("/set-up");
        (await page.Submit("Set up the partnership", [.. answers, ("Code", first)])).Errors.Single().ShouldStartWith("This is not the set-up code", Case.Sensitive, "it works once");
        var second = await code.Now(TestContext.Current.CancellationToken);
        second.ShouldNotBe(first);
        (await page.Submit("Set up the partnership", [.. answers, ("Code", second)])).Errors.Single().ShouldStartWith("There is a partnership “Eastmere");
        (await page.Submit("Set up the partnership", ("Code", second), ("Name", "Northmere"), ("Slug", "eastmere safeguarding children partnership"), ("Administrator", "Bo"), ("Email", "bo@northmere.example")))
            .Errors.Single().ShouldContain("has this public address");
        (await page.Submit("Set up the partnership", ("Code", second), ("Name", "Northmere"), ("Administrator", "Bo"), ("Email", "bo@northmere.example"))).Path.ShouldStartWith("/invitation/");
        (await empty.Database.AsOwner("select count(*) from partnership")).ShouldBe(2L);
    }

    [Fact]
    public async Task Set_up_is_refused_on_a_database_that_is_not_empty_but_with_the_code_for_one_more_and_the_start_adds_none()
    {
        await using var empty = await EmptyInstallation.Start();
        var used = await empty.Services.GetRequiredService<SetUpCode>().Now(TestContext.Current.CancellationToken);
        await Begun(empty);

        foreach (var code in (string[])[used, "", "AAAA-AAAA-AAAA"])
        {
            var refused = await (await empty.Nobody().Get("/set-up")).Submit("Set up the partnership", ("Code", code), ("Name", "Another"), ("Administrator", "Bo"), ("Email", "bo@another.example"));
            refused.Errors.Single().ShouldBe(code.Length == 0 ? "Enter the set-up code" : "This is not the set-up code. It works once; ask whoever runs the server for the current one");
        }

        (await new GoldenThread.Work.Administration.FirstAdministrator(empty.Database.Database).Invite("Another", "bo@another.example", DateTimeOffset.UtcNow)).ShouldBeNull();
        (await empty.Database.AsOwner("select count(*) from partnership")).ShouldBe(1L);
        (await empty.Database.AsOwner("select count(*) from invitation where accepted_at is null")).ShouldBe(0L);
    }

    [Fact]
    public async Task What_is_left_to_do_is_on_the_administrators_home_and_empties_as_it_is_done()
    {
        await using var empty = await EmptyInstallation.Start();
        var administrator = await Begun(empty);
        (await administrator.Get("/")).Text.ShouldContain("Set-up: left to do (11)");
        var page = await administrator.Get("/administration/setup");
        page.Text.ShouldContain(ProductVersion.Number);

        await page.Submit("form[action*='Tick']:has([value=rating-scale]) button");
        (await (await administrator.Get("/administration/setup")).Submit("Send test email")).Done.ShouldNotBeNull().ShouldContain("waits on the Emails page");
        await (await administrator.Get("/administration/setup/organisations")).Submit("Check the list", ("List", "Name\nEastmere Council"));
        await (await (await administrator.Get("/administration/setup/organisations")).Submit("Check the list", ("List", "Name\nEastmere Council"))).Submit("Add organisations");
        await (await (await administrator.Get("/administration/setup/people")).Submit("Check the list", ("List", "Name,Email,Role\nBo,bo@eastmere.example,Administrator")))
            .Submit("Invite people");
        await (await administrator.Get("/administration/public")).Submit("Save", ("ContactEmail", "people@eastmere.example"), ("Privacy", "We are the controller."));
        await (await administrator.Get("/board")).Submit("form:has([name=HeldOn]) button", ("HeldOn", "2 March 2027"), ("Title", "The board"));

        (await administrator.Get("/")).Text.ShouldContain("Set-up: left to do (3)");
        (await administrator.Get("/administration/setup")).Text.ShouldContain("Upload your first action plan");
        (await empty.Database.AsOwner("select count(*) from outbox_message")).ShouldBe(2L, "the test and the invitation");
    }

    [Fact]
    public async Task A_list_of_organisations_with_every_fault_is_shown_corrected_and_then_taken_in_whole()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        var list = FaultyLists.Organisations;

        var looked = await (await administrator.Get("/administration/setup/organisations")).Submit("Check the file", [("Upload", "organisations.csv", Encoding.UTF8.GetBytes(list))]);

        looked.Errors.ShouldBeEmpty();
        looked.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(40);
        looked.Document.QuerySelectorAll("main tbody .govuk-tag--red").Length.ShouldBe(FaultyLists.FaultyOrganisations);
        looked.Document.QuerySelectorAll("main button").Select(button => button.TextContent.Trim()).ShouldNotContain("Add organisations", "while a line has a mistake");
        var before = await Count();
        using (var forced = new FormUrlEncodedContent(
            [
                KeyValuePair.Create("List", list),
                KeyValuePair.Create("__RequestVerificationToken", looked.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!),
            ]))
        {
            using var answer = await administrator.Send(HttpMethod.Post, "/administration/setup/organisations", forced);
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Nothing was saved");
        }

        (await Count()).ShouldBe(before, "nothing is half-done");
        var corrected = await looked.Submit("Check the list", ("List", FaultyLists.Corrected(list, FaultyLists.FaultyOrganisationLines)));
        corrected.Document.QuerySelectorAll("main tbody .govuk-tag--red").ShouldBeEmpty(corrected.Text);
        (await corrected.Submit("Add organisations")).Done.ShouldBe($"{40 - FaultyLists.FaultyOrganisations - 1} organisations added.");
        (await Count()).ShouldBe(before + 40 - FaultyLists.FaultyOrganisations - 1, "one was there already");
        await using var db = await app.Open();
        var trust = await db.Organisations.SingleAsync(one => one.Name == "Made-up Trust 05", TestContext.Current.CancellationToken);
        (await db.Organisations.AnyAsync(one => one.Name == FaultyLists.Formula, TestContext.Current.CancellationToken)).ShouldBeTrue("a name is kept as it is written; files that leave take the formula out of it");
        trust.Names.Select(name => name.Name).ShouldBe(["MUT5", "Trust Five, Northmere"], ignoreOrder: true);

        async Task<int> Count()
        {
            await using var now = await app.Open();
            return await now.Organisations.IgnoreAutoIncludes().CountAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_list_of_people_with_every_fault_invites_nobody_and_corrected_invites_all()
    {
        var administrator = await app.NewPerson(Role.Administrator);
        var known = await app.AddAccount(Role.Reader);
        var left = await app.AddAccount(Role.Reader);
        await using (var db = await app.Open())
        {
            (await db.Accounts.SingleAsync(one => one.Id == left.Id, TestContext.Current.CancellationToken)).LockoutEnd = DateTimeOffset.MaxValue;
            await db.Save(cancellation: TestContext.Current.CancellationToken);
        }

        var elsewhere = await app.AddAccount(Role.Reader, (await app.Database.AddPartnership()).Id);
        var list = FaultyLists.People(known.Email!, left.Email!, elsewhere.Email!, app.Organisation.Name);

        var looked = await (await administrator.Get("/administration/setup/people")).Submit("Check the list", ("List", list));

        looked.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(40);
        looked.Document.QuerySelectorAll("main tbody .govuk-tag--red").Length.ShouldBe(FaultyLists.FaultyPeopleLines.Count);
        looked.Text.ShouldContain("Has an account that is locked. Unlock it on the page People if they are back");
        looked.Document.QuerySelectorAll("main tbody tr").Single(row => row.TextContent.Contains("Elsewhere", StringComparison.Ordinal)).TextContent.ShouldContain("Invite", Case.Sensitive, "who has an account at another partnership is not told to this one");
        (await Invited()).ShouldBe(0);
        var corrected = await looked.Submit("Check the list", ("List", FaultyLists.Corrected(list, FaultyLists.FaultyPeopleLines)));
        var count = 40 - FaultyLists.FaultyPeopleLines.Count - 2;
        (await corrected.Submit("Invite people")).Done.ShouldBe($"{count} people invited. Each gets an email with a link.");
        (await Invited()).ShouldBe(count - 1, "the one from elsewhere has another address");
        await using (var db = await app.Open())
        {
            var theirs = elsewhere.Email!.ToLowerInvariant();
            var body = await db.Outbox.Where(letter => letter.ToAddress == theirs).Select(letter => letter.Body).SingleAsync(TestContext.Current.CancellationToken);
            var link = body[body.IndexOf("/invitation/", StringComparison.Ordinal)..].Split('\n', ' ')[0].Trim();
            (await (await app.Nobody().Get(link)).Submit("Accept invitation", ("Password", "seven green umbrellas"))).Errors.ShouldContain("Somebody already has an account with this email address");
        }

        var again = await (await administrator.Get("/administration/setup/people")).Submit("Check the list", ("List", "Name,Email,Role\nZed,person02@example.org,Reader"));
        again.Text.ShouldContain("Is invited already");

        async Task<int> Invited()
        {
            await using var db = await app.Open();
            return await db.Invitations.CountAsync(one => one.Email.StartsWith("person"), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task The_scale_is_changed_and_of_two_people_the_second_sees_what_the_first_did()
    {
        var partnership = await app.Database.AddPartnership();
        var (one, other) = (await app.NewPerson(Role.Administrator, partnership.Id), await app.NewPerson(Role.Administrator, partnership.Id));
        var second = await other.Get("/administration/scale");

        (await (await one.Get("/administration/scale")).Submit(
            "Save rating scale", ("Levels[1].Name", "Going well"), ("Levels[1].Place", "3"), ("Levels[2].Place", "2"), ("Levels[3].Name", "Embedded"), ("Levels[3].SaysCompleted", "true"),
            ("Levels[3].Place", "9"), ("Levels[0].Remove", "true"))).Done.ShouldBe("Rating scale saved.");

        var refused = await second.Submit("Save rating scale", ("Levels[1].Name", "Mine"));
        refused.Text.ShouldContain("Going well:");
        refused.Document.QuerySelector("[name='Levels[1].Name']")!.GetAttribute("value").ShouldBe("Mine");
        await using var db = await app.Open(partnership.Id);
        (await db.Set<GoldenThread.Storage.Administration.Partnership>().SingleAsync(TestContext.Current.CancellationToken)).Scale.Levels
            .Select(level => (level.Key, level.Name)).ShouldBe([("completed", "Completed"), ("on-track", "Going well"), ("embedded", "Embedded")]);
        (await (await one.Get("/administration/scale")).Submit("Save rating scale", ("Levels[0].Place", "first"))).Errors.ShouldBe(["Enter the place as a number, such as 2"]);
    }

    [Fact]
    public async Task A_partnership_is_renamed_and_its_public_address_stays()
    {
        var partnership = await app.Database.AddPartnership();
        var administrator = await app.NewPerson(Role.Administrator, partnership.Id);

        (await (await administrator.Get("/administration/partnership")).Submit("Save name", ("Name", "Mereside Partnership"))).Done.ShouldBe("Name saved.");

        (await administrator.Get("/")).Text.ShouldContain("Mereside Partnership");
        (await app.Database.AsOwner($"select slug from partnership where partnership_id = '{partnership.Id.Value}'")).ShouldBe(partnership.Slug);
    }

    private static async Task<Visitor> Begun(EmptyInstallation empty)
    {
        var visitor = empty.Nobody();
        var invited = await (await visitor.Get("/set-up")).Submit(
            "Set up the partnership", ("Code", await empty.Services.GetRequiredService<SetUpCode>().Now(TestContext.Current.CancellationToken)), ("Name", "Eastmere"), ("Administrator", "Ada Fenwick"),
            ("Email", "ada@eastmere.example"));
        await (await invited.Submit("Accept invitation", ("Password", "seven green umbrellas"))).Submit("Sign in", ("Email", "ada@eastmere.example"), ("Password", "seven green umbrellas"));
        return visitor;
    }
}
