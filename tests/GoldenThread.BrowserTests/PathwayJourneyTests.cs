using GoldenThread.Testing;

namespace GoldenThread.BrowserTests;

/// <summary>A pathway is read, its time is chosen, a timeline is tried, and past cases are asked what a draft would have said.</summary>
public sealed class PathwayJourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Past_cases_show_lead_time_and_burden_as_a_link_to_send(bool scripts)
    {
        await using var manager = await site.SignedIn(Role.BusinessManager, scripts: scripts);
        await manager.Go("/pathways");
        await manager.Follow("Test a draft pathway against past cases");
        await manager.Fill("Draft pathway", await Text("draft.yaml"));
        await manager.Press("Test draft");
        await manager.Shows("Choose a file with the events of past cases");
        (await manager.Page.Locator("[name=Definition]").InputValueAsync()).ShouldContain("missed-twice-under-one");
        await manager.Attach("Events of past cases", "past-cases.csv", System.Text.Encoding.UTF8.GetBytes(await Text("past-cases.csv")));
        await manager.Press("Test draft");
        await manager.Heads("Test of a draft pathway: A baby who was not brought twice within three months");
        await manager.Shows("The pathway would have raised an alert before the incident for 6 of 8 children with a serious incident (median: 20.5 days before).");
        await manager.Shows("For 60 children without an incident, it would have raised 5 alerts: ");
        (await manager.Page.Locator("#lead-table tr", new PageLocatorOptions { HasText = "no alert before it" }).Locator("td").InnerTextAsync()).ShouldBe("2");
        (await manager.Page.Locator("#burden-table tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        if (scripts) await Expect(manager.Page.Locator("figure.gt-chart canvas")).ToHaveCountAsync(2);
        await manager.ShowsNot("case-01");
        await manager.Check();
        await using var board = await site.SignedIn(Role.BoardMember, scripts: scripts);
        await board.Go(new Uri(manager.Page.Url).AbsolutePath);
        await board.Shows("median: 20.5 days before");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_pathway_is_read_its_time_chosen_and_a_timeline_tried(bool scripts)
    {
        await using var manager = await site.SignedIn(Role.BusinessManager, scripts: scripts);
        await manager.Go("/pathways/referral");
        await manager.Follow("Change time");
        await manager.Page.Locator("[name=Time][value='2 working days']").CheckAsync();
        await manager.Press("Save time");
        await manager.Shows("This partnership uses 2 working days, chosen by");
        await manager.Fill("Events", "2026-03-06 18:00 referral-received\n2026-03-10 09:00 referral-decidd");
        await manager.Press("Show status");
        await manager.Shows("Did you mean “referral-decided”?");
        await manager.Fill("Events", "2026-03-06 18:00 referral-received\n2026-03-10 09:00 referral-decided");
        await manager.Page.Locator("[name=AsOf]").FillAsync("2026-04-01");
        await manager.Press("Show status");
        await manager.Shows("done in time");
        await manager.Check();
    }

    private static Task<string> Text(string name) => File.ReadAllTextAsync(SampleFile.Path("pathways", name), TestContext.Current.CancellationToken);
}
