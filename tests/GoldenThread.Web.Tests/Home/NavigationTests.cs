namespace GoldenThread.Web.Tests.Home;

/// <summary>The way about: what stands in the navigation leads to a page of that name, and nothing stands there that leads nowhere.</summary>
public sealed class NavigationTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.BoardMember)]
    [InlineData(Role.OrganisationLead)]
    [InlineData(Role.BusinessManager)]
    [InlineData(Role.Administrator)]
    public async Task Each_entry_leads_to_the_page_that_is_called_so_and_is_marked_there(Role role)
    {
        var visitor = await app.SignedInAs(role);
        var entries = (await visitor.Get("/")).Document.QuerySelectorAll("#navigation a").Select(link => (Text: link.TextContent.Trim(), Href: link.GetAttribute("href")!)).ToList();
        entries.Count.ShouldBeGreaterThan(4);
        foreach (var (text, href) in entries)
        {
            var page = await visitor.Get(href);
            page.Heading.ShouldBe(text, href);
            page.Document.QuerySelectorAll("#navigation a[aria-current]").Select(link => link.TextContent.Trim()).ShouldBe([text]);
        }
    }

    [Fact]
    public async Task Groups_hold_what_the_person_may_see_and_a_group_of_one_is_its_entry()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        Groups(await administrator.Get("/")).ShouldBe(["Learning", "Assurance", "Protection", "Partnership"]);
        var lead = await app.SignedInAs(Role.OrganisationLead);
        Groups(await lead.Get("/")).ShouldBe(["Assurance"]);
        (await lead.Get("/")).Document.QuerySelectorAll("#navigation > li > a").Select(link => link.TextContent.Trim()).ShouldBe(["Home", "Reviews", "Pathways"]);
        (await app.Nobody().Get("/sign-in")).Document.QuerySelectorAll("#navigation, .gt-header__search").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_has_the_search_in_its_header()
    {
        await SomePlan.In(app, "Ask about sleeping arrangements at the orchard clinic");
        var reader = await app.SignedInAs(Role.Reader);
        foreach (var page in new[] { "/", "/plans", "/account" })
            (await (await reader.Get(page)).Submit("form.gt-header__search", ("Words", "orchard"))).Text.ShouldContain("orchard clinic");
    }

    private static IEnumerable<string> Groups(WebPage page) => page.Document.QuerySelectorAll("#navigation summary").Select(name => name.TextContent.Trim());
}
