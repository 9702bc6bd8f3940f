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
        await manager.Follow("Ask past cases what a draft would have said");
        await manager.Fill("The draft", await Text("draft.yaml"));
        await manager.Press("Ask them");
        await manager.Shows("Choose the events of past cases");
        (await manager.Page.Locator("[name=Definition]").InputValueAsync()).ShouldContain("missed-twice-under-one");
        await manager.Attach("Events of past cases", "past-cases.csv", System.Text.Encoding.UTF8.GetBytes(await Text("past-cases.csv")));
        await manager.Press("Ask them");
        await manager.Heads("Past cases asked: A baby who was not brought twice within three months");
        await manager.Shows("Of 8 children with an incident it would have spoken before it of 6, 20.5 days before at the median.");
        await manager.Shows("Of 60 children to whom nothing happened it would have spoken 5 times: ");
        (await manager.Page.Locator("#lead-table tr", new PageLocatorOptions { HasText = "not before it" }).Locator("td").InnerTextAsync()).ShouldBe("2");
        (await manager.Page.Locator("#burden-table tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        if (scripts) await Expect(manager.Page.Locator("figure.gt-chart canvas")).ToHaveCountAsync(2);
        await manager.ShowsNot("case-01");
        await manager.Check();
        await using var board = await site.SignedIn(Role.BoardMember, scripts: scripts);
        await board.Go(new Uri(manager.Page.Url).AbsolutePath);
        await board.Shows("20.5 days before at the median");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_pathway_is_read_its_time_chosen_and_a_timeline_tried(bool scripts)
    {
        await using var manager = await site.SignedIn(Role.BusinessManager, scripts: scripts);
        await manager.Go("/pathways/referral");
        await manager.Follow("Choose the time");
        await manager.Page.Locator("[name=Time][value='2 working days']").CheckAsync();
        await manager.Press("Choose");
        await manager.Shows("Here it is 2 working days, chosen by");
        await manager.Fill("What happened", "2026-03-06 18:00 referral-received\n2026-03-10 09:00 referral-decidd");
        await manager.Press("Work it out");
        await manager.Shows("Did you mean “referral-decided”?");
        await manager.Fill("What happened", "2026-03-06 18:00 referral-received\n2026-03-10 09:00 referral-decided");
        await manager.Page.Locator("[name=AsOf]").FillAsync("2026-04-01");
        await manager.Press("Work it out");
        await manager.Shows("done in time");
        await manager.Check();
    }

    private static Task<string> Text(string name) => File.ReadAllTextAsync(SampleFile.Path("pathways", name), TestContext.Current.CancellationToken);
}
