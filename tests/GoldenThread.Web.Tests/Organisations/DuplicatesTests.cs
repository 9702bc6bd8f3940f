namespace GoldenThread.Web.Tests.Organisations;

/// <summary>Organisations whose names look alike wait for a person, who merges them or says that they are two.</summary>
public sealed class DuplicatesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task Two_of_one_name_are_listed_with_the_reason_told_apart_and_listed_again()
    {
        await app.AddOrganisation(app.Partnership.Id, "Ingsworth Hospital NHS Trust");
        await app.AddOrganisation(app.Partnership.Id, "Ingsworth Hospitals Trust");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var page = await (await manager.Get("/organisations")).Follow("Possible duplicates");
        page.Heading.ShouldBe("Possible duplicates");
        page.Text.ShouldContain("Almost certainly the same organisation: “NHS” is missing in one, one has a plural.");

        var apart = await page.Submit("Mark as different organisations: Ingsworth Hospital NHS Trust and Ingsworth Hospitals Trust");
        apart.Done.ShouldBe("Marked as different organisations.", apart.Text);
        apart.Text.ShouldNotContain("“NHS” is missing in one, one has a plural");
        var again = await apart.Submit("Undo: Ingsworth Hospital NHS Trust and Ingsworth Hospitals Trust");
        again.Done.ShouldStartWith("Decision undone.");
        again.Text.ShouldContain("“NHS” is missing in one, one has a plural");
    }

    [Fact]
    public async Task A_merge_begins_with_the_other_chosen_and_the_pair_is_gone_after_it()
    {
        await app.AddOrganisation(app.Partnership.Id, "Kelwick Police Force");
        var kept = await app.AddOrganisation(app.Partnership.Id, "Kelwick Police");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var form = await (await manager.Get("/organisations/duplicates")).Follow("Merge the other way: Kelwick Police Force into Kelwick Police");
        form.Heading.ShouldBe("Merge, split or end Kelwick Police Force", form.Text);
        var merged = await form.Submit("Save", ("Note", "Entered twice"));
        merged.Done.ShouldStartWith("Kelwick Police Force has ended.", Case.Sensitive, merged.Text);
        (await manager.Get($"/organisations/{kept.Id.Value}")).Text.ShouldContain("Kelwick Police Force");
        (await manager.Get("/organisations/duplicates")).Text.ShouldNotContain("Kelwick");
    }

    [Fact]
    public async Task Organisations_of_another_partnership_are_not_there()
    {
        var elsewhere = await app.Database.AddPartnership("Elsewhere Safeguarding Children Partnership");
        var other = await app.AddOrganisation(elsewhere.Id, "Larkdale Council");
        var own = await app.AddOrganisation(app.Partnership.Id, "Larkdale County Council");
        await app.AddOrganisation(app.Partnership.Id, "Larkdale CC");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var page = await manager.Get("/organisations/duplicates");
        page.Text.ShouldNotContain("Larkdale Council");
        var form = await manager.Get("/organisations/duplicates");
        (await form.Submit("Mark as different", ("One", own.Id.Value.ToString()), ("Other", other.Id.Value.ToString()))).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
