using System.Net;
using GoldenThread.SelfAssessments;
using GoldenThread.Statistics;
using GoldenThread.Storage;
using GoldenThread.Storage.SelfAssessments;
using GoldenThread.Time;
using GoldenThread.Work.SelfAssessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.SelfAssessments;

/// <summary>Somebody tries what no page offers: the panel's part without being on it, the organisation's without being of it, and fields and addresses of others.</summary>
public sealed class SelfAssessmentGuardsTests : IAsyncLifetime
{
    private readonly GoldenThreadApp app = new();
    private Visitor panel = null!;
    private Visitor manager = null!;
    private Visitor lead = null!;
    private SomeSelfAssessment some = null!;

    private string Own => app.Organisation.Id.Value.ToString();

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        (panel, manager, lead) = (await app.NewPerson(Role.BoardMember), await app.NewPerson(Role.BusinessManager), await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id));
        some = await SomeSelfAssessment.In(app, panel);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Only_the_panel_asks_scores_and_settles_and_only_the_organisation_answers_and_signs_off()
    {
        var (ask, answer) = ("Only the panel", "The organisation");
        foreach (var other in (Visitor[])[manager, lead])
        {
            await Refuses(other, some.Signed, (c, f) => c.Ask(f, "1.2", "Why?"), $"{ask} puts questions.");
            await Refuses(other, some.Signed, (c, f) => c.Give(f, "1.2", 0, "not-met", "Nothing"), $"{ask} gives scores.");
            await Refuses(other, some.Signed, (c, f) => c.Settle(f, f.Of.Version), "The panel settles a return.");
        }

        await Refuses(panel, some.Signed, (c, f) => c.Reply(f, f.Challenges[0], f.Challenges[0].Version, "It is"), $"{answer} answers.");
        await In(panel, async work =>
        {
            var found = (await work.GetRequiredService<FindSelfAssessments>().Return(some.Signed, app.Organisation.Id))!;
            await work.GetRequiredService<ChallengeReturn>().Give(found, "1.2", 0, "not-met", "Nothing");
        });
        await Refuses(panel, some.Signed, (c, f) => c.Agree(f, f.Score("1.2")!, f.Score("1.2")!.Version, true, ""), $"{answer} says whether it agrees.");
        await In(manager, async work =>
        {
            var find = work.GetRequiredService<FindSelfAssessments>();
            var write = work.GetRequiredService<WriteReturn>();
            var open = (await find.Return(some.Open, app.Organisation.Id))!;
            (await Should.ThrowAsync<RuleException>(() => write.SignOff(open, open.Of.Version, "Ada Frost"))).Message.ShouldBe("The organisation’s own lead signs it off.");
            var signed = (await find.Return(some.Signed, app.Organisation.Id))!;
            (await Should.ThrowAsync<RuleException>(() => write.Say(signed, signed.Of.Version, [new StatementAnswer("1.1", "not-met")]))).Message.ShouldBe("This return cannot be written any more.");
        });
        // By their pages too.
        await Status(manager, $"/self-assessments/{some.Open}/{Own}/sign-off", HttpStatusCode.NotFound);
        await Posted(manager, $"/self-assessments/{some.Signed}/{Own}?handler=Settle", HttpStatusCode.NotFound);
        await Posted(lead, $"/self-assessments/{some.Signed}/{Own}?handler=Settle", HttpStatusCode.NotFound);
        await Status(lead, $"/self-assessments/{some.Signed}/{Own}/file", HttpStatusCode.NotFound);
        await Status(lead, $"/self-assessments/{some.Open}/{Own}/statements/1.1", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_works_for_the_organisation_does_not_judge_it_and_who_judges_it_does_not_answer_for_it()
    {
        await OnPanel(lead);
        await OnPanel(manager);
        await In(lead, async work => (await work.GetRequiredService<FindSelfAssessments>().Return(some.Signed, app.Organisation.Id))!.ShouldSatisfyAllConditions(f => f.Judges.ShouldBeFalse(), f => f.Replies.ShouldBeTrue()));
        await In(manager, async work => (await work.GetRequiredService<FindSelfAssessments>().Return(some.Signed, app.Organisation.Id))!.ShouldSatisfyAllConditions(f => f.Judges.ShouldBeTrue(), f => f.Replies.ShouldBeFalse()));
    }

    [Fact]
    public async Task Fields_of_another_statement_cycle_or_organisation_change_nothing()
    {
        var other = (await app.AddOrganisation(app.Partnership.Id, "Tarn Trust")).Id.Value.ToString();
        Guid question, voice;
        await using (var db = await app.Open())
        {
            var cycle = await db.AssessmentCycles.SingleAsync(c => c.Reference == some.Signed);
            question = (await db.AssessmentChallenges.SingleAsync(c => c.CycleId == cycle.Id)).Id;
            var tied = new StatementVoice(cycle, "1.1", VoiceKind.Staff, new VoiceResult("Survey SUR26-1, q1: a1", "Staff", "“Yes”", "/surveys/SUR26-1", new Share(6, 60), null, false, LondonTime.Today(app.Clock)), SomePlan.Manager(app));
            db.Add(tied);
            await db.Save();
            voice = tied.Id;
        }

        // An answer on 1.2 with the id of the question on 1.1.
        await Posted(lead, $"/self-assessments/{some.Signed}/{Own}/statements/1.2?handler=Reply", null, ("Replies[0].Id", question.ToString()), ("Replies[0].Answer", "Nobody"));
        // A voice of one cycle by the page of another.
        await Posted(manager, $"/self-assessments/{some.Open}/statements/1.1?handler=Remove", HttpStatusCode.NotFound, ("Voice", voice.ToString()));
        // Statements of another standard.
        var write = await lead.Get($"/self-assessments/{some.Open}/{Own}/standards/leadership");
        await write.Submit("Save and stay here", ("Rows[0].Statement", "2.1"), ("Rows[0].Score", "met"));
        // A board member does not choose who answers, and nobody asks an organisation that is not in the cycle.
        (await (await panel.Get($"/self-assessments/{some.Open}/statements/1.2")).Submit("Ask about the difference", ("Question", "One?"), ("To", Own))).Done.ShouldBe("Question asked.");
        (await (await manager.Get($"/self-assessments/{some.Open}/statements/1.2")).Submit("Ask about the difference", ("Question", "Two?"), ("To", other))).Done.ShouldBe("Question asked.");
        await using var read = await app.Open();
        (await read.AssessmentChallenges.SingleAsync(c => c.Id == question)).Answer.ShouldBeNull();
        (await read.StatementVoices.SingleAsync(v => v.Id == voice)).RemovedAt.ShouldBeNull();
        (await read.SelfAssessments.SingleAsync(a => a.Organisation == app.Organisation.Id && a.SignedOffAt == null)).Answer("2.1")!.Score.ShouldBeNull();
        (await read.VoiceQuestions.Where(q => q.Statement == "1.2").ToListAsync()).ShouldAllBe(q => q.Organisation == null);
    }

    [Fact]
    public async Task Who_may_not_ask_remove_or_answer_is_refused_by_the_address_too()
    {
        var reader = await app.NewPerson(Role.Reader);
        foreach (var person in (Visitor[])[reader, lead]) await Posted(person, $"/self-assessments/{some.Signed}/statements/1.1", HttpStatusCode.Forbidden, ("Question", "Why?"));
        foreach (var person in (Visitor[])[reader, lead, panel]) await Posted(person, $"/self-assessments/{some.Signed}/statements/1.1?handler=Remove", HttpStatusCode.Forbidden, ("Voice", Guid.NewGuid().ToString()));
        foreach (var person in (Visitor[])[reader, panel]) await Posted(person, $"/self-assessments/differences/{some.Question}", HttpStatusCode.Forbidden, ("Answer", "Because"));
        // The question went to the partnership: no organisation answers it.
        await Posted(lead, $"/self-assessments/differences/{some.Question}", HttpStatusCode.NotFound, ("Answer", "Because"));
        await using var db = await app.Open();
        (await db.VoiceQuestions.SingleAsync()).Answer.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_to_be_written_next_is_unfolded_and_what_was_typed_is_still_there_when_it_is_refused()
    {
        var address = $"/self-assessments/{some.Open}/{Own}/standards/leadership";
        string[] Unfolded(WebPage page) => [.. page.Document.QuerySelectorAll("main form > details[open] input[name$='.Statement']").Select(i => i.GetAttribute("value")!)];
        var page = await lead.Get(address);
        Unfolded(page).ShouldBe(["1.1"]);
        page = await page.Submit("Save and stay here", ("Rows[0].Score", "met"));
        Unfolded(page).ShouldBe(["1.2"]);
        page = await page.Submit("Save and stay here", ("Rows[2].Words", new string('x', 20_001)), ("Rows[3].Words", "Kept"));
        page.Errors.ShouldNotBeEmpty();
        Unfolded(page).ShouldBe(["1.2", "1.3"]);
        page.Document.QuerySelector("[name='Rows[2].Words']")!.TextContent.Trim().Length.ShouldBe(20_001);
        page.Document.QuerySelector("[name='Rows[3].Words']")!.TextContent.Trim().ShouldBe("Kept");
        var signOff = await (await lead.Get($"/self-assessments/{some.Open}/{Own}/sign-off")).Submit("Sign off", ("AgreedBy", "Ada Frost, chief nurse"));
        signOff.Errors.Single().ShouldContain("statements are open. 1.2 has no score. Enter one.");
        signOff.Document.QuerySelector("input[name=AgreedBy]")!.GetAttribute("value").ShouldBe("Ada Frost, chief nurse");

        // Of a return, what is open is on top, and what is said stays folded until the panel waits for an answer.
        var whole = await lead.Get($"/self-assessments/{some.Open}/{Own}");
        whole.Document.QuerySelector("main .govuk-button")!.TextContent.Trim().ShouldBe("Go on with Leadership and accountability");
        whole.Document.QuerySelectorAll("main details[open]").ShouldBeEmpty();
        whole.Text.ShouldContain("4 statements: Met 1, No score yet 3");
        (await lead.Get($"/self-assessments/{some.Signed}/{Own}")).Document.QuerySelectorAll("main details[open] h3").Select(h => h.TextContent.Split(' ')[0]).ShouldBe(["1.1", "1.2", "1.3", "1.4"]);
    }

    [Fact]
    public async Task Somebody_of_another_partnership_finds_no_address_of_a_self_assessment()
    {
        var elsewhere = await app.NewPerson(Role.BusinessManager, (await app.Database.AddPartnership()).Id);
        foreach (var cycle in (string[])[some.Open, some.Signed])
        {
            foreach (var path in (string[])["", "/export/csv", "/panel", "/asked", "/close", "/statements/1.1", "/statements/1.1/voice", "/statements/1.1/attach", $"/{Own}", $"/{Own}/standards/leadership", $"/{Own}/sign-off", $"/{Own}/file", $"/{Own}/export/docx", $"/{Own}/export/xlsx", $"/{Own}/export/json", $"/{Own}/statements/1.1"])
                await Status(elsewhere, $"/self-assessments/{cycle}{path}", HttpStatusCode.NotFound);
        }

        await Status(elsewhere, $"/self-assessments/differences/{some.Question}", HttpStatusCode.NotFound);
        (await elsewhere.Get("/self-assessments")).Text.ShouldNotContain("Section 11 before");
    }

    private static async Task Status(Visitor person, string path, HttpStatusCode status) => (await person.Send(HttpMethod.Get, path)).StatusCode.ShouldBe(status, path);

    private static async Task Posted(Visitor person, string path, HttpStatusCode? status, params (string Name, string Value)[] fields)
    {
        var token = (await person.Get("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        using var answer = await person.Send(HttpMethod.Post, path, content);
        if (status is { } wanted) answer.StatusCode.ShouldBe(wanted, path);
    }

    private async Task OnPanel(Visitor person)
    {
        await using var db = await app.Open();
        var cycle = await db.AssessmentCycles.SingleAsync(c => c.Reference == some.Signed);
        db.Add(cycle.Name(new PersonId(person.Account.Id), person.Account.FullName, person.Account.Organisation, []));
        await db.Save();
    }

    private Task Refuses(Visitor person, string reference, Func<ChallengeReturn, FoundReturn, Task> what, string says) => In(person, async work =>
    {
        var found = (await work.GetRequiredService<FindSelfAssessments>().Return(reference, app.Organisation.Id))!;
        (await Should.ThrowAsync<RuleException>(() => what(work.GetRequiredService<ChallengeReturn>(), found))).Message.ShouldBe(says);
    });

    private async Task In(Visitor person, Func<IServiceProvider, Task> what)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var account = person.Account;
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(app.Partnership.Id, new Actor(new PersonId(account.Id), account.FullName, account.Role, account.Organisation, app.Clock.GetUtcNow())));
        await what(scope.ServiceProvider);
    }
}
