using System.Net;
using GoldenThread.Plans;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Returns;

/// <summary>A return from the first word to the decision on it.</summary>
public sealed class ReturnTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task What_a_lead_sends_in_and_the_manager_accepts_becomes_part_of_the_plan()
    {
        var plan = await SomePlan.In(app, "Train every team");
        var lead = await app.SignedInAs(Role.OrganisationLead);
        var manager = await app.SignedInAs(Role.BusinessManager);

        var sent = await (await lead.Get($"/returns/write/{plan.Action.Id.Value}")).Submit("Send return",
            ("Text", "All teams were trained in May"), ("Impact", "Children are seen sooner"), ("Activity", "Done"), ("Rating", "completed"));
        sent.Done.ShouldBe("Return sent. The business manager will accept it or send it back.", sent.Text);

        var inbox = await manager.Get("/returns");
        inbox.Text.ShouldContain("All teams were trained in May");
        var one = await inbox.Follow("All teams were trained in May");
        one.Text.ShouldContain("does not change the partnership's rating");
        (await one.Submit("Accept return")).Done.ShouldBe("Return accepted. It is now part of the plan.");

        await using var db = await app.Open();
        var action = (await PlanLoading.Load(db, plan.Action.Id))!;
        action.Updates.Single().Text.ShouldBe("All teams were trained in May");
        action.Updates.Single().Organisation.ShouldBe(app.Organisation.Id);
        action.Impacts.Single().Text.ShouldBe("Children are seen sooner");
        action.Activity.ShouldBe(Activity.Done);
        action.Ratings.ShouldBeEmpty("a proposed rating is not the partnership's");
        (await db.Outbox.ToListAsync(TestContext.Current.CancellationToken))
            .ShouldContain(mail => mail.ToAddress == lead.Account.Email && mail.Subject == $"Your return on {plan.Reference} has been accepted");
    }

    [Fact]
    public async Task What_is_sent_back_says_why_and_can_be_mended()
    {
        var plan = await SomePlan.In(app, "Audit forty files");
        var lead = await app.SignedInAs(Role.OrganisationLead);
        var manager = await app.SignedInAs(Role.BusinessManager);
        await (await lead.Get($"/returns/write/{plan.Action.Id.Value}")).Submit("Send return", ("Text", "The audit is done"));
        var one = await (await manager.Get("/returns")).Follow("The audit is done");

        var without = await one.Submit("Send back");
        without.Errors.ShouldBe(["Enter a comment that explains what is missing."]);
        (await without.Submit("Send back", ("Comment", "How many files?"))).Done.ShouldBe("Return sent back with your comment.");

        (await lead.Get("/")).Text.ShouldContain("Returns sent back to you (1) Audit forty files");
        var again = await lead.Get($"/returns/write/{plan.Action.Id.Value}");
        again.Text.ShouldContain("sent this return back: “How many files?”");
        (await again.Submit("Send return", ("Text", "The audit of 40 files is done"))).Done.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_draft_is_kept_and_nobody_else_sees_it()
    {
        var plan = await SomePlan.In(app, "Write the guide");
        var lead = await app.SignedInAs(Role.OrganisationLead);
        var manager = await app.SignedInAs(Role.BusinessManager);

        await (await lead.Get($"/returns/write/{plan.Action.Id.Value}")).Submit("Save draft", ("Text", "Half of it is written"));

        (await lead.Get($"/returns/write/{plan.Action.Id.Value}")).Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim()
            .ShouldBe("Half of it is written");
        (await manager.Get("/returns?State=")).Text.ShouldNotContain("Half of it is written");
    }

    [Fact]
    public async Task What_was_typed_is_still_there_after_a_mistake()
    {
        var plan = await SomePlan.In(app, "Meet the schools");
        var lead = await app.SignedInAs(Role.OrganisationLead);

        var refused = await (await lead.Get($"/returns/write/{plan.Action.Id.Value}"))
            .Submit("Send return", ("Text", " "), ("Impact", "Too early to say"));

        refused.Errors.ShouldBe(["Enter what has happened before you send the return"]);
        refused.Document.QuerySelector("textarea[name=Impact]")!.TextContent.Trim().ShouldBe("Too early to say");
    }

    [Fact]
    public async Task Two_who_write_one_return_both_keep_their_words()
    {
        var plan = await SomePlan.In(app, "Meet the parents");
        var lead = await app.SignedInAs(Role.OrganisationLead);
        var colleague = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var address = $"/returns/write/{plan.Action.Id.Value}";
        await (await lead.Get(address)).Submit("Save draft", ("Text", "First words"));
        var mine = await lead.Get(address);
        await (await colleague.Get(address)).Submit("Save draft", ("Text", "The colleague's words"));

        var beside = await mine.Submit("Save draft", ("Text", "My own words"));

        beside.Text.ShouldContain("The colleague's words");
        beside.Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim().ShouldBe("My own words");
        (await beside.Submit("Save draft")).Done.ShouldNotBeNull();
    }

    [Fact]
    public async Task Files_come_with_a_return_and_are_evidence_once_it_is_accepted()
    {
        var plan = await SomePlan.In(app, "Agree the protocol");
        var lead = await app.SignedInAs(Role.OrganisationLead);
        var manager = await app.SignedInAs(Role.BusinessManager);

        var sent = await (await lead.Get($"/returns/write/{plan.Action.Id.Value}")).Submit(
            "Send return", [("Files", "protocol.txt", "The protocol"u8.ToArray())], ("Text", "The protocol is agreed by all"));
        sent.Text.ShouldContain("protocol.txt", Case.Sensitive, sent.Text);
        await (await (await manager.Get("/returns")).Follow("The protocol is agreed by all")).Submit("Accept return");

        await using var db = await app.Open();
        var evidence = (await PlanLoading.Load(db, plan.Action.Id))!.Evidence.Single();
        evidence.Title.ShouldBe("protocol.txt");
        evidence.Attachment.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_file_and_the_history_of_a_draft_are_its_organisations_own()
    {
        var police = await app.AddOrganisation(app.Partnership.Id, $"Police {Guid.NewGuid():N}");
        var plan = await SomePlan.In(app, "Agree who calls the meeting", more: made => made.Action.AddOrganisation(police.Id));
        var lead = await app.SignedInAs(Role.OrganisationLead);
        var (action, address) = ($"/actions/{plan.Action.Id.Value}", $"/returns/write/{plan.Action.Id.Value}");
        var others = new[]
        {
            await app.SignedInAs(Role.BusinessManager), await app.SignedInAs(Role.Administrator), await app.SignedInAs(Role.BoardMember),
            await app.SignedInAs(Role.Reader),
            await app.NewPerson(Role.OrganisationLead, organisation: police.Id),
        };
        await (await lead.Get(address)).Submit("Save draft", [("Files", "secret.txt", "Not yet"u8.ToArray())], ("Text", "Words of the draft"));
        await using var db = await app.Open();
        var file = $"/attachments/{(await db.Attachments.SingleAsync(a => a.Action == plan.Action.Id, TestContext.Current.CancellationToken)).Id.Value}";

        (await lead.Send(HttpMethod.Get, file)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await lead.Get(action)).Text.ShouldContain("secret.txt");
        foreach (var other in others)
        {
            (await other.Send(HttpMethod.Get, file)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await other.Get(action)).Text.ShouldNotContain("secret.txt");
            foreach (var history in new[] { $"/plans/{plan.Reference}/history", $"/plans/{plan.Reference}/history?action={plan.Action.Id.Value}" })
            {
                var page = await other.Get(history);
                page.Status.ShouldBe(HttpStatusCode.OK);
                page.Text.ShouldNotContain("secret.txt");
                page.Text.ShouldNotContain("Words of the draft");
            }
        }

        await (await lead.Get(address)).Submit("Send return", ("Text", "Words of the draft"));
        (await others[0].Send(HttpMethod.Get, file)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await others[^1].Send(HttpMethod.Get, file)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_that_is_refused_takes_no_words_with_it()
    {
        var plan = await SomePlan.In(app, "Publish the protocol");
        var lead = await app.SignedInAs(Role.OrganisationLead);

        var refused = await (await lead.Get($"/returns/write/{plan.Action.Id.Value}")).Submit(
            "Send return", [("Files", "empty.txt", [])], ("Text", "It is on the site"));

        refused.Errors.ShouldBe(["“empty.txt” is empty."]);
        (await lead.Get($"/returns/write/{plan.Action.Id.Value}")).Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim()
            .ShouldBe("It is on the site");
    }

    [Fact]
    public async Task Another_organisations_action_is_not_there_for_a_lead()
    {
        var police = await app.AddOrganisation(app.Partnership.Id, "Northmere Police");
        var plan = await SomePlan.In(app, "Share the markers", police.Id);
        var lead = await app.SignedInAs(Role.OrganisationLead);

        (await lead.Get($"/returns/write/{plan.Action.Id.Value}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Get("/returns")).Text.ShouldNotContain("Share the markers");
        (await lead.Get("/actions")).Text.ShouldNotContain("Share the markers");
        (await lead.Get("/find?Words=markers")).Text.ShouldContain("No records that you can see contain these words");
    }

    [Fact]
    public async Task Who_owes_what_stands_on_one_page()
    {
        var health = await app.AddOrganisation(app.Partnership.Id, "Northmere Community Health");
        await SomePlan.In(app, "Visit before the birth", health.Id, due: "March 2020");
        var manager = await app.SignedInAs(Role.BusinessManager);

        var page = await manager.Get("/returns/owed");

        page.Text.ShouldContain("Northmere Community Health (1, 1 overdue)");
        page.Text.ShouldContain("We cannot send reminders");
        page.Text.ShouldContain("Visit before the birth");
    }

    [Fact]
    public async Task What_one_organisation_owes_has_pages_and_its_figures_count_all_of_it()
    {
        var school = await app.AddOrganisation(app.Partnership.Id, "Northmere Schools Forum");
        await SomePlan.In(app, "Owed 0", school.Id, due: "March 2020", more: made =>
        {
            for (var number = 1; number <= 60; number++) made.Recommendation.AddAction($"Owed {number}").AddOrganisation(school.Id);
        });
        var manager = await app.SignedInAs(Role.BusinessManager);

        var page = await (await manager.Get("/returns/owed")).Follow("Northmere Schools Forum");
        page.Text.ShouldContain("Northmere Schools Forum (61, 1 overdue)");
        page.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(50);
        page.Document.QuerySelector("main tbody tr")!.TextContent.ShouldContain("Owed 0", Case.Sensitive, "what is overdue comes first");
        var next = await page.Follow("Next");
        next.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(11);
        next.Text.ShouldNotContain("This organisation has no open actions");
    }
}
