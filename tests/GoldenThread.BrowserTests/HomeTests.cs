namespace GoldenThread.BrowserTests;

/// <summary>Each role's first page and the way from there, at a desk by keyboard, on a phone, and without scripts.</summary>
public sealed class HomeTests(Site site)
{
    [Theory]
    [InlineData(Role.BusinessManager, "Assurance", "Recommendations")]
    [InlineData(Role.BoardMember, "Partnership", "Board meetings")]
    [InlineData(Role.OrganisationLead, "Assurance", "Returns")]
    [InlineData(Role.Administrator, "Partnership", "People")]
    [InlineData(Role.Reader, "Learning", "Golden thread")]
    public async Task Home_is_read_and_left_by_the_keyboard(Role role, string group, string entry)
    {
        await SomePlan.In(site, "See every baby under one at home within two days", due: "March 2020");
        await using var window = await site.SignedIn(role);
        await window.Heads("Home");
        await window.Check(axeAtBoth: true);
        await window.Picture($"home-{role.ToString().ToLowerInvariant()}");

        var menu = window.Page.Locator("details.gt-menu", new PageLocatorOptions { HasText = group });
        await menu.Locator("summary").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(menu.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = entry, Exact = true })).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(menu.Locator("summary")).ToBeFocusedAsync();
        await Expect(menu.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = entry, Exact = true })).ToBeHiddenAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        while (await window.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()") != entry) await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Heads(entry);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_phone_the_menu_opens_in_place_with_and_without_scripts(bool scripts)
    {
        await using var window = await site.SignedIn(Role.BusinessManager, Window.Phone, scripts);
        if (scripts) await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Menu", Exact = true }).ClickAsync();
        await window.Page.Locator("details.gt-menu summary", new PageLocatorOptions { HasText = "Partnership" }).ClickAsync();
        if (scripts) await window.Picture("home-phone");
        await window.Page.Locator("#navigation").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Organisations", Exact = true }).ClickAsync();
        await window.Heads("Organisations");
        await window.Page.Locator("input[type=search]").First.FillAsync("Northmere");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Heads("Search");
    }
}
