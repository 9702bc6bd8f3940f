using GoldenThread.Children;
using GoldenThread.Storage;

namespace GoldenThread.Web.Tests.Children;

/// <summary>Something is shared with another organisation on a basis, read there and nowhere else, and closed; consent is withdrawn; an order is added, extended and discharged.</summary>
public sealed class SharingPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task What_is_shared_is_read_by_those_it_is_shared_with_and_closes()
    {
        var (worker, other, stranger) = (await app.NewPerson(Role.Practitioner), await app.AddOrganisation(app.Partnership.Id, $"Northmere Police {Guid.NewGuid():N}"), await app.AddOrganisation(app.Partnership.Id, $"Tidewell Primary {Guid.NewGuid():N}"));
        var (dev, pat, officer) = (await app.NewPerson(Role.Practitioner, organisation: other.Id), await app.NewPerson(Role.Practitioner, organisation: stranger.Id), await app.NewPerson(Role.DataProtectionOfficer));
        var child = await Begin(worker, "Posy Marlow");
        foreach (var words in (string[])["A man at the window", "Posy slept"])
            (await (await worker.Get($"{child}/contacts/new")).Submit("Save contact", ("How", "InPerson"), ("Result", "Met"), ("Each[0].Seen", "yes"), ("Observed", words))).Done.ShouldBe("Contact recorded.");
        (await dev.Get(child)).Text.ShouldContain("Nothing was found that you may see");
        var form = await worker.Get($"{child}/shares/new");
        var what = form.Document.QuerySelectorAll("input[name=What]").First(i => i.ParentElement!.TextContent.Contains("A man at the window", StringComparison.Ordinal)).GetAttribute("value")!;
        (await form.Submit("Share")).Errors.ShouldContain("Choose what you share");
        (await form.Submit("Share", ("To", other.Id.Value.ToString()), ("What", what))).Errors.ShouldContain("Choose the basis for sharing");
        (await form.Submit("Share", ("To", other.Id.Value.ToString()), ("What", what), ("Basis", "PublicTask"))).Errors.ShouldContain("Choose the reason for not asking for consent");
        (await form.Submit("Share", ("To", other.Id.Value.ToString()), ("What", what), ("Basis", "DutyToSafeguard"), ("Kind", "Routine"))).Errors.ShouldContain(e => e.Contains("No agreement", StringComparison.Ordinal));
        form.Document.QuerySelectorAll("input[name=Basis]").Select(i => i.GetAttribute("value")).ShouldNotContain("Consent");
        var shared = await form.Submit("Share", ("To", other.Id.Value.ToString()), ("What", what), ("Basis", "DutyToSafeguard"), ("Purpose", "A call tonight"));
        shared.Text.ShouldContain("no agreement in force");
        (await officer.Get("/officer")).Text.ShouldContain("A safeguarding concern was shared where no agreement is in force");

        var read = await dev.Get(child);
        read.Heading.ShouldContain("Posy Marlow");
        read.Text.ShouldContain("A man at the window");
        read.Text.ShouldNotContain("Posy slept");
        read.Text.ShouldContain("You see: own, by share.");
        (await dev.Get("/children")).Text.ShouldContain("Posy Marlow");
        (await pat.Get(child)).Text.ShouldContain("Nothing was found that you may see");
        var show = shared.Document.QuerySelectorAll("main a").First(a => a.TextContent.StartsWith("Show what was shared", StringComparison.Ordinal)).GetAttribute("href")!;
        (await dev.Get(show)).Text.ShouldNotContain("Close this share");
        var end = await worker.Get(show);
        (await end.Submit("Close share")).Errors.ShouldContain("Enter a reason");
        (await end.Submit("Close share", ("Because", "He moved away"))).Text.ShouldContain("closed");
        (await dev.Get(child)).Text.ShouldContain("Nothing was found that you may see");
    }

    [Fact]
    public async Task Consent_is_recorded_shared_on_and_withdrawn()
    {
        var (worker, other) = (await app.NewPerson(Role.Practitioner), await app.AddOrganisation(app.Partnership.Id, $"Tidewell Primary {Guid.NewGuid():N}"));
        var pat = await app.NewPerson(Role.Practitioner, organisation: other.Id);
        var child = await Begin(worker, "Wren Marlow");
        await (await worker.Get($"{child}/contacts/new")).Submit("Save contact", ("How", "InPerson"), ("Result", "Met"), ("Each[0].Seen", "yes"), ("Observed", "Wren drew a house"));
        var form = await worker.Get($"{child}/consents/new");
        var what = form.Document.QuerySelectorAll("input[name=What]").First(i => i.ParentElement!.TextContent.Contains("Wren drew a house", StringComparison.Ordinal)).GetAttribute("value")!;
        (string, string?)[] asked = [("GivenBy", child.Split('/')[2]), ("How", "In writing"), ("Purpose", "Support"), ("To", other.Id.Value.ToString()), ("What", what)];
        (await form.Submit("Record consent", asked)).Errors.ShouldContain(e => e.Contains("could decide for themselves", StringComparison.Ordinal));
        (await form.Submit("Record consent", [.. asked, ("Capacity", "yes")])).Done.ShouldBe("Consent recorded.");
        (await pat.Get(child)).Text.ShouldContain("Nothing was found that you may see");
        var shares = await (await worker.Get($"{child}/shares/new")).Submit("Share", ("To", other.Id.Value.ToString()), ("What", what), ("Basis", "Consent"));
        (await pat.Get(child)).Text.ShouldContain("Wren drew a house");
        var consent = await worker.Get(shares.Document.QuerySelectorAll("main a").First(a => a.TextContent.StartsWith("Show this consent", StringComparison.Ordinal)).GetAttribute("href")!);
        (await consent.Submit("Record withdrawal", ("Because", "Thought again"))).Text.ShouldContain("The consent was withdrawn");
        (await pat.Get(child)).Text.ShouldContain("Nothing was found that you may see");
        (await pat.Get("/notices")).Text.ShouldContain("Consent was withdrawn");
        // Going on needs another basis, and is a decision.
        var again = await worker.Get($"{child}/shares/new");
        again.Document.QuerySelectorAll("input[name=Basis]").Select(i => i.GetAttribute("value")).ShouldNotContain("Consent");
        (await again.Submit("Share", ("To", other.Id.Value.ToString()), ("What", what), ("Basis", "DutyToSafeguard"))).Errors.ShouldContain(e => e.Contains("was withdrawn", StringComparison.Ordinal));
        await again.Submit("Share", ("To", other.Id.Value.ToString()), ("What", what), ("Basis", "DutyToSafeguard"), ("Because", "She was hurt"));
        (await worker.Get($"{child}/decisions")).Text.ShouldContain("Share what consent was withdrawn for?");
        (await pat.Get(child)).Text.ShouldContain("Wren drew a house");
    }

    [Fact]
    public async Task A_question_to_an_organisation_that_does_not_know_the_child_is_answered_there_and_shows_nothing_else()
    {
        var (worker, other) = (await app.NewPerson(Role.Practitioner), await app.AddOrganisation(app.Partnership.Id, $"Northmere Trust {Guid.NewGuid():N}"));
        var (ola, fay) = (await app.NewPerson(Role.Practitioner, organisation: other.Id), await app.NewPerson(Role.Practitioner, organisation: other.Id));
        var child = await Begin(worker, "Fern Marlow");
        await (await worker.Get($"{child}/contacts/new")).Submit("Save contact", ("How", "InPerson"), ("Result", "Met"), ("Each[0].Seen", "yes"), ("Observed", "Fern crawled"));
        var form = await worker.Get($"{child}/plan/questions/new");
        (await form.Submit("Ask question", ("What", "Was she weighed?"), ("To", other.Id.Value.ToString()))).Errors.ShouldContain("Choose the basis for asking");
        (await form.Submit("Ask question", ("What", "Was she weighed?"), ("To", other.Id.Value.ToString()), ("Basis", "duty to safeguard"))).Done.ShouldBe("Question asked.");
        var seen = await ola.Get(child);
        seen.Text.ShouldContain("Your organisation is asked:");
        seen.Text.ShouldNotContain("Fern crawled");
        var question = await ola.Get(seen.Document.QuerySelectorAll("main a").First(a => a.TextContent.Contains("Was she weighed?", StringComparison.Ordinal)).GetAttribute("href")!);
        (await question.Submit("Do not share", ("NotSharedWhy", "It would end the treatment"))).Errors.ShouldContain("Choose who looks at this decision again");
        (await question.Submit("Do not share", ("NotSharedWhy", "It would end the treatment"), ("Reviewer", fay.Account.Id.ToString()), ("Review", $"{GoldenThread.Time.LondonTime.Today(TimeProvider.System).AddDays(5):d MMMM yyyy}"))).Done.ShouldBe("Not shared. Whoever asked was told.");
        (await worker.Get($"{child}/plan")).Text.ShouldContain("Not shared: It would end the treatment");
        (await ola.Get(child)).Text.ShouldNotContain("Your organisation is asked:", Case.Sensitive, "nobody reviews their own decision");
        (await fay.Get(child)).Text.ShouldContain("Your organisation is asked:");
        // Who looks at it again has that among their own tasks until something was said.
        (await ola.Get("/tasks")).Text.ShouldNotContain("Review a decision not to share");
        (await fay.Get("/tasks?list=team")).Text.ShouldNotContain("Review a decision not to share");
        var waits = await fay.Get("/tasks");
        waits.Text.ShouldNotContain("Fern");
        var review = await fay.Get(waits.Document.QuerySelectorAll("main a").First(a => a.TextContent == "Review a decision not to share").GetAttribute("href")!);
        await review.Submit("Send answer", ("Reply", "4.1 kg on Monday"));
        (await fay.Get("/tasks")).Text.ShouldNotContain("Review a decision not to share");
    }

    [Fact]
    public async Task An_order_is_added_extended_and_discharged()
    {
        var worker = await app.NewPerson(Role.Practitioner);
        var (child, own, day) = (await Begin(worker, "Kit Marlow"), app.Organisation.Id.Value.ToString(), GoldenThread.Time.LondonTime.Today(TimeProvider.System).AddDays(-10));
        string Written(DateOnly on) => $"{on:d MMMM yyyy}";
        var form = await worker.Get($"{child}/orders");
        (await form.Submit("Add order", ("Made", Written(day)))).Errors.ShouldContain("Choose the kind of order");
        (await form.Submit("Add order", ("Kind", "supervision"), ("Made", Written(day)), ("Authority", own), ("Ends", Written(day.AddYears(1))))).Errors.ShouldContain(e => e.Contains("at most 1 year", StringComparison.Ordinal));
        var added = await form.Submit("Add order", ("Kind", "supervision"), ("Made", Written(day)), ("Authority", own), ("Number", "NM26C00012"));
        added.Text.ShouldContain($"Supervision order, made on {Written(day)}, to {Written(day.AddYears(1).AddDays(-1))}");
        (await worker.Get($"{child}/chronology")).Text.ShouldContain("a supervision order is in force");
        (await (await worker.Get($"{child}/orders")).Submit("Add order", ("Kind", "supervision"), ("Made", Written(day)), ("Authority", own))).Errors.ShouldContain(e => e.Contains("NM26C00012", StringComparison.Ordinal));
        var order = await worker.Get(added.Document.QuerySelectorAll("main a").First(a => a.TextContent.StartsWith("Extend or discharge", StringComparison.Ordinal)).GetAttribute("href")!);
        (await worker.Get("/tasks")).Text.ShouldNotContain("An order ends", Case.Sensitive, "it ends in a year");
        (await order.Submit("Record extension", ("Ends", Written(day.AddYears(3))))).Errors.ShouldContain(e => e.Contains("3 years in all", StringComparison.Ordinal));
        (await order.Submit("Record extension", ("Ends", Written(day.AddYears(2))))).Text.ShouldContain($"Extended to {Written(day.AddYears(2))}");
        (await order.Submit("Record discharge", ("Day", Written(day.AddDays(5))), ("Because", "The court discharged it"))).Text.ShouldContain("Ended");
        (await (await worker.Get($"{child}/orders")).Submit("Add order", ("Kind", "interim care"), ("Made", Written(day)), ("Authority", own), ("Ends", Written(day.AddDays(14))), ("Number", "NM26C00013"))).Errors.ShouldBeEmpty();
        var waits = await worker.Get("/tasks");
        waits.Text.ShouldNotContain("Kit Marlow, born", Case.Sensitive);
        (await (await worker.Get(waits.Document.QuerySelectorAll("main a").First(a => a.TextContent == "An order ends: say what follows").GetAttribute("href")!)).Submit("Record discharge", ("Day", Written(day.AddDays(10))), ("Because", "The court discharged it"))).Text.ShouldContain("Ended");
        (await worker.Get("/tasks")).Text.ShouldNotContain("An order ends");
    }

    [Fact]
    public async Task An_agreement_is_recorded_and_suspended_by_the_data_protection_officer()
    {
        var officer = await app.NewPerson(Role.DataProtectionOfficer);
        var other = await app.AddOrganisation(app.Partnership.Id, $"Harbour Lane Practice {Guid.NewGuid():N}");
        var form = await officer.Get("/sharing-agreements");
        (await form.Submit("Record agreement", ("From", "1 March 2026"), ("Purposes", "support"))).Errors.ShouldContain("Choose two organisations or more");
        var made = await form.Submit("Record agreement", ("Parties", other.Id.Value.ToString()), ("Parties", app.Organisation.Id.Value.ToString()), ("What", "Contacts with the family"), ("Mode", "contents"), ("Purposes", "support"), ("Basis", "PublicTask"), ("From", "1 March 2026"));
        made.Text.ShouldContain("Contacts with the family. Basis: public task.");
        var page = await officer.Get(made.Document.QuerySelectorAll("main a").First(a => a.TextContent.Contains("Contacts with the family", StringComparison.Ordinal)).GetAttribute("href")!);
        (await page.Submit("Suspend agreement")).Errors.ShouldContain("Enter a reason");
        (await page.Submit("Suspend agreement", ("Because", "Sent to a wrong address"))).Text.ShouldContain("Sent to a wrong address");
    }

    // The record is begun by whoever works with the child, and leads it: a plan is kept by its lead.
    private async Task<string> Begin(Visitor worker, string name)
    {
        var child = (await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", name), ("Born", "1 January 2025"), ("Because", "A referral"))).Path;
        await using var db = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        db.Add(new Involvement { Partnership = app.Partnership.Id, Child = new ChildId(Guid.Parse(child.Split('/')[2])), Organisation = app.Organisation.Id, Kind = InvolvementKind.Lead, FromDay = GoldenThread.Time.LondonTime.Today(TimeProvider.System), Because = "Leads" }.With(new PersonId(worker.Account.Id)));
        await db.Save(cancellation: TestContext.Current.CancellationToken);
        return child;
    }
}
