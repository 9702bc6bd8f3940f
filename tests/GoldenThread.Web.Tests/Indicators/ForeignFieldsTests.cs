using System.Net;
using GoldenThread.Indicators;
using GoldenThread.Plans;
using GoldenThread.Statistics;
using GoldenThread.Storage.Indicators;
using GoldenThread.Time;
using GoldenThread.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Indicators;

/// <summary>Whatever a form or a program names that belongs to another partnership, another organisation or another indicator is refused, and addresses that are guessed lead nowhere.</summary>
public sealed class ForeignFieldsTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private DateOnly Today => LondonTime.Today(app.Clock);

    [Fact]
    public async Task A_posted_action_organisation_or_indicator_of_another_partnership_is_refused_and_nothing_is_kept()
    {
        var there = await Elsewhere();
        var manager = await app.SignedInAs(Role.BusinessManager);
        var key = await Added("foreign", app.Organisation.Id);
        var other = await app.AddOrganisation(app.Partnership.Id, "Ashby Practice");
        var kept = await Rows();

        var change = await (await manager.Get($"/indicators/{key}/change")).Submit(
            "Record the change", ("Day", $"{Month(-3):d MMMM yyyy}"), ("What", "A checklist is used"), ("Action", $"/actions/{there.Action.Value}"));
        change.Errors.Single().ShouldBe("Enter the address of an action's page");
        change.Document.QuerySelector("[name=What]")!.TextContent.Trim().ShouldBe("A checklist is used");
        (await (await manager.Get($"/indicators/{key}/phase")).Submit(
            "Begin a phase", ("From", $"{Month(-3):yyyy-MM}"), ("Differs", "Higher"), ("Known", "The checklist"), ("IsWanted", "True"), ("WillLast", "True"), ("Action", $"/actions/{there.Action.Value}")))
            .Errors.Single().ShouldBe("Enter the address of an action's page");
        (await (await manager.Get($"/indicators/{key}/owners")).Submit("Add organisation", ("Organisation", there.Organisation.Value.ToString()), ("Since", $"{Month(-6):d MMMM yyyy}")))
            .Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await manager.Get($"/indicators/{key}/owners/{app.Organisation.Id.Value}")).Submit("Save", ("Until", $"{Month(-2):d MMMM yyyy}"), ("Then", there.Organisation.Value.ToString())))
            .Errors.Single().ShouldBe("Choose an organisation that is in the list");
        // Nor one of the partnership that does not owe it.
        foreach (var organisation in (OrganisationId[])[there.Organisation, other.Id])
        {
            (await (await manager.Get($"/indicators/{key}/readings")).Submit(
                "Add a reading", ("Period", $"{Month(-2):yyyy-MM}"), ("Organisation", organisation.Value.ToString()), ("Numerator", "9"), ("Denominator", "10")))
                .Errors.Single().ShouldBe("Choose the organisation. Each one owes its own reading.");
        }

        var plan = await SomePlan.In(app, "Use the checklist");
        (await (await manager.Get($"/actions/{plan.Action.Id.Value}/proof")).Submit("Agree what will show it", ("Indicator", there.Key), ("Target", "95"), ("Periods", "2")))
            .Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await manager.Get($"/actions/{plan.Action.Id.Value}/proof")).Submit("Show how often chance alone would raise a doubt", ("Indicator", there.Key), ("Target", "95"), ("Periods", "2")))
            .Document.QuerySelector("#chance").ShouldBeNull();
        (await Rows()).ShouldBe(kept);
    }

    [Fact]
    public async Task Addresses_of_another_partnership_lead_nowhere_for_people_and_for_programs()
    {
        var there = await Elsewhere();
        var (manager, program) = (await app.SignedInAs(Role.BusinessManager), await ApiClient.With(app, Role.BusinessManager));
        string[] pages =
        [
            $"/indicators/{there.Key}", $"/indicators/{there.Key}/version", $"/indicators/{there.Key}/owners", $"/indicators/{there.Key}/target", $"/indicators/{there.Key}/change", $"/indicators/{there.Key}/phase",
            $"/indicators/{there.Key}/readings", $"/indicators/{there.Key}/file", $"/indicators/{there.Key}/export/csv", $"/indicators/{there.Key}/owners/{there.Organisation.Value}", $"/indicators/{there.Key}/compute",
            $"/actions/{there.Action.Value}/proof", $"/actions/{there.Action.Value}/evidence/{there.Evidence}/weigh", $"/actions/{there.Action.Value}/evidence/{there.Evidence}/newer",
            $"/proofs/{there.Proof}/withdraw", $"/proofs/{there.Proof}/attach", $"/doubts/{there.Doubt}",
        ];
        foreach (var page in pages) (await manager.Get(page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        (await (await app.SignedInAs(Role.BoardMember)).Get($"/doubts/{there.Doubt}/challenge")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var address in (string[])[$"indicators/{there.Key}", $"indicators/{there.Key}/readings", $"actions/{there.Action.Value}/proofs", $"doubts?plan={there.Plan.Value}", $"proofs?plan={there.Plan.Value}"])
            (await program.Get($"/api/v1/{address}")).Status.ShouldBe(404, address);
        (await program.Post($"/api/v1/indicators/{there.Key}/readings", new { period = $"{Month(-1):yyyy-MM}", numerator = 1, denominator = 2 }, "x")).Status.ShouldBe(404);
        foreach (var list in (string[])["/indicators/export/csv", "/assurance/export/csv", "/indicators", "/assurance", "/indicators/owed"])
        {
            var text = (await manager.Get(list)).Text;
            text.ShouldNotContain(there.Key, Case.Insensitive, list);
            text.ShouldNotContain("Use the paper of Westmere", Case.Insensitive, list);
        }
    }

    [Fact]
    public async Task A_lead_is_offered_and_gives_readings_of_their_own_organisation_alone_and_excuses_nobody()
    {
        var other = await app.AddOrganisation(app.Partnership.Id, "Harrow Vale Practice");
        var key = await Added("own-alone", app.Organisation.Id, other.Id);
        var whole = await Added("of-the-whole");
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);

        var form = await lead.Get($"/indicators/{key}/readings");
        form.Document.QuerySelectorAll("select[name=Organisation] option").Select(o => o.TextContent.Trim()).ShouldNotContain("Harrow Vale Practice");
        (await form.Submit("Add a reading", ("Period", $"{Month(-2):yyyy-MM}"), ("Organisation", other.Id.Value.ToString()), ("Numerator", "9"), ("Denominator", "10"))).Errors.Single()
            .ShouldBe("Choose the organisation. Each one owes its own reading.");
        form.Document.QuerySelector("[name=IsExcused]").ShouldBeNull();
        (await form.Submit("Add a reading", ("Period", $"{Month(-2):yyyy-MM}"), ("Organisation", app.Organisation.Id.Value.ToString()), ("Reason", "Holidays"), ("IsExcused", "true"))).Done.ShouldBe("Reading added.");
        await using (var db = await app.Open())
            (await db.IndicatorReadings.AsNoTracking().SingleAsync(r => r.MissingBecause == "Holidays", TestContext.Current.CancellationToken)).IsExcused.ShouldBeFalse();

        // The figure of the whole is not a lead's to give, by page, file or program.
        (await (await lead.Get($"/indicators/{whole}/readings")).Submit("Add a reading", ("Period", $"{Month(-2):yyyy-MM}"), ("Numerator", "9"), ("Denominator", "10"))).Errors.Single()
            .ShouldBe("The partnership gives the readings of this indicator.");
        (await (await lead.Get($"/indicators/{whole}/file")).Submit("Save readings", [("Upload", "whole.csv", System.Text.Encoding.UTF8.GetBytes($"Period,Numerator,Denominator\n{Month(-2):yyyy-MM},9,10\n"))]))
            .Text.ShouldContain("The partnership gives the readings of this indicator.");
        (await (await lead.Get($"/indicators/{key}/file")).Submit(
            "Save readings", [("Upload", "theirs.csv", System.Text.Encoding.UTF8.GetBytes($"Period,Organisation,Numerator,Denominator\n{Month(-2):yyyy-MM},Harrow Vale Practice,9,10\n"))]))
            .Text.ShouldContain("You can give the readings of your own organisation only.");
        var program = await ApiClient.With(app, Role.OrganisationLead, organisation: app.Organisation.Id);
        (await program.Post($"/api/v1/indicators/{whole}/readings", new { period = $"{Month(-2):yyyy-MM}", numerator = 9, denominator = 10 }, "w1")).Body["detail"]!.GetValue<string>()
            .ShouldBe("The partnership gives the readings of this indicator.");
        (await program.Post($"/api/v1/indicators/{key}/readings", new { period = $"{Month(-2):yyyy-MM}", organisation = other.Id.Value, numerator = 9, denominator = 10 }, "w2")).Status.ShouldBe(422);
    }

    [Fact]
    public async Task What_one_organisation_gave_is_told_to_no_other_by_page_file_or_program()
    {
        var other = await app.AddOrganisation(app.Partnership.Id, "Elder Vale Practice");
        var key = await Added("told-to-none", app.Organisation.Id, other.Id);
        var manager = await app.SignedInAs(Role.BusinessManager);
        (await (await manager.Get($"/indicators/{key}/readings")).Submit(
            "Add a reading", ("Period", $"{Month(-2):yyyy-MM}"), ("Organisation", other.Id.Value.ToString()), ("Numerator", "37"), ("Denominator", "41"))).Done.ShouldBe("Reading added.");
        // Nobody else has given theirs, so that the figure of the part is that of the other.
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        foreach (var address in (string[])
            [$"/indicators/{key}", $"/indicators/{key}?Whole=true", $"/indicators/{key}?Whole=true&Organisation={other.Id.Value}", "/indicators", "/indicators/export/csv", $"/indicators/{key}/export/csv"])
        {
            var page = await lead.Get(address);
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Text.ShouldNotContain("37 of 41", Case.Insensitive, address);
            page.Text.ShouldNotContain(",37,41", Case.Insensitive, address);
        }

        var program = await ApiClient.With(app, Role.OrganisationLead, organisation: app.Organisation.Id);
        (await program.Get($"/api/v1/indicators/{key}")).Body.ToJsonString().ShouldNotContain("37 of 41");
        (await program.Get("/api/v1/indicators?pageSize=100")).Body.ToJsonString().ShouldNotContain("37 of 41");
        (await program.Get($"/api/v1/indicators/{key}/readings?superseded=true")).Body["total"]!.GetValue<int>().ShouldBe(0);
        (await manager.Get($"/indicators/{key}")).Text.ShouldContain("37 of 41");
    }

    [Fact]
    public async Task A_piece_of_another_action_is_not_weighed_or_taken_here_and_one_that_was_withdrawn_nowhere()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var (one, gone) = (Guid.Empty, Guid.Empty);
        var first = await SomePlan.In(app, "Use the checklist", more: p =>
        {
            one = p.Action.AddEvidence(EvidenceKind.Audit, "Audit", null, null, null, null, SomePlan.Manager(app)).Id;
            var piece = p.Action.AddEvidence(EvidenceKind.Audit, "Older audit", null, null, null, null, SomePlan.Manager(app));
            piece.Withdraw("Of another team", app.Clock.GetUtcNow());
            gone = piece.Id;
            p.Action.Reach(Activity.Done, "Done");
            p.Action.AddImpact("Fewer", SomePlan.Manager(app));
            p.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", SomePlan.Manager(app));
        });
        var second = await SomePlan.In(app, "Train every team");
        (await manager.Get($"/actions/{first.Action.Id.Value}/evidence/{one}/weigh")).Status.ShouldBe(HttpStatusCode.OK);
        (await manager.Get($"/actions/{second.Action.Id.Value}/evidence/{one}/weigh")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.Get($"/actions/{second.Action.Id.Value}/evidence/{one}/newer")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.Get($"/actions/{first.Action.Id.Value}/evidence/{gone}/weigh")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.Get($"/actions/{first.Action.Id.Value}/evidence/{one}/newer")).Status.ShouldBe(HttpStatusCode.NotFound);

        // A proof that was given up is neither attached nor given up again, and a doubt that is gone is not answered.
        var proof = await SomeProof.In(app, first, "given-up");
        var answer = await manager.Get($"/doubts/{proof.Doubt}");
        // One that is in question is offered no button; a form that is sent all the same is refused.
        (await manager.Get($"/proofs/{proof.Proof}/attach")).Text.ShouldContain("nothing to attach");
        var token = answer.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using (var sent = await manager.Send(HttpMethod.Post, $"/proofs/{proof.Proof}/attach", new FormUrlEncodedContent([new("__RequestVerificationToken", token)])))
            (await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("What was agreed is not met. There is nothing to attach yet.");
        (await (await manager.Get($"/proofs/{proof.Proof}/withdraw")).Submit("Withdraw the proof", ("Because", "Another measure"))).Done.ShouldBe("Proof withdrawn.");
        foreach (var address in (string[])[$"/proofs/{proof.Proof}/attach", $"/proofs/{proof.Proof}/withdraw", $"/doubts/{proof.Doubt}"])
            (await manager.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        (await answer.Submit("Answer a doubt", ("Because", "It holds"), ("Until", $"{Today.AddMonths(1):d MMMM yyyy}"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private sealed record Place(string Key, OrganisationId Organisation, PlanId Plan, ActionId Action, Guid Evidence, Guid Proof, Guid Doubt);

    // Another partnership with an indicator, an action with evidence, a proof that fell and its doubt.
    private async Task<Place> Elsewhere()
    {
        var there = await app.Database.AddPartnership("Westmere Safeguarding Children Partnership");
        var organisation = await app.AddOrganisation(there.Id, "Westmere Council");
        var plan = new Plan(there.Id, $"WM{Guid.NewGuid():N}"[..12], "Plan after a review");
        var action = plan.AddRecommendation("1", "Listen to the child").AddAction("Use the paper of Westmere");
        action.AddOrganisation(organisation.Id);
        var by = SomePlan.Manager(app);
        var piece = action.AddEvidence(EvidenceKind.Audit, "Audit", null, null, null, null, by);
        var indicator = new Indicator(
            there.Id, $"westmere-{Guid.NewGuid():N}"[..20], "Visits of Westmere", null, Month(-12),
            new IndicatorDefinition { Numerator = "Visits", Denominator = "All", Better = Better.Higher, ByOrganisation = true, Source = ReadingSource.Pathway, Measure = "referral/decided" }, by);
        indicator.IsOwedBy(organisation.Id, Month(-12));
        var proof = new GoldenThread.Proofs.Proof(action, indicator, 90, 2, Month(-12), Today, by);
        var doubt = new GoldenThread.Proofs.Doubt(
            new GoldenThread.Proofs.DoubtRecord(action, [], [], System.Collections.Immutable.ImmutableDictionary<IndicatorId, IndicatorRecord>.Empty, new([])), new GoldenThread.Proofs.RaisedDoubt(GoldenThread.Proofs.DoubtKind.Fell, proof.Id, Month(-1), "It fell"), by.Now);
        await using var db = await app.Open(there.Id);
        db.AddRange(plan, indicator, proof, doubt);
        await db.Save();
        return new Place(indicator.Key, organisation.Id, plan.Id, action.Id, piece.Id, proof.Id, doubt.Id);
    }

    private async Task<string> Added(string key, params OrganisationId[] owe)
    {
        var indicator = new Indicator(
            app.Partnership.Id, key, key, null, Month(-12), new IndicatorDefinition { Numerator = "Visits", Denominator = "All", Better = Better.Higher, ByOrganisation = owe.Length > 0 }, SomePlan.Manager(app));
        foreach (var organisation in owe) indicator.IsOwedBy(organisation, Month(-12));
        await using var db = await app.Open();
        db.Add(indicator);
        await db.Save();
        return key;
    }

    private async Task<int> Rows()
    {
        await using var db = await app.Open();
        return await db.Database.SqlQueryRaw<int>(
            "select ((select count(*) from indicator_reading) + (select count(*) from indicator_owner) + (select count(*) from practice_change) + (select count(*) from step_change) + (select count(*) from proof))::int as \"Value\"")
            .SingleAsync(TestContext.Current.CancellationToken);
    }

    private DateOnly Month(int from) => RatedStory.Month(app, from);
}
