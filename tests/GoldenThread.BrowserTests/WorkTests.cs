using System.Text;
using System.Text.RegularExpressions;

namespace GoldenThread.BrowserTests;

/// <summary>What people do every week: find things, collect returns, keep organisations.</summary>
public sealed class WorkTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Things_are_found_by_filters_that_are_links_by_words_in_their_context_and_as_files(bool scripts)
    {
        await SomePlan.In(site, "The lighthouse pathway hangs in each department", due: "May 2026");
        await using var reader = await site.SignedIn(Role.Reader, scripts: scripts);
        await reader.Go("/");
        await reader.Check();
        await reader.Page.Locator(".gt-figures a", new PageLocatorOptions { HasText = "overdue" }).First.ClickAsync();
        await reader.Shows("The lighthouse pathway");
        await reader.Shows("Overdue");

        // The address is the question: a colleague who opens it sees the same.
        var address = new Uri(reader.Page.Url).PathAndQuery;
        await using var colleague = await site.SignedIn(Role.BoardMember, Window.Phone, scripts);
        await colleague.Go(address);
        await colleague.Shows("The lighthouse pathway");
        await colleague.Check();

        foreach (var (link, begins) in new[] { ("as an Excel file", "PK"), ("as a CSV file", "") })
        {
            var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Follow(link));
            var file = await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
            file.ShouldStartWith(begins);
            if (begins.Length == 0) file.ShouldContain("The lighthouse pathway");
        }

        await reader.Go("/find?Words=lighthouse");
        await Expect(reader.Page.Locator("mark").First).ToHaveTextAsync(new Regex("lighthouse", RegexOptions.IgnoreCase));
        await reader.Check();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_organisations_send_returns_in_and_one_is_accepted_and_one_sent_back(bool scripts)
    {
        var trust = await site.AddOrganisation(site.Partnership.Id, $"Eastmere Trust {Guid.NewGuid().ToString("N")[..6]}");
        var council = await SomePlan.In(site, "Council trains its teams", due: "May 2026");
        var health = await SomePlan.In(site, "Trust writes the guide", trust.Id, due: "June 2026");
        await using var first = await site.SignedIn(Role.OrganisationLead, scripts: scripts);
        await using var second = await site.SignedIn(Role.OrganisationLead, Window.Phone, scripts, organisation: trust.Id);

        await second.Go("/");
        await second.Check();
        await second.ShowsNot("Council trains its teams");
        foreach (var (lead, plan, words) in new[] { (first, council, $"All teams of the council were trained ({scripts})"),
        (second, health, $"The guide of the trust is half written ({scripts})") })
        {
            await lead.Go($"/returns/write/{plan.Action.Id.Value}");
            await lead.Fill("What has happened since the last return?", words);
            await lead.Attach("Attach files", "minutes.txt", Encoding.UTF8.GetBytes("Minutes"));
            await lead.Check();
            await lead.Press("Send return");
            await lead.Shows("Return sent");
        }

        await using var manager = await site.SignedIn(Role.BusinessManager, scripts: scripts);
        await manager.Go("/returns/owed");
        await manager.Check();
        await manager.Go("/returns");
        await manager.Follow($"All teams of the council were trained ({scripts})");
        await manager.Shows("minutes.txt");
        await manager.Check();
        await manager.Press("Accept return");
        await manager.Shows("Return accepted");
        await manager.Follow($"The guide of the trust is half written ({scripts})");
        await manager.Press("Send back");
        await Expect(manager.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await manager.Fill("Comment", "By when will it be finished?");
        await manager.Press("Send back");
        await manager.Shows("Return sent back");
        await second.Go($"/returns/write/{health.Action.Id.Value}");
        await second.Shows("By when will it be finished?");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_organisation_is_renamed_and_merged_and_its_old_name_finds_what_came_of_it(bool scripts)
    {
        var mark = Guid.NewGuid().ToString("N")[..6];
        var former = await site.AddOrganisation(site.Partnership.Id, $"Harbour Nursing {mark}");
        var next = await site.AddOrganisation(site.Partnership.Id, $"Coast Community Trust {mark}");
        var plan = await SomePlan.In(site, "Weigh every infant at home", former.Id);
        await using var manager = await site.SignedIn(Role.BusinessManager, scripts: scripts);
        await manager.Go($"/organisations/{former.Id.Value}/names");
        await manager.Fill("New name", $"Harbour Family Nursing {mark}");
        await manager.Fill("Reason", "It took on another service");
        await manager.Press("Rename organisation");
        await manager.Go($"/organisations/{former.Id.Value}/end");
        await manager.Page.Locator("input[name=Kind]").First.CheckAsync();
        await manager.Tick($"Coast Community Trust {mark}");
        await manager.Fill("Last day", "2026-10-31");
        await manager.Fill("Note", "Its nurses moved to the trust");
        await manager.Check();
        await manager.Press("Save");

        await manager.Go($"/actions/{plan.Action.Id.Value}");
        await manager.Shows($"Coast Community Trust {mark}");
        await manager.Shows("Its nurses moved to the trust");
        await manager.Go($"/find?Words={Uri.EscapeDataString($"Harbour Nursing {mark}")}");
        await manager.Shows(mark);
        await Expect(manager.Page.Locator(".gt-hits li").First).ToBeVisibleAsync();
        _ = next;
    }

    // By keyboard alone, at the width of a phone, without scripts.
    [Fact]
    public async Task Names_in_a_document_are_joined_told_apart_and_undone_on_a_phone_by_keyboard()
    {
        var mark = new string([.. Guid.NewGuid().ToString("N")[..8].Select(c => char.IsDigit(c) ? (char)('a' + (c - '0')) : c)]);
        await site.AddOrganisation(site.Partnership.Id, $"{mark} Hospitals NHS Trust");
        await site.AddOrganisation(site.Partnership.Id, $"{mark} Police Force");
        await site.AddOrganisation(site.Partnership.Id, $"{mark} Police");
        await using var manager = await site.SignedIn(Role.BusinessManager, Window.Phone, scripts: false);
        await manager.Go("/import");
        await manager.Page.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = $"{mark}.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes($"Recommendation,Action,Lead,Due\nEach child is seen,Train each team {mark},{mark[..1].ToUpperInvariant()}{mark[1..]} Hospital Trust,01/05/2027\n"),
        });
        await Key(manager, "Upload plan");
        await manager.Heads("Check what we found");
        await manager.Go($"{new Uri(manager.Page.Url).AbsolutePath}/organisations");
        await manager.Shows("Almost certainly");
        await manager.Check();
        await manager.Picture("names-in-document");
        await Key(manager, "Accept 1 almost certain suggestion");
        await manager.Shows("Almost certain suggestions accepted.");
        // The choice is undone with the arrow keys and saved.
        await manager.Page.Locator("input[type=radio]:checked").First.FocusAsync();
        await manager.Page.Keyboard.PressAsync("ArrowUp");
        await Key(manager, "Save choices");
        await manager.Shows("Choices saved.");

        await manager.Go("/organisations/duplicates");
        await manager.Check();
        await Key(manager, new Regex($"^Mark as different.*{mark} Police"));
        await manager.Shows("Marked as different organisations.");
        await Key(manager, new Regex($"^Undo.*{mark} Police"));
        await manager.Shows("Decision undone.");
    }

    private static Task Key(Window window, string button) => Key(window, new Regex($"^{Regex.Escape(button)}$"));

    private static async Task Key(Window window, Regex button)
    {
        var found = window.Page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = button }).First;
        await found.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    [Fact]
    public async Task A_calendar_is_asked_for_and_holds_what_is_due()
    {
        var plan = await SomePlan.In(site, "Report to the board in the spring", due: "14 May 2027");
        await using var lead = await site.SignedIn(Role.OrganisationLead);
        await lead.Go("/account/calendar");
        await lead.Check();
        await lead.Page.Locator("main form button").First.ClickAsync();
        var address = await lead.Page.GetByText(new Regex("/calendar/.+\\.ics")).First.EvaluateAsync<string>("e => e.value || e.textContent");
        var feed = await lead.Page.APIRequest.GetAsync(
            new Uri(Regex.Match(address, "\\S*/calendar/\\S+\\.ics").Value, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } whole
                ? whole.PathAndQuery
                : address.Trim());
        (await feed.TextAsync()).ShouldContain(plan.Reference);
    }
}
