namespace GoldenThread.BrowserTests;

/// <summary>A team begins, a record begins, people are stated, a family is drawn, somebody is involved and leaves, a part is sealed, a request is answered, information is handed in, a reading is questioned: on a phone, with and without scripts.</summary>
public sealed class ChildrenJourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_record_is_begun_shared_sealed_and_asked_for(bool scripts)
    {
        var mark = scripts ? "s" : "n";
        var name = $"Posy Fernley{mark}";
        await using var admin = await site.SignedIn((await site.SignedInAs(Role.Administrator)).Account, Window.Phone, scripts);
        await using var manager = await site.SignedIn(Role.TeamManager, Window.Phone, scripts);
        await using var worker = await site.SignedIn(Role.Practitioner, Window.Phone, scripts);
        await using var other = await site.SignedIn(Role.Practitioner, Window.Phone, scripts);

        // A team begins: an administrator names its manager, who keeps its members. The administrator sees no child.
        await admin.Go("/teams");
        await admin.Fill("Name", $"East {mark}");
        await admin.Page.Locator("#Organisation").SelectOptionAsync(site.Organisation.Id.Value.ToString());
        await admin.Press("Begin team");
        await admin.Follow($"East {mark}");
        var team = admin.Page.Url;
        await admin.Page.Locator("#Manager").SelectOptionAsync(manager.Account!.Id.ToString());
        await admin.Check();
        await admin.Press("Save manager");
        await admin.Shows("Managed by");
        (await admin.Go("/children"))!.Status.ShouldBe(403);
        await manager.Page.GotoAsync(team);
        await manager.Page.Locator("#Worker").SelectOptionAsync(worker.Account!.Id.ToString());
        await manager.Press("Add member");
        await manager.Shows("Leaves the team");
        await manager.Check();

        // A record begins, and what is said of people stands as statements.
        await worker.Go("/children/new");
        await worker.Fill("Full name", name);
        await worker.Fill("Date of birth", "4 May 2024");
        await worker.Fill("Reason for the record", "Neighbours rang");
        await worker.Check();
        await worker.Press("Begin record");
        await worker.Heads($"{name}, born 4 May 2024");
        var record = new Uri(worker.Page.Url).AbsolutePath;
        await worker.Shows("You see: record, by involvement.");
        await worker.Shows("Who may see this page");
        await worker.Check();
        await Add(worker, record, ("#About", "new"), ("#Kind", "ParentOf"), ("#Other", record.Split('/')[2]), "Reported", person: "Ann Fernley");
        await Add(worker, record, ("#About", record.Split('/')[2]), ("#Kind", "LivesAt"), ("#Share", "Always"), "Observed", value: "3 Cooper Row");
        await Add(worker, record, ("#About", record.Split('/')[2]), ("#Kind", "School"), ("#Share", ""), "OwnAccount", value: "Elm Infants");
        await Add(worker, record, ("#About", record.Split('/')[2]), ("#Kind", "School"), ("#Share", ""), "RecordsChecked", value: "Oak Infants");
        await worker.Follow("Accounts that differ");
        await worker.Page.Locator("input[name=ReliedOn]").Last.CheckAsync(new LocatorCheckOptions { Force = true });
        await worker.Page.Locator("textarea[name=Because]").FillAsync("The school's own list");
        await worker.Check();
        await worker.Press("Settle");
        await worker.Shows("Settled:");
        await worker.Go($"{record}/family");
        await Expect(worker.Page.Locator("svg[role=img]")).ToHaveCountAsync(1);
        await worker.Shows("Ann Fernley is parent of");
        await worker.Check();
        await worker.Picture($"children-family-{mark}");
        await worker.Fill("As known on", "1 January 2024");
        await worker.Press("Show");
        await worker.ShowsNot("Ann Fernley");

        // A part is sealed; the manager is told and confirms it.
        await worker.Go($"{record}/seals");
        await worker.Fill("Or another address", "12 Quiet Mews");
        await worker.Page.Locator($"input[name=Openers][value='{worker.Account.Id}']").CheckAsync(new LocatorCheckOptions { Force = true });
        await worker.Check();
        await worker.Press("Seal");
        await worker.Shows("Confidential address");
        await Add(worker, record, ("#About", record.Split('/')[2]), ("#Kind", "StaysAt"), ("#Share", "Weekends"), "Reported", value: "12 Quiet Mews");
        await worker.Shows("12 Quiet Mews");
        await manager.Go(record);
        await manager.Shows("something is sealed, ask");
        await manager.ShowsNot("Quiet Mews");
        await manager.Go("/notices");
        await manager.Check();
        await manager.Shows("A part of a record was sealed");

        // Involvement: the manager names who leads.
        await manager.Go($"{record}/involvement");
        await manager.Shows("Nobody leads today");
        await manager.Page.Locator("#Worker").SelectOptionAsync(worker.Account.Id.ToString());
        await manager.Page.Locator("#Kind").SelectOptionAsync("Lead");
        await manager.Fill("Reason", "Leads the work");
        await manager.Check();
        await manager.Press("Involve");
        await manager.Shows("Leads the work");
        await manager.ShowsNot("Nobody leads today");

        // Another worker sees nothing, hands something in, asks, and is answered.
        await other.Go(record);
        (await other.Page.Locator("h1").TextContentAsync()).ShouldBe("Nothing was found that you may see");
        await other.Go("/children/hand-in");
        await other.Fill("Or the full name", name);
        await other.Fill("And the date of birth", "4 May 2024");
        await other.Fill("What was observed", "She was asleep in the car");
        await other.Check();
        await other.Press("Hand in");
        await Expect(other.Page.Locator(".govuk-notification-banner__heading")).ToContainTextAsync("Received.");
        await other.Go($"{record}/ask");
        await other.Fill("Reason", "She is in my clinic on Monday");
        await other.Check();
        await other.Press("Send request");
        await worker.Go("/notices");
        await worker.Page.Locator("a[href*='/requests/']").First.ClickAsync();
        await worker.Shows("She is in my clinic on Monday");
        await worker.Check();
        await worker.Press("Grant");
        await other.Go(record);
        await other.Shows("You see: plan, by request.");
        await other.ShowsNot("Quiet Mews");

        // Who has opened it, and a question about a reading.
        await worker.Go($"{record}/openings");
        await worker.Shows("request");
        await worker.Page.Locator("#Of").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await worker.Fill("Your question", "Why did you open it?");
        await worker.Check();
        await worker.Press("Ask");
        await worker.Shows("Not answered yet");

        // Who leaves hands over the same day; a conflict closes the record.
        await manager.Page.GotoAsync(team);
        await manager.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Leaves the team" }).First.ClickAsync();
        await manager.Shows("No members yet");
        await worker.Go(record);
        (await worker.Page.Locator("h1").TextContentAsync()).ShouldBe("Nothing was found that you may see");
        await manager.Go($"{record}/conflict");
        await manager.Page.Locator("input[name=Kind][value=Kin]").CheckAsync(new LocatorCheckOptions { Force = true });
        await manager.Check();
        await manager.Press("Declare conflict");
        await manager.Go(record);
        (await manager.Page.Locator("h1").TextContentAsync()).ShouldBe("Nothing was found that you may see");
    }

    private static async Task Add(Window worker, string record, (string, string) about, (string, string) kind, (string, string) more, string basis, string? value = null, string? person = null)
    {
        await worker.Go($"{record}/facts/new");
        foreach (var (field, option) in new[] { about, kind, more })
            if (option.Length > 0) await worker.Page.Locator(field).SelectOptionAsync(option);
        if (person is not null) await worker.Fill("Who they are", person);
        if (value is not null) await worker.Fill("Address, name, number or date", value);
        await worker.Page.Locator($"input[name=Basis][value={basis}]").CheckAsync(new LocatorCheckOptions { Force = true });
        await worker.Press("Add statement");
        await Expect(worker.Page.Locator(".govuk-notification-banner__heading")).ToContainTextAsync("Statement added.");
    }
}
