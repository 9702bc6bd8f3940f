using System.Text;
using AngleSharp.Dom;
using GoldenThread.Plans;

namespace GoldenThread.Web.Tests.Home;

/// <summary>What waits for a person stands on their first page until it is done, and on nobody else's.</summary>
public sealed class WaitingTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_return_waits_for_the_manager_and_once_it_is_sent_back_for_the_lead()
    {
        var plan = await SomePlan.In(app, "Agree one telephone number for advice", due: "March 2020");
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        (await Waiting(lead, "Overdue actions")).ShouldContain("Agree one telephone number for advice");

        var sent = await (await lead.Get($"/returns/write/{plan.Action.Id.Value}")).Submit("Send return", ("Text", "The number is known to two of three teams"));
        sent.Errors.ShouldBeEmpty();
        var manager = await app.NewPerson(Role.BusinessManager);
        (await Waiting(manager, "Returns to accept or send back")).ShouldContain("Agree one telephone number for advice");

        var page = await (await manager.Get("/")).Follow("Agree one telephone number for advice");
        (await page.Submit("Send back", ("Comment", "Which team is missing?"))).Errors.ShouldBeEmpty();
        (await Waiting(manager, "Returns to accept or send back")).ShouldNotContain("Agree one telephone number for advice");
        (await Waiting(lead, "Returns sent back to you")).ShouldContain("Agree one telephone number for advice");

        var police = await app.AddOrganisation(app.Partnership.Id, "Eastmere Police");
        var other = await app.NewPerson(Role.OrganisationLead, organisation: police.Id);
        (await other.Get("/")).Text.ShouldContain("Nothing is waiting for you.");
    }

    [Fact]
    public async Task A_version_waits_for_everybody_who_may_publish_it_but_not_for_who_prepared_it()
    {
        var plan = await SomePlan.In(app, "See every child alone");
        var (first, second) = (await app.NewPerson(Role.BusinessManager), await app.NewPerson(Role.BusinessManager));
        var prepared = await (await first.Get($"/plans/{plan.Reference}/publish")).Submit("Prepare version", ("Form", "Table"));
        (await prepared.Submit("Send for approval")).Errors.ShouldBeEmpty();

        (await Waiting(second, "Publications to approve")).ShouldContain(plan.Reference);
        (await Waiting(first, "Publications to approve")).ShouldNotContain(plan.Reference);
        (await Waiting(await app.NewPerson(Role.BoardMember), "Publications to approve")).ShouldBeEmpty();

        (await (await second.Get(prepared.Path)).Submit("Publish version")).Errors.ShouldBeEmpty();
        (await Waiting(second, "Publications to approve")).ShouldNotContain(plan.Reference);
    }

    [Fact]
    public async Task A_review_waits_for_its_team_and_its_request_for_the_organisation()
    {
        var (leads, uninvolved) = (await app.NewPerson(Role.BusinessManager), await app.NewPerson(Role.BusinessManager));
        var asked = await app.AddOrganisation(app.Partnership.Id, "Northmere Hospital");
        var named = $"An infant, {Guid.NewGuid():N}";
        var review = await (await leads.Get("/reviews/new")).Submit(
            "Record serious incident", ("Reference", $"W{Guid.NewGuid():N}"[..9]), ("Title", named),
            ("Incident.Aware", DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-1).ToString("yyyy-MM-dd")),
            ("Incident.Known", "An infant was found unwell at home"));
        review.Errors.ShouldBeEmpty();
        (await (await leads.Get($"{review.Path}/requests"))
            .Submit("Send request", ("Organisations", asked.Id.Value.ToString()), ("Kind", "Chronology"), ("Text", "From birth"))).Errors.ShouldBeEmpty();

        (await Waiting(leads, "Next steps in your reviews")).ShouldContain(named);
        (await app.Database.AsOwner($"select count(*) from history_entry where change = 'read' and subject = 'review' and reason = 'On the home page' and subject_id = '{review.Path.Split('/')[2]}'"))
            .ShouldBe(1L, "that a review was read on the home page is written");
        (await uninvolved.Get("/")).Text.ShouldNotContain(named);
        (await (await app.NewPerson(Role.Administrator)).Get("/")).Text.ShouldNotContain(named);

        var lead = await app.NewPerson(Role.OrganisationLead, organisation: asked.Id);
        (await Waiting(lead, "Requests from reviews")).ShouldContain(named);
        var contribution = await (await lead.Get("/")).Follow(named);
        (await contribution.Submit("Upload chronology", [("Upload", "notes.csv", Encoding.UTF8.GetBytes("Date,What was recorded\n3 March 2026,Seen at home\n"))])).Errors.ShouldBeEmpty();
        (await (await lead.Get(contribution.Path)).Submit("Mark as received")).Errors.ShouldBeEmpty();
        (await Waiting(lead, "Requests from reviews")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_uploaded_plan_waits_until_somebody_decides_on_it()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var name = $"plan {Guid.NewGuid():N}.txt";
        var draft = await (await manager.Get("/import")).Submit(
            "Upload plan", [("Upload", name, Encoding.UTF8.GetBytes($"Recommendation 1: Every child is seen alone\nThe council will train every team by May 2027.\n{name}\n"))]);
        (await Waiting(manager, "Uploaded plans to check")).ShouldContain(name);
        (await Waiting(await app.NewPerson(Role.Reader), "Uploaded plans to check")).ShouldBeEmpty();

        (await draft.Submit("Discard draft")).Errors.ShouldBeEmpty();
        (await Waiting(manager, "Uploaded plans to check")).ShouldNotContain(name);
    }

    [Fact]
    public async Task What_is_in_doubt_waits_for_the_board_with_the_number_that_its_list_holds()
    {
        await SomePlan.In(app, "Review the protocol", more: made => made.Recommendation.Ask(BoardExchangeKind.Question, "When will all be trained?", SomePlan.Manager(app)));
        var member = await app.NewPerson(Role.BoardMember);

        var page = await member.Get("/");

        var section = Section(page, "Board questions without an answer")!;
        var list = await member.Get(section.QuerySelector("a")!.GetAttribute("href")!);
        section.QuerySelector("h3 .gt-quiet")!.TextContent.ShouldBe($"({list.Document.QuerySelectorAll("main .gt-table tbody tr").Length})");
        Section(await (await app.NewPerson(Role.Reader)).Get("/"), "Board questions without an answer").ShouldBeNull();
    }

    private static async Task<string> Waiting(Visitor visitor, string heading) => Section(await visitor.Get("/"), heading)?.TextContent ?? "";

    private static IElement? Section(WebPage page, string heading) => page.Document.QuerySelectorAll(".gt-waiting section")
        .SingleOrDefault(one => one.QuerySelector("h3")!.TextContent.StartsWith(heading, StringComparison.Ordinal));
}
