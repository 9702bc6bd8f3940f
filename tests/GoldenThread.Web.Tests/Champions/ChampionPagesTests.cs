using System.Net;
using GoldenThread.Storage.Champions;
using GoldenThread.Storage.Mail;
using GoldenThread.Time;
using GoldenThread.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Champions;

public sealed class ChampionPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private DateOnly Today => LondonTime.Today(app.Clock);

    [Fact]
    public async Task A_lead_adds_a_champion_who_is_found_asked_once_a_year_and_says_yes_themselves()
    {
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var nurse = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var colleague = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var form = await lead.Get("/champions/new");
        (await form.Submit("Add a champion", ("Name", "Uma Larkin"), ("Subjects", " , "), ("Since", Day(-400)))).Errors.Single().ShouldContain("at least one subject");
        (await form.Submit(
            "Add a champion", ("Name", "Uma Larkin"), ("Person", nurse.Account.Id.ToString()), ("Subjects", "safe sleep, safe handling"), ("Email", "uma@northmere.example"), ("Trained", Day(-500)), ("Since", Day(-400))))
            .Done.ShouldBe("Uma Larkin was added.");
        var found = await colleague.Get("/champions?Subject=safe+sleep");
        found.Text.ShouldContain("uma@northmere.example");
        found.Text.ShouldContain("Not confirmed");
        found.Text.ShouldNotContain("Trained ever"); // figures are for who sees whole plans
        var theirs = await found.Follow("Uma Larkin");
        theirs.Document.QuerySelectorAll("main form").ShouldBeEmpty();

        var evening = new DateTimeOffset(Today.ToDateTime(new TimeOnly(18, 0)), TimeSpan.Zero);
        foreach (var round in Enumerable.Range(0, 3)) await app.Services.GetRequiredService<AssuranceRound>().Run(evening.AddMinutes(20 * round), TestContext.Current.CancellationToken);
        await using (var db = await app.Open())
        {
            (await db.Outbox.Where(m => m.ToAddress == nurse.Account.Email).ToListAsync()).ShouldHaveSingleItem().Subject.ShouldBe("Are you still a champion?");
            (await db.Outbox.Where(m => m.ToAddress == lead.Account.Email).ToListAsync()).ShouldHaveSingleItem().Body.ShouldContain("Uma Larkin: safe handling, safe sleep");
        }

        var own = await (await nurse.Get("/champions")).Follow("safe handling, safe sleep");
        (await own.Submit("I am still a champion")).Done.ShouldBe("Confirmed for a year.");
        (await nurse.Get("/champions")).Text.ShouldContain("Active");
        var board = await (await app.SignedInAs(Role.BoardMember)).Get("/champions");
        board.Text.ShouldContain("Trained ever and active now");
        (await (await lead.Get("/champions")).Follow("Uma Larkin")).Text.ShouldContain("Confirm that they still are a champion");
        (await own.Submit("End", ("Until", Day(-800)))).Errors.Single().ShouldContain("It began on");
        (await own.Submit("End", ("Until", Day(-1)), ("Because", "A new job"))).Done.ShouldBe("Champion ended.");
        (await colleague.Get("/champions?Subject=safe+sleep")).Text.ShouldNotContain("Uma Larkin");
    }

    [Fact]
    public async Task A_lead_of_another_organisation_and_a_colleague_change_nothing()
    {
        var some = await SomePolicy.In(app);
        var other = await app.AddOrganisation(app.Partnership.Id, "Scar Academy Trust");
        var stranger = await app.NewPerson(Role.OrganisationLead, organisation: other.Id);
        (await stranger.Get($"/champions/{some.Champion.Id}/edit")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get($"/champions/{some.Champion.Id}")).Document.QuerySelectorAll("main form").ShouldBeEmpty();
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var edit = await lead.Get($"/champions/{some.Champion.Id}/edit");
        (await edit.Submit("Save changes", ("Name", "Maya Ellis-Hart"))).Done.ShouldBe("Changes saved.");
        (await edit.Submit("Save changes", ("Name", "Maya Hart"))).Errors.ShouldNotBeEmpty();
        await using var db = await app.Open();
        (await db.Champions.SingleAsync(c => c.Id == some.Champion.Id)).Name.ShouldBe("Maya Ellis-Hart");
    }

    private string Day(int from) => $"{Today.AddDays(from):d MMMM yyyy}";
}
