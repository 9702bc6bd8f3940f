using System.Net;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Policies;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Proofs;
using GoldenThread.Time;
using GoldenThread.Work.Organisations;
using GoldenThread.Work.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Policies;

/// <summary>A policy from its first words to its use, by everybody who takes part.</summary>
public sealed class PolicyPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private DateOnly Today => LondonTime.Today(app.Clock);

    private string Own => app.Organisation.Id.Value.ToString();

    [Fact]
    public async Task A_policy_is_added_circulated_acknowledged_three_times_and_read()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var nurse = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var other = await app.AddOrganisation(app.Partnership.Id, "Fellside Academy Trust");
        var stranger = await app.NewPerson(Role.OrganisationLead, organisation: other.Id);
        var plan = await SomePlan.In(app, "Agree who calls");
        await Add(manager, "CALL-1", ("Recommendations", $"/recommendations/{plan.Recommendation.Id.Value}"), ("AsksReaders", "true"));
        var page = await manager.Get("/policies/CALL-1");
        page.Text.ShouldContain("Never confirmed in use");
        page.Text.ShouldContain("Listen to the child");
        page.Text.ShouldContain("has not been sent to any organisation");

        var circulate = await page.Follow("Circulate version 1");
        (await circulate.Submit("Circulate", ("Due", Day(20)))).Errors.Single().ShouldContain("Choose the organisations");
        (await circulate.Submit("Circulate", ("Organisations", Own), ("Due", Day(-1)))).Errors.Single().ShouldContain("from today on");
        (await circulate.Submit("Circulate", ("Organisations", Own), ("Due", Day(20)))).Done.ShouldBe("Version 1 was sent to 1 organisation.");
        await using (var db = await app.Open())
            (await db.Outbox.Where(m => m.ToAddress == lead.Account.Email && m.Subject.Contains("CALL")).ToListAsync()).ShouldHaveSingleItem().Body.ShouldContain($"/policies/CALL-1/acknowledge/{Own}");

        (await stranger.Get($"/policies/CALL-1/acknowledge/{Own}")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get("/policies/CALL-1")).Text.ShouldNotContain(app.Organisation.Name);
        var own = await (await lead.Get("/policies")).Follow("Acknowledge CALL-1");
        (await own.Submit("Say that it was passed on", ("CascadedOn", Day(0)), ("How", "At team meetings"), ("Reached", "60"), ("Staff", "80"))).Errors.Single().ShouldContain("Say first that it was received");
        (await own.Submit("Say that it was received", ("ReceivedOn", Day(1)))).Errors.Single().ShouldContain("today or in the past");
        own = await Done(own.Submit("Say that it was received", ("ReceivedOn", Day(0))), "Noted: it was received.");
        (await own.Submit("Say that it was passed on", ("CascadedOn", Day(0)), ("How", "At team meetings"), ("Reached", "90"), ("Staff", "80"))).Errors.Single().ShouldContain("More people were reached");
        own = await Done(own.Submit("Say that it was passed on", ("CascadedOn", Day(0)), ("How", "At team meetings"), ("Reached", "60"), ("Staff", "80")), "Noted: it was passed on to staff.");
        (await manager.Get("/policies/CALL-1")).Text.ShouldContain("received by 1 of 1 organisations, cascaded in 1, confirmed in use in 0; 60 of 80 (75%) staff reached");
        (await own.Submit("Confirm that it is used", ("ConfirmedOn", Day(0)), ("ShownBy", "Audit"))).Errors.Single().ShouldContain("which audit");
        await Done(own.Submit("Confirm that it is used", ("ConfirmedOn", Day(0)), ("ShownBy", "Audit"), ("Evidence", "AUD26-1, question 3: 18 of 20 files")), "Noted: its use is confirmed.");
        (await manager.Get("/policies/CALL-1")).Text.ShouldContain("confirmed in use in 1");

        (await (await nurse.Get("/policies")).Follow("Read CALL-1")).Text.ShouldContain("Call the duty team");
        (await (await nurse.Get("/policies/CALL-1")).Submit("I have read this")).Done!.ShouldContain("You confirmed");
        (await nurse.Get("/policies")).Text.ShouldNotContain("Read CALL-1");
        (await nurse.Get("/policies/CALL-1")).Text.ShouldNotContain("Circulation");
        (await lead.Get($"/policies/CALL-1/acknowledge/{Own}")).Text.ShouldContain("1 person of");
        (await manager.Get("/policies/CALL-1")).Text.ShouldNotContain(nurse.Account.FullName);
        (await (await manager.Get("/policies")).Follow("Download circulation as a CSV file")).Answer.StatusCode.ShouldBe(HttpStatusCode.OK);

        var withdrawn = await (await lead.Get($"/policies/CALL-1/acknowledge/{Own}")).Submit("Withdraw a claim", ("Which", "Confirmed"), ("Why", "Of another team"));
        withdrawn.Done.ShouldBe("Claim withdrawn.");
        withdrawn.Text.ShouldContain("confirmed in use withdrawn. Of another team");
    }

    [Fact]
    public async Task A_material_version_is_read_and_asked_again_and_a_minor_one_is_not()
    {
        var some = await SomePolicy.In(app);
        var manager = await app.NewPerson(Role.BusinessManager);
        var nurse = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        await (await nurse.Get(some.Address)).Submit("I have read this");
        var form = await manager.Get($"{some.Address}/new-version");
        (await form.Submit("Add a version", Version("Minor", null))).Errors.ShouldContain(e => e.Contains("Enter what has changed"));
        (await form.Submit("Add a version", Version("minor", "A telephone number"))).Done!.ShouldContain("Version added");
        (await form.Submit("Add a version", Version("minor", "Another"))).Errors.Single().ShouldContain("Somebody else added a version");
        (await nurse.Get(some.Address)).Text.ShouldContain("have read version 1");
        (await manager.Get(some.Address)).Text.ShouldContain("received by 1 of 1");
        (await (await manager.Get($"{some.Address}/new-version")).Submit("Add a version", Version("material", "A second call"))).Done!.ShouldContain("Version added");
        (await nurse.Get(some.Address)).Text.ShouldContain("What practitioners do has changed since then.");
        (await manager.Get(some.Address)).Text.ShouldContain("Version 3 has not been sent");
        (await nurse.Get($"{some.Address}/versions/1")).Text.ShouldContain("not in force today");
        // Past review, and found by that.
        var past = await manager.Get("/policies?Only=past-review");
        (past.Document.QuerySelector("main table")?.TextContent ?? "").ShouldNotContain(some.Policy.Title);
        (await manager.Get($"/policies?Find={Uri.EscapeDataString("duty same " + some.Policy.Reference)}")).Text.ShouldNotContain("No policies found");
        (await manager.Get("/policies?Find=walrus")).Text.ShouldContain("No policies found");
        (await (await manager.Get($"{some.Address}/end")).Submit("End a policy", ("On", Day(0)))).Errors.Single().ShouldContain("why it ends");
        (await (await manager.Get($"{some.Address}/end")).Submit("End a policy", ("On", Day(0)), ("Because", "CALL-1 takes its place"))).Done.ShouldBe("Policy ended.");
        (await nurse.Get(some.Address)).Text.ShouldContain("CALL-1 takes its place");
    }

    [Fact]
    public async Task A_lead_keeps_what_their_organisation_keeps()
    {
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        await Add(lead, "OWN-1");
        (await lead.Get("/policies/OWN-1")).Text.ShouldContain(app.Organisation.Name);
        (await (await lead.Get("/policies/OWN-1/circulate")).Submit("Circulate", ("Organisations", Own), ("Due", Day(20)))).Done!.ShouldContain("was sent to 1 organisation");
        var some = await SomePolicy.In(app);
        (await lead.Get($"{some.Address}/new-version")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Get($"{some.Address}/circulate")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_rests_on_an_old_version_is_in_doubt_until_the_organisation_confirms_the_new_one_and_kept_doubts_are_those_worked_out_anew()
    {
        var some = await SomePolicy.In(app);
        var plan = await SomePlan.In(app, "Write a protocol", more: p =>
        {
            p.Action.Reach(Activity.Done, "Done");
            p.Action.AddEvidence(EvidenceKind.Document, "Minutes", null, null, null, null, SomePlan.Manager(app));
            p.Action.AddImpact("Babies are seen", SomePlan.Manager(app));
            p.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", SomePlan.Manager(app));
        });
        var manager = await app.NewPerson(Role.BusinessManager);
        (await (await manager.Get($"{some.Address}/attach")).Submit("Attach a policy to an action", ("Action", $"/actions/{plan.Action.Id.Value}"))).Done.ShouldBe("Policy attached as evidence.");
        (await manager.Get($"/actions/{plan.Action.Id.Value}")).Text.ShouldContain("received by 1 of 1 organisations");
        var random = new Random(20261127);
        var seen = 0;
        for (var step = 0; step < 40; step++)
        {
            await using (var scope = app.Services.CreateAsyncScope())
            {
                var work = scope.ServiceProvider;
                await work.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(app.Partnership.Id, SomePlan.Manager(app)));
                var found = (await work.GetRequiredService<FindPolicies>().One(some.Policy.Reference))!;
                var own = found.Acknowledgements.Where(a => a.Organisation == app.Organisation.Id).MaxBy(a => a.AskedAt)!;
                var acknowledge = work.GetRequiredService<AcknowledgePolicy>();
                switch (random.Next(7))
                {
                    case 0:
                        await work.GetRequiredService<KeepPolicy>().AddVersion(
                            found.Policy, found.Policy.Newest.Number, new PolicyDraft(Today, Today.AddYears(1), "Call.") { Changed = "x", IsMaterial = random.Next(2) == 0 });
                        break;
                    case 1 or 2:
                        await work.GetRequiredService<KeepPolicy>().Circulate(found, [app.Organisation.Id], Today.AddDays(20));
                        break;
                    case 3 or 4 or 5:
                        await acknowledge.Receive(own, own.Version, Today);
                        await acknowledge.Confirm(own, own.Version, Today, UseShownBy.Audit, "18 of 20 files");
                        break;
                    case 6 when own.Known(Today).Confirmed is not null:
                        await acknowledge.Withdraw(own, own.Version, ClaimKind.Confirmed, "Of another team");
                        break;
                }
            }

            await using var db = await app.Open();
            var record = (await DoubtLoading.Load(db, [plan.Action.Id], on: null)).Single();
            var kept = await db.Doubts.AsNoTracking().Where(d => d.Action == plan.Action.Id && d.GoneAt == null).ToListAsync();
            kept.Select(d => (d.Kind, d.Piece, d.Since, d.Says)).ShouldBe(Doubts.Of(record, Today).Select(d => (d.Kind, d.Piece, d.Since, d.Says)), ignoreOrder: true, $"after step {step}");
            seen += kept.Count(d => d.Kind == DoubtKind.Overtaken);
            record.Action.RatingOf(Aspect.Overall)!.Level.ShouldBe("completed");
        }

        seen.ShouldBeGreaterThan(0);
        await using var last = await app.Open();
        (await last.Doubts.AnyAsync(d => d.Action == plan.Action.Id && d.Kind == DoubtKind.Overtaken && d.GoneAt != null)).ShouldBeTrue("the steps raise doubts and end them");
        (await manager.Get("/assurance")).Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Organisations_that_merge_midway_pass_on_what_is_due_and_champions_go_with_them()
    {
        var (old, next) = (await app.AddOrganisation(app.Partnership.Id, "Tarn Health Visiting"), await app.AddOrganisation(app.Partnership.Id, "Tarn Community Trust"));
        var manager = await app.NewPerson(Role.BusinessManager);
        await Add(manager, "MERGE-1");
        (await (await manager.Get("/policies/MERGE-1/circulate")).Submit("Circulate", ("Organisations", old.Id.Value.ToString()), ("Due", Day(20)))).Done!.ShouldContain("1 organisation");
        (await (await manager.Get("/champions/new")).Submit(
            "Add a champion", ("Name", "Maya Ellis"), ("Organisation", old.Id.Value.ToString()), ("Subjects", "safe sleep"), ("Since", Day(-30)))).Done.ShouldBe("Maya Ellis was added.");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var work = scope.ServiceProvider;
            await work.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(app.Partnership.Id, SomePlan.Manager(app)));
            var register = await work.GetRequiredService<FindOrganisations>().Register();
            var ended = register.Find(old.Id)!;
            await work.GetRequiredService<EndOrganisation>().End(ended, ended.Version, SuccessionKind.Merge, [register.Find(next.Id)!], Today.AddDays(-1), "Merged");
        }

        var lead = await app.NewPerson(Role.OrganisationLead, organisation: next.Id);
        var page = await (await lead.Get("/policies")).Follow("Acknowledge MERGE-1");
        page.Text.ShouldContain("From Tarn Health Visiting, which ended on");
        await Done(page.Submit("Say that it was received", ("ReceivedOn", Day(0))), "Noted: it was received.");
        var seen = await manager.Get("/policies/MERGE-1");
        seen.Text.ShouldContain("received by 1 of 1 organisations");
        seen.Text.ShouldContain("Its successors were asked");
        (await manager.Get($"/champions?Organisation={next.Id.Value}")).Text.ShouldContain("Maya Ellis");
    }

    [Fact]
    public async Task Whoever_confirms_answers_what_is_asked_and_sees_what_is_right_and_nobody_else_sees_it()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var nurse = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var form = await manager.Get("/policies/new");
        (string, string?)[] asked =
        [
            ("Reference", "ASK-1"), ("Heading", "Who asks"), ("Kind", "Protocol"), ("Words", "Call the duty team on the same day."), ("InForceFrom", Day(-60)), ("ReviewBy", Day(300)), ("AsksReaders", "true"),
            ("Questions[0].Words", "When do you call?"), ("Questions[0].Right", "On the same day"), ("Questions[0].Wrong", "Next week\nNever"), ("Questions[0].Where", "First sentence"),
            ("Questions[2].Words", "Whom do you call?"), ("Questions[2].Right", "The duty team"),
        ];
        var refused = await form.Submit("Add a policy", asked);
        refused.Errors.Single().ShouldContain("Enter one to three wrong answers to question 3");
        refused.Document.QuerySelector("main form details")!.HasAttribute("open").ShouldBeTrue();
        (await form.Submit("Add a policy", [.. asked, ("Questions[2].Wrong", "Nobody")])).Done!.ShouldContain("Policy added");
        (await manager.Get("/policies/ASK-1")).Text.ShouldContain("Fewer than ten people have answered");

        var page = await nurse.Get("/policies/ASK-1");
        page.Text.ShouldContain("When do you call?");
        (await page.Submit("I have read this")).Errors.ShouldBe(["Answer question 1", "Answer question 2"]);
        var half = await page.Submit("I have read this", ("Answers[1]", "1"));
        half.Errors.ShouldBe(["Answer question 1"]);
        half.Document.QuerySelector("input[name='Answers[1]'][checked]").ShouldNotBeNull("what was chosen stays chosen").GetAttribute("value").ShouldBe("1");
        (await page.Submit("I have read this", ("Answers[0]", "7"), ("Answers[1]", "1"))).Errors.Single().ShouldBe("Answer question 1.");
        var done = await page.Submit("I have read this", ("Answers[0]", "0"), ("Answers[1]", "1")); // never, the duty team
        done.Done!.ShouldContain("You confirmed");
        done.Text.ShouldContain("Never. That is not right.");
        done.Text.ShouldContain("The right answer: On the same day");
        done.Text.ShouldContain("The duty team. That is right.");
        foreach (var other in (Visitor[])[manager, lead]) (await other.Get("/policies/ASK-1")).Text.ShouldNotContain("Never. That is not right.");

        // Ten people have answered: numbers, and no names.
        for (var i = 0; i < 9; i++)
        {
            var reader = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
            (await (await reader.Get("/policies/ASK-1")).Submit("I have read this", ("Answers[0]", "2"), ("Answers[1]", "1"))).Done!.ShouldContain("You confirmed");
        }

        (await manager.Get("/policies/ASK-1")).Text.ShouldContain("9 of 10 (90%) chose the right answer: On the same day");
        (await lead.Get("/policies/ASK-1")).Text.ShouldNotContain("chose the right answer");
        (await manager.Get("/policies/ASK-1/new-version")).Text.ShouldContain("Right answer to question 1");
    }

    private async Task Add(Visitor by, string reference, params (string, string?)[] more)
    {
        var form = await by.Get("/policies/new");
        (string, string?)[] usual = [("Reference", reference), ("Heading", reference), ("Kind", "Protocol"), ("Words", "Call the duty team on the same day."), ("InForceFrom", Day(-60)), ("ReviewBy", Day(300))];
        (await form.Submit("Add a policy", [.. usual, .. more])).Done!.ShouldContain("Policy added");
        (await form.Submit("Add a policy", [.. usual, .. more])).Errors.Single().ShouldContain("Another policy has this reference");
    }

    private (string, string?)[] Version(string change, string? changed) =>
    [
        ("Change", change), ("Changed", changed), ("Words", "Call twice."), ("InForceFrom", Day(0)), ("ReviewBy", Day(300)), ("AsksReaders", "true"),
    ];

    private static async Task<WebPage> Done(Task<WebPage> submitted, string says)
    {
        var page = await submitted;
        page.Errors.ShouldBeEmpty();
        page.Done.ShouldBe(says);
        return page;
    }

    private string Day(int from) => $"{Today.AddDays(from):d MMMM yyyy}";
}
