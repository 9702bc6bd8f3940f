using GoldenThread.Plans;
using GoldenThread.Storage.Plans;

namespace GoldenThread.Web.Tests.Organisations;

/// <summary>Organisations change; their actions do not get lost.</summary>
public sealed class OrganisationPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_search_for_a_former_name_finds_the_renamed_organisation()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var added = await (await manager.Get("/organisations/new"))
            .Submit("Add organisation", ("Name", "Harrow Vale Primary Care Trust"), ("Abbreviation", "HVPCT"));
        added.Done.ShouldBe("Harrow Vale Primary Care Trust was added.", added.Text);
        var renamed = await (await added.Follow("Change names"))
            .Submit("Rename organisation", ("NewName", "Harrow Vale Integrated Care Board"), ("Because", "New law"));
        renamed.Heading.ShouldBe("Harrow Vale Integrated Care Board", renamed.Text);
        (await (await manager.Get("/organisations")).Submit("Search", ("Name", "primary care"))).Text.ShouldContain("Harrow Vale Integrated Care Board");
        (await (await manager.Get("/organisations/new")).Submit("Add organisation", ("Name", "hvpct"))).Errors.Single()
            .ShouldContain("already has this name");
    }

    [Fact]
    public async Task The_organisation_that_takes_over_gets_the_open_actions_with_the_note()
    {
        var old = await app.AddOrganisation(app.Partnership.Id, "Millbrook Probation Company");
        var next = await app.AddOrganisation(app.Partnership.Id, "Millbrook Probation Service");
        var open = await SomePlan.In(app, "Check each address", old.Id);
        var done = await SomePlan.In(app, "Write the policy", old.Id, more: p => p.Action.Reach(Activity.Done, "Written"));
        var manager = await app.SignedInAs(Role.BusinessManager);

        var page = await manager.Get($"/organisations/{old.Id.Value}/end");
        (await page.Submit("Save", ("Kind", "Merge"), ("Note", "Brought back by law"))).Errors.ShouldBe(
            ["Choose the one organisation that takes over."]);
        var ended = await page.Submit("Save", ("Kind", "Merge"), ("Successors", next.Id.Value.ToString()), ("Note", "Brought back by law"));
        ended.Done.ShouldBe("Millbrook Probation Company has ended. 1 open action was handed over.", ended.Text);

        (await manager.Get($"/organisations/{next.Id.Value}")).Text.ShouldContain("Check each address");
        (await manager.Get($"/actions/{open.Action.Id.Value}")).Text.ShouldContain("Brought back by law");
        await using var db = await app.Open();
        (await PlanLoading.Load(db, open.Action.Id))!.ActsNow.ShouldBe([next.Id]);
        (await PlanLoading.Load(db, done.Action.Id))!.ActsNow.ShouldBe([old.Id]);
    }

    [Fact]
    public async Task A_split_needs_two_that_take_over_and_both_get_the_actions()
    {
        var old = await app.AddOrganisation(app.Partnership.Id, "Dunmere Combined Services");
        var one = await app.AddOrganisation(app.Partnership.Id, "Dunmere Housing");
        var two = await app.AddOrganisation(app.Partnership.Id, "Dunmere Family Help");
        var plan = await SomePlan.In(app, "Visit each family", old.Id);
        var manager = await app.SignedInAs(Role.BusinessManager);
        var page = await manager.Get($"/organisations/{old.Id.Value}/end");
        var refused = await page.Submit("Save", ("Kind", "Split"), ("Successors", one.Id.Value.ToString()), ("Note", "Council decision"));
        refused.Errors.Single().ShouldContain("two organisations");
        await page.Submit(
            "Save", ("Kind", "Split"), ("Successors", one.Id.Value.ToString()), ("Successors", two.Id.Value.ToString()), ("Note", "Council decision"));
        await using var db = await app.Open();
        (await PlanLoading.Load(db, plan.Action.Id))!.ActsNow.ShouldBe([one.Id, two.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task A_business_manager_says_who_is_reminded_and_who_the_second_person_is()
    {
        var organisation = await app.AddOrganisation(app.Partnership.Id, "Fennel Street Surgery");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var page = await (await manager.Get($"/organisations/{organisation.Id.Value}")).Follow("Change reminder contacts");

        (await page.Submit("Save reminder contacts", ("ContactEmail", "no address"))).Errors.Single().ShouldStartWith("Enter an email address");
        var same = await page.Submit("Save reminder contacts", ("ContactEmail", "desk@fennel.example"), ("EscalationEmail", "Desk@fennel.example"));
        same.Errors.ShouldBe(["The second contact must have a different email address."]);
        same.Document.QuerySelector("input[name=ContactEmail]")!.GetAttribute("value").ShouldBe("desk@fennel.example");
        var saved = await same.Submit("Save reminder contacts", ("EscalationEmail", "head@fennel.example"));

        saved.Done.ShouldBe("Reminder contacts saved.", saved.Text);
        saved.Text.ShouldContain("Reminders go to desk@fennel.example");
        saved.Text.ShouldContain("Second contact: head@fennel.example");
        (await (await app.SignedInAs(Role.Reader)).Get($"/organisations/{organisation.Id.Value}")).Text.ShouldNotContain("fennel.example");
    }

    [Fact]
    public async Task The_second_to_change_who_is_reminded_sees_what_the_first_wrote_and_keeps_their_own()
    {
        var organisation = await app.AddOrganisation(app.Partnership.Id, "Alder Way Hostel");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var address = $"/organisations/{organisation.Id.Value}/contacts";
        var (first, second) = (await manager.Get(address), await manager.Get(address));
        await first.Submit("Save reminder contacts", ("ContactEmail", "first@alder.example"));

        var refused = await second.Submit("Save reminder contacts", ("ContactEmail", "second@alder.example"));

        refused.Errors.Single().ShouldContain("Reminders now go to first@alder.example");
        refused.Document.QuerySelector("input[name=ContactEmail]")!.GetAttribute("value").ShouldBe("second@alder.example");
        (await refused.Submit("Save reminder contacts")).Text.ShouldContain("Reminders go to second@alder.example");
    }
}
