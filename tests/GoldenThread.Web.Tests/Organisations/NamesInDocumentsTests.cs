using System.Text;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Organisations;

/// <summary>Names of organisations in a document are chosen once for all places, remembered, and undone; all of it without scripts.</summary>
public sealed class NamesInDocumentsTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_certain_name_is_joined_by_one_choice_remembered_for_the_next_document_and_asked_again_when_undone()
    {
        var trust = await app.AddOrganisation(app.Partnership.Id, "Kelmere Hospitals NHS Foundation Trust");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "NK1", "Kelmere Hospital Foundation Trust");
        draft.Text.ShouldContain("1 name looks like another organisation.");
        var names = await draft.Follow("Choose what the names of organisations mean");
        names.Text.ShouldContain("These names look like one organisation: 1");
        names.Text.ShouldContain("Almost certainly: “NHS” is missing in one, one has a plural");
        names.Text.ShouldContain("2 places");
        var accepted = await names.Submit("Accept 1 almost certain suggestion");
        accepted.Done.ShouldBe("Almost certain suggestions accepted.", accepted.Text);
        var plan = await (await manager.Get(draft.Path)).Submit("Save as a plan");
        plan.Done.ShouldNotBeNull(plan.Text).ShouldContain("0 new organisations.");
        (await Acting("NK1")).ShouldBe([trust.Id]);
        (await manager.Get("/organisations?Name=Kelmere")).Text.ShouldContain("Kelmere Hospital Foundation Trust");

        // The next document asks nothing.
        var second = await Uploaded(manager, "NK2", "Kelmere Hospital Foundation Trust");
        second.Text.ShouldNotContain("looks like another organisation");
        (await manager.Get($"{second.Path}/organisations")).Text.ShouldContain("Kelmere Hospital Foundation Trust: The same organisation as Kelmere Hospitals NHS Foundation Trust");
        await (await manager.Get(second.Path)).Submit("Save as a plan");
        (await Acting("NK2")).ShouldBe([trust.Id]);

        var undone = await (await manager.Get("/organisations/duplicates")).Submit("Undo: Kelmere Hospital Foundation Trust");
        undone.Done.ShouldBe("Choice undone. The next document asks again.", undone.Text);
        (await Uploaded(manager, "NK3", "Kelmere Hospital Foundation Trust")).Text.ShouldContain("1 name looks like another organisation.");
        (await Acting("NK2")).ShouldBe([trust.Id]);
    }

    [Fact]
    public async Task Of_two_people_the_second_is_told_and_keeps_their_answers()
    {
        await app.AddOrganisation(app.Partnership.Id, "Larkmere Police");
        var (one, other) = (await app.SignedInAs(Role.BusinessManager), await app.SignedInAs(Role.Administrator));
        var draft = await Uploaded(one, "NK4", "Larkmere Constabulary");
        var (first, second) = (await one.Get($"{draft.Path}/organisations"), await other.Get($"{draft.Path}/organisations"));
        (await first.Submit("Save choices", ("Names[0].Choice", "Own"))).Done.ShouldBe("Choices saved.");
        var told = await second.Submit("Save choices", ("Names[0].Choice", "AsNamed"));
        told.Errors.Single().ShouldStartWith("Somebody else changed this draft.");
        told.Document.QuerySelector("input[name='Names[0].Choice'][checked]")!.GetAttribute("value").ShouldBe("AsNamed");
        (await told.Submit("Save choices")).Done.ShouldBe("Choices saved.");
        await (await one.Get(draft.Path)).Submit("Save as a plan");
        (await Acting("NK4")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_calls_an_organisation_by_itself_is_not_offered_as_a_duplicate_afterwards()
    {
        await app.AddOrganisation(app.Partnership.Id, "Fenmere Hospital NHS Trust");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "NK16", "Fenmere Hospitals Trust");
        (await (await manager.Get($"{draft.Path}/organisations")).Submit("Save choices", ("Names[0].Choice", "Own"))).Done.ShouldBe("Choices saved.");
        var plan = await (await manager.Get(draft.Path)).Submit("Save as a plan");
        plan.Done.ShouldNotBeNull(plan.Text).ShouldContain("1 new organisation.");
        var duplicates = await manager.Get("/organisations/duplicates");
        duplicates.Document.QuerySelectorAll("h2, h3").ShouldNotContain(h => h.TextContent.Contains("Fenmere"));
        duplicates.Text.ShouldContain("Fenmere Hospitals Trust");
    }

    [Fact]
    public async Task A_choice_goes_with_an_organisation_that_merged_before_the_plan_was_saved()
    {
        var (old, next) = (await app.AddOrganisation(app.Partnership.Id, "Thornmere Hospital NHS Trust"), await app.AddOrganisation(app.Partnership.Id, "Greater Larkdale Care Trust"));
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "NK5", "Thornmere Hospitals Trust");
        await (await manager.Get($"{draft.Path}/organisations")).Submit("Accept 1 almost certain suggestion");
        var merged = await (await manager.Get($"/organisations/{old.Id.Value}/end?into={next.Id.Value}")).Submit("Save", ("On", "3 June 2026"), ("Note", "One trust now"));
        merged.Done.ShouldStartWith("Thornmere Hospital NHS Trust has ended.", Case.Sensitive, merged.Text);
        var plan = await (await manager.Get(draft.Path)).Submit("Save as a plan");
        plan.Done.ShouldNotBeNull(plan.Text);
        (await Acting("NK5")).ShouldBe([next.Id]);
    }

    [Fact]
    public async Task Another_organisation_is_typed_by_name_and_what_was_typed_survives_a_mistake()
    {
        var council = await app.AddOrganisation(app.Partnership.Id, "Ashmere Borough Council");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "NK6", "Maternity services");
        var page = await manager.Get($"{draft.Path}/organisations");
        var wrong = await page.Submit("Save choices", ("Names[0].Choice", "another"), ("Names[0].Other", "Ashmere Counsil"));
        wrong.Errors.Single().ShouldContain("“Ashmere Counsil” is neither");
        (await wrong.Submit("Save choices", ("Names[0].Other", "Ashmere Borough Council"))).Done.ShouldBe("Choices saved.");
        await (await manager.Get(draft.Path)).Submit("Save as a plan");
        await using var db = await app.Open();
        var part = await db.Organisations.SingleAsync(o => o.PartOf == council.Id, TestContext.Current.CancellationToken);
        part.Name.ShouldBe("Maternity services, Ashmere Borough Council");
        (await Acting("NK6")).ShouldBe([part.Id]);
        // A list of the whole holds the actions of its parts, and one of the part only these.
        foreach (var id in (Guid[])[council.Id.Value, part.Id.Value]) (await manager.Get($"/actions?organisation={id}")).Text.ShouldContain("Train each team NK6");
        (await manager.Get($"/organisations/{council.Id.Value}")).Text.ShouldContain("Train each team NK6");
        (await manager.Get("/organisations?Name=Ashmere&Kind=parts")).Text.ShouldContain("1 service or team");
    }

    [Fact]
    public async Task A_post_stays_with_the_action_as_the_contact_and_the_check_before_publishing_lists_it()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "NK7", "\"Head of Safeguarding, Elmdale County Council\"");
        var plan = await (await manager.Get(draft.Path)).Submit("Save as a plan");
        plan.Done.ShouldNotBeNull(plan.Text);
        await using var db = await app.Open();
        var action = (await db.Actions.Where(a => a.Text == "Train each team NK7").ToListAsync(TestContext.Current.CancellationToken)).First();
        var contact = action.ContactsAsNamed.ShouldHaveSingleItem();
        contact.ShouldContain("Head of Safeguarding");
        (await db.Organisations.AnyAsync(o => o.Name.Contains("Head of"), TestContext.Current.CancellationToken)).ShouldBeFalse();
        var page = await manager.Get($"/actions/{action.Id.Value}");
        page.Text.ShouldContain($"Contacts as named {contact}");

        // Two people at once: the second sees what the first wrote.
        var (first, second) = (await page.Follow("Change contacts as named"), await page.Follow("Change contacts as named"));
        (await first.Submit("Save contacts", ("Contacts", $"{contact}\nNamed nurse"))).Done.ShouldBe("Contacts saved.");
        var told = await second.Submit("Save contacts", ("Contacts", "Nobody"));
        told.Errors.ShouldHaveSingleItem();
        told.Text.ShouldContain("Named nurse");

        var version = await (await manager.Get("/plans/NK7/publish")).Submit("Prepare version", ("Form", "Table"));
        version.Text.ShouldContain("Contact as named", Case.Sensitive, version.Text);
        version.Text.ShouldContain("Named nurse");
    }

    [Fact]
    public async Task Official_names_are_looked_at_with_their_faults_then_saved_and_matched()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var file = Encoding.UTF8.GetBytes("Code,Name,Former names,Successor\nQZ1,Oldmere Healthcare NHS Foundation Trust,Oldmere Mental Health NHS Trust,\n,No code,,\nQ-2,A name,,QZ9\nQZ3,Same twice,,\nQZ3,Same twice,,\nQZ4,Gone Trust,,QZ1\n");
        var page = await (await manager.Get("/organisations")).Follow("Official names");
        var looked = await page.Submit("Check only", [("Upload", "ods.csv", file)]);
        looked.Text.ShouldContain("2 new, 0 changed, 0 already kept, 4 with a fault.");
        looked.Text.ShouldContain("Line 3: The code is missing");
        looked.Text.ShouldContain("Line 4: “Q-2” is not a code.");
        looked.Text.ShouldContain("Line 5: The code QZ3 is also in line 6");
        (await page.Submit("Save official names", [("Upload", "ods.csv", file)])).Errors.Single().ShouldStartWith("4 lines have a fault. Nothing was saved.");
        var saved = await page.Submit("Save official names", [("Upload", "ods.csv", file)], ("GoodOnes", "true"));
        saved.Done.ShouldBe("2 official names added, 0 changed.", saved.Text);

        var draft = await Uploaded(manager, "NK8", "Oldmere Mental Health Trust");
        var names = await manager.Get($"{draft.Path}/organisations");
        names.Text.ShouldContain("The same organisation as Oldmere Healthcare NHS Foundation Trust");
        names.Text.ShouldContain("is a former name in the official list, code QZ1");
        await names.Submit("Accept 1 almost certain suggestion");
        await (await manager.Get(draft.Path)).Submit("Save as a plan");
        await using var db = await app.Open();
        var made = await db.Organisations.SingleAsync(o => o.Code == "QZ1", TestContext.Current.CancellationToken);
        made.Name.ShouldBe("Oldmere Healthcare NHS Foundation Trust");
        (await manager.Get($"/organisations/{made.Id.Value}")).Text.ShouldContain("Official code: QZ1");
    }

    [Fact]
    public async Task What_an_organisation_belongs_to_and_its_code_are_kept_and_the_second_of_two_is_told()
    {
        var (council, team) = (await app.AddOrganisation(app.Partnership.Id, "Birchmere County Council"), await app.AddOrganisation(app.Partnership.Id, "Birchmere County Council Early Help Team"));
        var manager = await app.SignedInAs(Role.BusinessManager);
        var address = $"/organisations/{team.Id.Value}/details";
        var (first, second) = (await manager.Get(address), await manager.Get(address));
        first.Text.ShouldContain("Almost certainly: a service or team of this organisation");
        (await first.Submit("Save", ("Belongs", council.Id.Value.ToString()), ("Code", "b1"))).Done.ShouldBe("Organisation saved.");
        (await second.Submit("Save", ("Code", "B2"))).Errors.Single().ShouldContain("It is now a part of Birchmere County Council. Its code is B1.");
        (await (await manager.Get($"/organisations/{council.Id.Value}/details")).Submit("Save", ("Code", "B1"))).Errors.Single().ShouldContain("already has this code");
        (await (await manager.Get($"/organisations/{council.Id.Value}/details")).Submit("Save", ("Belongs", "another"), ("PartOf", "Birchmere County Council Early Help Team"))).Errors.Single()
            .ShouldContain("is a part of Birchmere County Council");
        // With a merge the team goes over.
        var next = await app.AddOrganisation(app.Partnership.Id, "Greater Birchmere Unitary Council");
        await (await manager.Get($"/organisations/{council.Id.Value}/end?into={next.Id.Value}")).Submit("Save", ("Note", "One council now"));
        (await manager.Get($"/organisations/{next.Id.Value}")).Text.ShouldContain("Birchmere County Council Early Help Team");
    }

    [Fact]
    public async Task A_part_is_marked_on_the_page_of_possible_duplicates()
    {
        var council = await app.AddOrganisation(app.Partnership.Id, "Cobmere City Council");
        await app.AddOrganisation(app.Partnership.Id, "Cobmere City Council Housing Department");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var marked = await (await manager.Get("/organisations/duplicates")).Submit("Mark as a part: Cobmere City Council Housing Department is a part of Cobmere City Council");
        marked.Done.ShouldBe("Cobmere City Council Housing Department is now a part of Cobmere City Council.", marked.Text);
        marked.Document.QuerySelectorAll("h2").ShouldNotContain(h => h.TextContent.Contains("Cobmere"));
        (await manager.Get($"/organisations/{council.Id.Value}")).Text.ShouldContain("Cobmere City Council Housing Department");
    }

    // A plan with two actions of the organisation.
    private static async Task<WebPage> Uploaded(Visitor manager, string reference, string lead)
    {
        var text = $"Action plan {reference},,,\nRecommendation,Action,Lead,Due\nEach child is seen,Train each team {reference},{lead},01/05/2027\nEach child is heard,Ask each child {reference},{lead},01/06/2027\n";
        var draft = await (await manager.Get("/import")).Submit("Upload plan", [("Upload", $"{reference}.csv", Encoding.UTF8.GetBytes(text))]);
        draft.Heading.ShouldBe("Check what we found", draft.Text);
        if (draft.Text.Contains("Add a reference and title", StringComparison.Ordinal))
            await (await manager.Get($"{draft.Path}/correct?piece=head")).Submit("Save", ("Reference", reference), ("Title", $"Plan {reference}"));
        return await manager.Get(draft.Path.Split('?')[0]);
    }

    private async Task<IReadOnlyList<OrganisationId>> Acting(string reference)
    {
        await using var db = await app.Open();
        return [.. (await db.Actions.Include(a => a.Organisations).Where(a => a.Text.EndsWith(reference)).ToListAsync(TestContext.Current.CancellationToken)).SelectMany(a => a.ActsNow).Distinct()];
    }
}
