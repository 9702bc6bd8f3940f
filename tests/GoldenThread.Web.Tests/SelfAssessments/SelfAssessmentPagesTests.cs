using System.Net;
using System.Text;
using GoldenThread.Documents.SelfAssessments;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.SelfAssessments;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Proofs;
using GoldenThread.Storage.SelfAssessments;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.SelfAssessments;

/// <summary>A self-assessment from the opening of its cycle to what the board reads of it, by everybody who takes part.</summary>
public sealed class SelfAssessmentPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private static readonly StandardSet Set = StandardsReader.Product[0];

    private DateOnly Today => LondonTime.Today(app.Clock);

    private string Own => app.Organisation.Id.Value.ToString();

    [Fact]
    public async Task A_return_is_written_as_one_goes_taken_in_signed_off_questioned_and_settled()
    {
        var (manager, board) = (await app.NewPerson(Role.BusinessManager), await app.NewPerson(Role.BoardMember));
        var writes = await app.AddOrganisation(app.Partnership.Id, "Northmere Community Trust");
        var (own, lead) = (writes.Id.Value.ToString(), await app.NewPerson(Role.OrganisationLead, organisation: writes.Id));
        var (tarn, fell) = (await app.AddOrganisation(app.Partnership.Id, "Tarn Health Trust"), await app.AddOrganisation(app.Partnership.Id, "Fellside Academies"));
        var stranger = await app.NewPerson(Role.OrganisationLead, organisation: tarn.Id);
        var form = await manager.Get("/self-assessments/new");
        (string, string?)[] asked = [("Reference", "S11-2031"), ("Heading", "Section 11 in 2031"), ("Set", "section-11"), ("Due", Day(30))];
        (await form.Submit("Open a cycle", asked)).Errors.Single().ShouldContain("Choose the organisations");
        (await form.Submit("Open a cycle", [.. asked, ("Organisations", own), ("Organisations", tarn.Id.Value.ToString()), ("Organisations", fell.Id.Value.ToString())])).Done.ShouldBe("Cycle opened. 3 organisations were asked.");
        (await form.Submit("Open a cycle", [.. asked, ("Organisations", own)])).Errors.Single().ShouldContain("Another cycle has this reference");
        await using (var db = await app.Open())
            (await db.Outbox.Where(m => m.ToAddress == lead.Account.Email).ToListAsync()).ShouldContain(m => m.Body.Contains($"/self-assessments/S11-2031/{own}"));

        (await stranger.Get($"/self-assessments/S11-2031/{own}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await board.Get($"/self-assessments/S11-2031/{own}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Get("/")).Text.ShouldContain("Self-assessments to sign off");
        var page = await (await lead.Get("/self-assessments")).Follow("Write and sign off Section 11 in 2031");
        page.Text.ShouldContain($"0 of {Set.Statements.Count()} statements are complete");
        var write = await page.Follow("Leadership and accountability");
        write = await write.Submit("Save and stay here", ("Rows[0].Score", "met"), ("Rows[0].Words", "The chief nurse"), ("Rows[1].Score", "none"));
        write.Done.ShouldBe("Leadership and accountability saved.");
        write.Text.ShouldContain("1.2 is scored “N/A” without a reason");
        var first = write;
        write = await write.Submit("Save and continue", ("Rows[1].Because", "We have one team"));
        write.Heading.ShouldBe("Listening to children");
        (await first.Submit("Save and continue", ("Rows[1].Because", "Something else"))).Errors.Single().ShouldContain("changed", Case.Insensitive);

        var signOff = await (await lead.Get($"/self-assessments/S11-2031/{own}")).Follow("Sign off");
        signOff.Text.ShouldContain("1.3 has no score");
        (await signOff.Submit("Sign off", ("AgreedBy", "Ada Frost, chief nurse"))).Errors.Single().ShouldContain("statements are open");
        (await manager.Get($"/self-assessments/S11-2031/{own}/sign-off")).Status.ShouldBe(HttpStatusCode.NotFound);

        var book = await (await lead.Get($"/self-assessments/S11-2031/{own}")).Follow("Download it as an Excel workbook");
        book.Answer.Content.Headers.ContentType!.MediaType!.ShouldContain("spreadsheetml");
        var take = await (await lead.Get($"/self-assessments/S11-2031/{own}")).Follow("take in a workbook");
        var csv = "Reference,Statement,Score,Evidence\n" + string.Join('\n', Set.Statements.Skip(2).Select((s, i) => $"{s.Reference},\"{s.Words}\",{(i == 0 ? "2/3" : "Met")},{(i == 1 ? "" : "Audit of May")}")) + "\n99.9,Something else,Met,\n";
        (string, string, byte[])[] file = [("Upload", "s11.csv", Encoding.UTF8.GetBytes(csv))];
        var looked = await take.Submit("Check only", file);
        looked.Text.ShouldContain("99.9 is not a statement of Section 11 self-assessment");
        looked.Text.ShouldContain("1.3 is scored “2/3”");
        (await lead.Get($"/self-assessments/S11-2031/{own}")).Text.ShouldContain($"2 of {Set.Statements.Count()} statements are complete");
        (await looked.Submit("Take in", file)).Done!.ShouldContain($"{Set.Statements.Count() - 2} statements changed. 1 row was left out.");
        (await (await lead.Get($"/self-assessments/S11-2031/{own}/file")).Submit("Take in", file)).Done!.ShouldContain("Nothing was changed");
        (await lead.Get($"/self-assessments/S11-2031/{own}")).Text.ShouldContain("“2/3”, not a score");
        await (await lead.Get($"/self-assessments/S11-2031/{own}/standards/leadership")).Submit("Save and continue", ("Rows[2].Score", "partly-met"));
        signOff = await lead.Get($"/self-assessments/S11-2031/{own}/sign-off");
        signOff.Text.ShouldContain("nothing is given that shows it: 1.1, 1.4");
        (await signOff.Submit("Sign off")).Errors.Single().ShouldContain("name and post");
        (await signOff.Submit("Sign off", ("AgreedBy", "Ada Frost, chief nurse"))).Done.ShouldBe("Signed off.");
        (await lead.Get($"/self-assessments/S11-2031/{own}/sign-off")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await lead.Get($"/self-assessments/S11-2031/{own}")).Follow("Download it as a Word document")).Answer.StatusCode.ShouldBe(HttpStatusCode.OK);

        // By statement, without names, and only from three on.
        (await board.Get("/self-assessments/S11-2031")).Text.ShouldContain("Figures are shown once 3 organisations have signed off");
        (await manager.Get("/self-assessments/S11-2031")).Text.ShouldContain("Without evidence");
        await SignOff("S11-2031", "met", tarn.Id, fell.Id);
        var counted = await board.Get("/self-assessments/S11-2031");
        counted.Text.ShouldContain("3 of 3 signed off");
        counted.Text.ShouldNotContain("Tarn Health Trust");
        (await counted.Follow("Download the figures as a CSV file")).Answer.StatusCode.ShouldBe(HttpStatusCode.OK);

        var panel = await manager.Get("/self-assessments/S11-2031/panel");
        (await panel.Submit("Name this person")).Errors.Single().ShouldBe("Choose a person");
        (await panel.Submit("Name this person", ("Person", board.Account.Id.ToString()))).Done!.ShouldContain("is on the panel");
        (await board.Get("/")).Text.ShouldContain("Self-assessments for your panel");
        var judged = await (await board.Get($"/self-assessments/S11-2031/{own}")).Follow("Question or score 1.1");
        (await judged.Submit("Put the question")).Errors.Single().ShouldContain("Enter a question");
        judged = await Done(judged.Submit("Put the question", ("Asked", "Who answers for it at night?")), "Question put.");
        (await judged.Submit("Give the panel’s score", ("Given", "not-met"))).Errors.Single().ShouldContain("why the panel’s score is different");
        await Done(judged.Submit("Give the panel’s score", ("Given", "not-met"), ("Because", "No name in the minutes")), "Panel score given.");
        (await (await board.Get($"/self-assessments/S11-2031/{own}")).Submit("Settle this return")).Errors.Single().ShouldContain("A question is not answered yet");
        (await manager.Get($"/self-assessments/S11-2031/{own}/statements/1.1")).Text.ShouldContain("two or more below");

        (await lead.Get("/")).Text.ShouldContain("Panels waiting for your answer");
        var answer = await (await lead.Get($"/self-assessments/S11-2031/{own}")).Follow("Answer on 1.1");
        answer = await Done(answer.Submit("Answer", ("Replies[0].Answer", "The director on call")), "Answered.");
        (await answer.Submit("form[action*=Agree] button")).Errors.Single().ShouldContain("Choose whether you agree");
        (await answer.Submit("form[action*=Agree] button", ("Agrees", "false"))).Errors.Single().ShouldContain("why you do not agree");
        await Done(answer.Submit("form[action*=Agree] button", ("Agrees", "false"), ("AgreedWords", "She is named in June")), "Saved.");
        await Done((await board.Get($"/self-assessments/S11-2031/{own}")).Submit("Settle this return"), "Return settled.");
        (await lead.Get($"/self-assessments/S11-2031/{own}")).Text.ShouldContain("does not agree: She is named in June");
        (await board.Get("/self-assessments/S11-2031")).Text.ShouldContain("1 lowered, 0 raised, 0 unchanged; 1 two or more below");

        (await (await manager.Get("/self-assessments/S11-2031/close")).Submit("Close the cycle")).Errors.Single().ShouldContain("0 returns are not signed off and 2 are not settled");
        (await (await manager.Get("/self-assessments/S11-2031/close")).Submit("Close the cycle", ("With", "The panel had no questions to them"))).Done.ShouldBe("Cycle closed.");
        (await manager.Get("/self-assessments/S11-2031/panel")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Last_time_comes_along_and_a_return_goes_to_a_neighbour_and_is_taken_in_there()
    {
        var administrator = await app.NewPerson(Role.Administrator);
        var some = await SomeSelfAssessment.In(app, administrator);
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var page = await lead.Get($"/self-assessments/{some.Open}/{Own}/standards/leadership");
        page.Text.ShouldContain($"Brought along from {some.Signed}, signed off on {Today:d MMMM yyyy}. The score was Met");
        page.Document.QuerySelector("textarea[name='Rows[0].Words']")!.TextContent.Trim().ShouldBe("All teams");
        page.Document.QuerySelectorAll("input[type=radio][checked]").ShouldBeEmpty("scores are given again");
        (await lead.Get($"/self-assessments/{some.Open}/{Own}")).Text.ShouldContain("as they were then");

        var json = await (await lead.Get($"/self-assessments/{some.Signed}/{Own}")).Follow("as a file for another partnership");
        var bytes = await json.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Encoding.UTF8.GetString(bytes).ShouldContain(app.Partnership.Name);
        var there = await app.Database.AddPartnership();
        var same = await app.AddOrganisation(there.Id, app.Organisation.Name);
        var otherLead = await app.NewPerson(Role.OrganisationLead, there.Id, same.Id);
        var cycle = new Cycle(there.Id, "W-11", "Section 11 in Westmere", Set, Today.AddDays(20), SomePlan.Manager(app));
        await using (var db = await app.Open(there.Id))
        {
            db.AddRange(cycle, cycle.Ask(same.Id));
            await db.Save();
        }

        var take = await otherLead.Get($"/self-assessments/W-11/{same.Id.Value}/file");
        (string, string, byte[])[] file = [("Upload", "return.json", bytes)];
        (await take.Submit("Check only", file)).Text.ShouldContain($"{Set.Statements.Count()} statements change, 0 are there already, 0 rows are left out");
        var taken = await take.Submit("Take in", file);
        taken.Done!.ShouldContain("statements changed");
        taken.Text.ShouldContain($"{Set.Statements.Count()} of {Set.Statements.Count()} statements are complete");
        taken.Text.ShouldContain($"Brought along from {app.Partnership.Name}, {some.Signed}");
        (await (await otherLead.Get($"/self-assessments/W-11/{same.Id.Value}/file")).Submit("Take in", file)).Done!.ShouldContain("Nothing was changed");
        (await lead.Get($"/self-assessments/W-11/{same.Id.Value}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Voices_stand_beside_a_statement_a_difference_is_asked_about_and_a_person_says_what_it_means()
    {
        var (manager, second, board) = (await app.NewPerson(Role.BusinessManager), await app.NewPerson(Role.BusinessManager), await app.NewPerson(Role.BoardMember));
        var some = await SomeSelfAssessment.In(app, manager);
        var survey = await SomeSurvey.In(app, manager);
        var audit = await SomeAudit.In(app, manager, second);
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        await SignOff(some.Open, "met", [app.Organisation.Id, .. await More(4)]);
        var address = $"/self-assessments/{some.Open}/statements/2.1";
        var voice = await (await manager.Get(address)).Follow("Put a result beside this statement");
        voice = await voice.Submit("Choose", ("From", $"survey/{survey.Published}/saw"));
        (await voice.Submit("Put it beside the statement", ("Answers", "yes"))).Errors.Single().ShouldContain("staff or families");
        (await voice.Submit("Put it beside the statement", ("Kind", "Families"))).Errors.Single().ShouldContain("Choose the answers that agree");
        (await voice.Submit("Put it beside the statement", ("Kind", "Families"), ("Answers", "yes"), ("Answers", "no"))).Errors.Single().ShouldContain("All answers together say nothing");
        (await voice.Submit("Put it beside the statement", ("Kind", "Families"), ("Answers", "no"))).Done.ShouldBe("The result is now beside the statement.");
        (await voice.Submit("Put it beside the statement", ("Kind", "Families"), ("Answers", "no"))).Errors.Single().ShouldContain("already");
        voice = await (await manager.Get($"{address}/voice")).Submit("Choose", ("From", $"audit/{audit.Reported}/recognition"));
        (await voice.Submit("Put it beside the statement")).Done.ShouldBe("The result is now beside the statement.");

        var page = await board.Get(address);
        page.Text.ShouldContain("5 of 5 (100%)");
        page.Text.ShouldContain("Organisations: 5 of 5 (100%). Families: 8 of 24 (33%), clearly lower");
        page.Text.ShouldContain("good or better in “Recognition”");
        (await board.Get("/self-assessments")).Text.ShouldContain("Where voices differ");
        (await board.Get("/assurance")).Text.ShouldContain("Voices differ", Case.Sensitive, "the board reads it on its own page");
        (await page.Submit("Ask about the difference")).Errors.Single().ShouldContain("Enter a question");
        (await page.Submit("Ask about the difference", ("Question", "Why do families say less?"))).Done.ShouldBe("Question asked.");
        (await (await manager.Get(address)).Submit("Ask about the difference", ("Question", "How do you ask them?"), ("To", Own))).Done.ShouldBe("Question asked.");
        (await manager.Get("/")).Text.ShouldContain("Questions about differences");
        (await lead.Get("/self-assessments")).Text.ShouldContain($"Answer a question about");
        var question = await (await lead.Get("/self-assessments")).Follow("Answer a question about");
        (await question.Submit("Answer the question")).Errors.Single().ShouldContain("Enter an answer");
        (await question.Submit("Answer the question", ("Answer", "By letter alone"))).Done.ShouldBe("Question answered.");
        (await question.Submit("Answer the question", ("Answer", "By telephone"))).Errors.Single().ShouldContain("Somebody else changed this");
        (await board.Get(address)).Text.ShouldContain("Answer: By letter alone");

        var plan = await SomePlan.In(app, "Ask families", more: p =>
        {
            p.Action.Reach(Activity.Done, "Done");
            p.Action.AddEvidence(EvidenceKind.Document, "Minutes", null, null, null, null, SomePlan.Manager(app));
            p.Action.AddImpact("Families are asked", SomePlan.Manager(app));
            p.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", SomePlan.Manager(app));
        });
        var attach = await (await manager.Get(address)).Follow("attach what voices say to an action");
        (await attach.Submit("Attach a statement to an action", ("Bearing", "Contradicts"))).Errors.Single().ShouldContain("Enter the address of an action");
        (await attach.Submit("Attach a statement to an action", ("Action", $"/actions/{plan.Action.Id.Value}"))).Errors.Single().ShouldContain("Choose what it means");
        (await attach.Submit("Attach a statement to an action", ("Action", $"/actions/{plan.Action.Id.Value}"), ("Bearing", "Contradicts"))).Done.ShouldBe("Statement attached as evidence.");
        await using (var db = await app.Open())
        {
            (await db.Doubts.SingleAsync(d => d.Action == plan.Action.Id && d.GoneAt == null)).Kind.ShouldBe(DoubtKind.Contradicted);
            (await db.SelfAssessmentEvidence.SingleAsync(e => e.Action == plan.Action.Id)).Statement.ShouldBe("2.1");
        }

        // The next cycle by the same standards: what was attached is good until it is due.
        await (await manager.Get("/self-assessments/new")).Submit("Open a cycle", ("Reference", "S11-NEXT"), ("Heading", "Next"), ("Set", "section-11"), ("Due", Day(40)), ("Organisations", Own));
        await using (var db = await app.Open())
            (await db.Set<Evidence>().Where(e => e.Action == plan.Action.Id && e.Bearing == Bearing.Contradicts).SingleAsync()).GoodUntil.ShouldBe(Today.AddDays(40));

        await (await manager.Get(address)).Submit("Remove Parents and the film: “No” to “Did you see the film?”");
        (await board.Get(address)).Text.ShouldNotContain("Voices differ clearly");
    }

    [Fact]
    public async Task Standards_of_ones_own_are_taken_in_by_version_and_a_cycle_keeps_its_own()
    {
        var (manager, lead) = (await app.NewPerson(Role.BusinessManager), await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id));
        var form = await manager.Get("/self-assessments/standards/new");
        (await form.Submit("Save as a new version", ("Definition", "key: ours"))).Errors.Single().ShouldContain("The title is missing");
        (await form.Submit("Save as a new version")).Done!.ShouldContain("version 1, saved");
        await (await manager.Get("/self-assessments/new")).Submit("Open a cycle", ("Reference", "OURS-1"), ("Heading", "Ours"), ("Set", "our-standards"), ("Due", Day(40)), ("Organisations", Own));
        var next = await manager.Get("/self-assessments/standards/our-standards");
        var definition = next.Document.QuerySelector("textarea")!.TextContent.Replace("title: Section 11 self-assessment", "title: Our second set", StringComparison.Ordinal);
        definition.ShouldContain("number: 2");
        (await next.Submit("Save as a new version", ("Definition", definition.Replace("number: 2", "number: 5", StringComparison.Ordinal)))).Errors.Single().ShouldContain("Give this one the number 2");
        (await next.Submit("Save as a new version", ("Definition", definition))).Done.ShouldBe("Our second set, version 2, saved.");
        (await lead.Get("/self-assessments/OURS-1")).Text.ShouldContain("Section 11 self-assessment, version 1");
        (await lead.Get("/self-assessments/standards/our-standards")).Document.QuerySelectorAll("form textarea").ShouldBeEmpty();
        (await lead.Get("/self-assessments/standards/new")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.Get("/self-assessments/OURS-1/asked")).Text.ShouldContain("Sign off by");
    }

    private async Task<OrganisationId[]> More(int count)
    {
        var more = new List<OrganisationId>();
        for (var i = 0; i < count; i++) more.Add((await app.AddOrganisation(app.Partnership.Id, $"Organisation {Guid.NewGuid():N}")).Id);
        return [.. more];
    }

    // Signs off what organisations were asked, or are asked with this.
    private async Task SignOff(string reference, string score, params OrganisationId[] organisations)
    {
        await using var db = await app.Open();
        var cycle = await db.AssessmentCycles.SingleAsync(c => c.Reference == reference);
        foreach (var organisation in organisations)
        {
            var one = await db.SelfAssessments.SingleOrDefaultAsync(a => a.CycleId == cycle.Id && a.Organisation == organisation);
            if (one is null) db.Add(one = cycle.Ask(organisation));
            one.Say(cycle, SomeSelfAssessment.Answers(cycle.Set, score));
            one.SignOff(cycle, "Ada Frost, chief nurse", SomePlan.Manager(app) with { Role = Role.OrganisationLead, Organisation = organisation });
        }

        await db.Save();
    }

    private static async Task<WebPage> Done(Task<WebPage> submitted, string says)
    {
        var page = await submitted;
        page.Errors.ShouldBeEmpty();
        page.Done.ShouldBe(says);
        return page;
    }

    private string Day(int from) => $"{Today.AddDays(from):d MMMM yyyy}";
}
