using System.Text;
using System.Text.RegularExpressions;
using GoldenThread.Storage.Plans;
using GoldenThread.Testing;

namespace GoldenThread.BrowserTests;

/// <summary>A plan from the file that a partnership holds to the page that the public reads, as people go through it.</summary>
public sealed class JourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_plan_is_uploaded_put_right_run_returned_and_published(bool scripts)
    {
        await using var manager = await site.SignedIn(Role.BusinessManager, scripts: scripts);
        var (name, bytes, reference) = Plan(invented: !scripts || Environment.GetEnvironmentVariable("GOLDEN_THREAD_SCREENSHOTS") is { Length: > 0 });
        // Where both are of the invented plan, it is another plan.
        if (!scripts) (bytes, reference) = (Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(reference, "CW8", StringComparison.Ordinal)), "CW8");
        await Upload(manager, name, bytes);
        await manager.Picture("import");
        await manager.Check();

        // Put right: by mouse, by keyboard, and a mistake taken back.
        if (await manager.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Add a reference and title" }).CountAsync() > 0)
            await Head(manager, reference);
        var first = manager.Page.Locator("[data-piece$='/actions/0']").First;
        await first.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Correct" }).ClickAsync();
        await manager.Check();
        await manager.Fill("Organisations responsible", "Northmere Children's Services\nEastmere Health Trust");
        await manager.Press("Save organisations");
        await manager.Shows("Eastmere Health Trust");
        await manager.Press("Undo last correction");
        await manager.ShowsNot("Eastmere Health Trust");
        if (scripts)
        {
            await Expect(manager.Page.Locator("[data-shortcuts]")).ToBeVisibleAsync();
            await manager.Page.Keyboard.PressAsync("j");
            await manager.Page.Keyboard.PressAsync("c");
            await Expect(manager.Page).ToHaveURLAsync(new Regex("/correct"));
            await manager.Page.GoBackAsync();
        }

        await manager.Press("Save as a plan");
        await Expect(manager.Page).ToHaveURLAsync(new Regex($"/plans/{reference}", RegexOptions.IgnoreCase));
        await manager.Check();
        await manager.Picture("plan");

        await Run(manager);
        await Return(manager, reference);
        await Publish(manager, reference, "Table with ratings", "table");
        await Publish(manager, reference, "Narrative by recommendation and organisation", "narrative");
    }

    [Theory]
    [InlineData("Table", "table")]
    [InlineData("Narrative", "narrative")]
    public async Task Two_people_publish_and_the_public_reads(string form, string address)
    {
        var plan = await SomePlan.In(site, "Agree who calls on the same day", due: "May 2027");
        await using var manager = await site.SignedIn(Role.BusinessManager);
        await manager.Go($"/plans/{plan.Reference}/publish");
        await manager.Tick(form == "Table" ? "Table with ratings" : "Narrative by recommendation and organisation");
        await manager.Press("Prepare version");
        await manager.Check();
        await manager.Press("Send for approval");
        await using var second = await site.SignedIn(Role.Administrator, Window.Phone);
        await second.Go(new Uri(manager.Page.Url).PathAndQuery);
        await second.Press("Publish version");
        await second.Shows("Version published.");

        await using var nobody = await site.Visit();
        await nobody.Go("/published");
        await nobody.Check();
        await nobody.Go($"/published/{site.Partnership.Slug}/{plan.Reference.ToLowerInvariant()}/{address}");
        await nobody.Shows("Agree who calls on the same day");
        await nobody.Check();
        if (form == "Table") await nobody.Picture("published");
        foreach (var format in (string[])["docx", "pdf"])
        {
            var file = await nobody.Page.APIRequest.GetAsync($"/published/{site.Partnership.Slug}/{plan.Reference.ToLowerInvariant()}/{address}/1.{format}");
            file.Status.ShouldBe(200);
            (await file.BodyAsync()).Length.ShouldBeGreaterThan(2000);
        }
    }

    [Fact]
    public async Task Without_scripts_a_piece_is_split_and_dated_and_a_mistake_keeps_what_was_typed()
    {
        await using var manager = await site.SignedIn(Role.BusinessManager, Window.Phone, scripts: false);
        var reference = $"NJ{Guid.NewGuid().ToString("N")[..6]}";
        await Upload(manager, $"{reference}.csv", Encoding.UTF8.GetBytes(
            "Recommendation,Action,Lead,Due\n1. Every child is seen alone,Northmere Council will train every team. Eastmere Trust will write a guide.,Northmere Council,May 2027\n"));
        await Head(manager, reference);
        await manager.Go($"{new Uri(manager.Page.Url).AbsolutePath}?at=recommendations/0");
        await manager.Page.Locator("[data-piece$='/actions/0']").First.GetByRole(
            AriaRole.Link, new LocatorGetByRoleOptions { Name = "Correct" }).First.ClickAsync();
        var words = await manager.Page.Locator("textarea[name=Marked]").InputValueAsync();
        await manager.Fill("Split", words.Replace(" Eastmere", " |Eastmere", StringComparison.Ordinal));
        await manager.Press("Split in two");
        await Expect(manager.Page.Locator("[data-piece$='/actions/1']").First).ToBeVisibleAsync();
        await manager.Page.Locator("[data-piece$='/actions/1']").First.GetByRole(
            AriaRole.Link, new LocatorGetByRoleOptions { Name = "Correct" }).First.ClickAsync();
        await manager.Fill("Another date", "June 2027");
        await manager.Page.Locator("form", new PageLocatorOptions { HasText = "Another date" }).GetByRole(AriaRole.Button).ClickAsync();
        await manager.Shows("June 2027");
        await manager.Press("Save as a plan");
        await manager.Shows("Eastmere Trust will write a guide");
        await manager.Page.Locator("tbody a.govuk-link").First.ClickAsync();
        await manager.Follow("Add an update");
        await manager.Press("Add update");
        await Expect(manager.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await manager.Fill("What has happened since the last update?", "Two teams were trained");
        await manager.Press("Add update");
        await manager.Shows("Two teams were trained");
    }

    private async Task Run(Window manager)
    {
        await manager.Page.Locator("tbody a.govuk-link").First.ClickAsync();
        await manager.Heads("Action");
        var action = new Uri(manager.Page.Url).AbsolutePath;
        await manager.Follow("Source document");
        await Expect(manager.Page.Locator("#passage")).ToBeVisibleAsync();
        await manager.Check();

        await manager.Go($"{action}/update");
        await manager.Fill("What has happened since the last update?", "Every team has begun.");
        await manager.Press("Add update");
        await manager.Go($"{action}/evidence");
        await manager.Tick("Audit or dip sample");
        await manager.Fill("Title", "Audit of forty files");
        await manager.Attach("File", "audit.txt", Encoding.UTF8.GetBytes("38 of 40"));
        await manager.Press("Add evidence");
        await manager.Shows("Audit of forty files");

        // "Completed" is refused while the impact is missing, and the words typed stay; a manager may give a reason for it all the same.
        await manager.Go($"{action}/rate");
        await manager.Page.Locator("input[name=Level][value=completed]").CheckAsync();
        await manager.Fill("Reason for the rating", "All is done");
        await manager.Press("Save rating");
        await manager.Shows("needs");
        await Expect(manager.Page.Locator("textarea[name=Because]")).ToHaveValueAsync("All is done");
        await manager.Check();
        await manager.Fill("Reason for giving this rating although the record is incomplete", "The audit of the spring is still to be written up");
        await manager.Press("Save rating");
        await manager.Shows("The audit of the spring is still to be written up");
        await manager.Go($"{action}/impact");
        await manager.Fill("What is different now for children and families?", "Babies are seen the same day.");
        await manager.Press("Record impact");
        await manager.Shows("Babies are seen the same day.");
        await manager.Check();
        await manager.Picture("action");

        // Two people at once: the second sees what the first wrote, and keeps their own words.
        await using var other = await site.SignedIn(Role.BusinessManager, scripts: manager.Scripts);
        await other.Go($"{action}/activity");
        await manager.Go($"{action}/activity");
        await manager.Page.Locator("input[name=Reached][value=Done]").CheckAsync();
        await manager.Fill("What shows this?", "The minutes of May");
        await manager.Press("Update progress");
        await other.Page.Locator("input[name=Reached][value=UnderWay]").CheckAsync();
        await other.Fill("What shows this?", "One team is left");
        await other.Press("Update progress");
        await other.Shows("The minutes of May");
        await Expect(other.Page.Locator("textarea[name=Because]")).ToHaveValueAsync("One team is left");
        await other.Check();
    }

    // A lead of each of two organisations that the plan names writes a return; one is accepted, one sent back.
    private async Task Return(Window manager, string reference)
    {
        await using var db = await site.Open();
        var plan = (await PlanLoading.Load(db, reference, TestContext.Current.CancellationToken))!;
        var work = plan.Recommendations.SelectMany(r => r.Actions)
            .SelectMany(action => action.ActsNow.Select(organisation => (Organisation: organisation, action.Id)))
            .DistinctBy(one => one.Organisation).Take(2).ToList();
        work.Count.ShouldBe(2);
        foreach (var (words, decision) in new[] { ("All our teams have begun", "Accept return"), ("Half of our teams have begun", "Send back") })
        {
            var (organisation, action) = work[decision == "Send back" ? 1 : 0];
            await using var lead = await site.SignedIn(Role.OrganisationLead, scripts: manager.Scripts, organisation: organisation);
            await lead.Go($"/returns/write/{action.Value}");
            await lead.Fill("What has happened since the last return?", words);
            await lead.Press("Send return");
            await lead.Shows("Return sent");
            await manager.Go("/returns");
            await manager.Follow(words);
            await manager.Fill("Comment", "Thank you; by when will all have?");
            await manager.Press(decision);
            await manager.Shows(decision == "Send back" ? "Return sent back" : "Return accepted");
        }
    }

    private async Task Publish(Window manager, string reference, string form, string address)
    {
        await manager.Go($"/plans/{reference}/publish");
        await manager.Tick(form);
        await manager.Press("Prepare version");
        await manager.Shows("This is the first version.");
        foreach (var box in await manager.Page.Locator("input[name=Seen]").AllAsync()) await box.CheckAsync();
        if (await manager.Page.Locator("textarea[name=Answer]").CountAsync() > 0)
            await manager.Fill("Why can they be published?", "They stand in what was published before");
        await manager.Check();
        await manager.Picture("publish");
        await manager.Press("Send for approval");
        await manager.Shows("A colleague must approve it");
        await using var second = await site.SignedIn(Role.BusinessManager, scripts: manager.Scripts);
        await second.Go(new Uri(manager.Page.Url).PathAndQuery);
        await second.Press("Publish version");
        await second.Shows("Version published.");
        await using var nobody = await site.Visit(Window.Phone, manager.Scripts);
        await nobody.Go($"/published/{site.Partnership.Slug}/{reference.ToLowerInvariant()}");
        await nobody.Check();
        var version = $"/published/{site.Partnership.Slug}/{reference.ToLowerInvariant()}/{address}/1";
        await nobody.Page.Locator($"main a[href='{version}']").ClickAsync();
        await nobody.Shows("Every team has begun.");
        await nobody.Shows("All our teams have begun");
        await nobody.ShowsNot("Half of our teams have begun");
        await nobody.Check();
        foreach (var (format, begins) in new[] { ("docx", "PK"), ("pdf", "%PDF") })
        {
            var file = await nobody.Page.APIRequest.GetAsync($"{version}.{format}");
            Encoding.Latin1.GetString(await file.BodyAsync()).ShouldStartWith(begins);
        }
    }

    private static async Task Upload(Window window, string name, byte[] bytes)
    {
        await window.Go("/plans");
        await window.Page.GetByText("Upload a plan").First.ClickAsync();
        await window.Attach("File", name, bytes);
        await window.Press("Upload plan");
        await window.Heads("Check what we found");
    }

    private static async Task Head(Window window, string reference)
    {
        await window.Page.Locator("main a[href*='piece=head']").ClickAsync();
        await window.Fill("Title", "After a thematic review");
        await window.Fill("Reference", reference);
        await window.Press("Save");
        await window.Heads("Check what we found");
    }

    // The published plan where it is beside the repository, otherwise an invented one: the journey is the same. Pictures are of the invented one alone.
    private static (string Name, byte[] Bytes, string Reference) Plan(bool invented)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!invented && Path.Combine(at.FullName, "shared", "seeds") is var seeds && Directory.Exists(seeds)
                && Directory.GetFiles(seeds, "001_*") is [var file])
                return (Path.GetFileName(file), File.ReadAllBytes(file), "ADS14");
        }

        return ("cw3-table.md", File.ReadAllBytes(SampleFile.Path("plans", "cw3-table.md")), "CW3");
    }
}
