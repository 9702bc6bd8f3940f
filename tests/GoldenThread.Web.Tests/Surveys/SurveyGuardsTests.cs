using System.Net;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using GoldenThread.Time;
using GoldenThread.Work.SelfAssessments;
using GoldenThread.Work.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Surveys;

/// <summary>Somebody tries what no page offers: a survey that is over, a step out of its turn, answers that are none, and to learn who it was.</summary>
public sealed class SurveyGuardsTests : IAsyncLifetime
{
    private readonly GoldenThreadApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_survey_whose_last_day_has_passed_is_not_answered_even_before_the_night_closes_it()
    {
        var some = await SomeSurvey.In(app, await app.NewPerson(Role.BusinessManager));
        var parent = app.Nobody();
        var began = await (await parent.Get($"/s/{some.Address}")).Submit("Start");
        app.Clock.Advance(TimeSpan.FromDays(21));
        (await parent.Get($"/s/{some.Address}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await began.Submit("Continue", ("Answer", "yes"))).Text.ShouldContain("This survey is not open");
        (await app.Database.AsOwner("select count(*) from letter_box")).ShouldBe(0L);
    }

    [Fact]
    public async Task What_no_page_lets_through_is_refused_where_it_is_sent()
    {
        var some = await SomeSurvey.In(app, await app.NewPerson(Role.BusinessManager));
        var form = (await Open(some)).Form;
        foreach (var (answers, about, says) in new (Dictionary<string, string>, string, string)[]
        {
            (new() { ["thanks"] = "No" }, "saw", "Answer this question."),
            (new() { ["saw"] = "perhaps" }, "saw", "“perhaps”"),
            (new() { ["saw"] = "yes", ["who"] = "hv nobody" }, "who", "“nobody”"),
            (new() { ["saw"] = "yes", ["thanks"] = new string('x', SurveyQuestion.MostWords + 1) }, "thanks", "characters"),
        })
        {
            var refused = await Should.ThrowAsync<RuleException>(() => Send(null, form, some.Address, answers));
            (refused.About, refused.Message.Contains(says, StringComparison.Ordinal)).ShouldBe((about, true), refused.Message);
        }

        var free = form with { Questions = [.. form.Questions.Select(q => q with { Required = false })] };
        (await Should.ThrowAsync<RuleException>(() => Send(null, free, some.Address, new() { ["nothing"] = "x" }))).About.ShouldBe(AnswerSurvey.Nothing);
        var asks = form with { Questions = [new("ok", QuestionKind.Acknowledge, SurveyText.Of("I agree")) { Required = true }, .. free.Questions] };
        (await Should.ThrowAsync<RuleException>(() => Send(null, asks, some.Address, new() { ["saw"] = "yes" }))).About.ShouldBe("ok");
        var chooses = form with { Questions = [new("consent", QuestionKind.SelectOne, SurveyText.Of("Do you agree?")) { Choices = [new("yes", SurveyText.Of("Yes")), new("no", SurveyText.Of("No"))] }, .. free.Questions] };
        (await Should.ThrowAsync<RuleException>(() => Send(null, chooses, some.Address, new() { ["consent"] = "no", ["saw"] = "yes" }))).About.ShouldBe(AnswerSurvey.Consent);
        (await app.Database.AsOwner("select count(*) from letter_box")).ShouldBe(0L);
        // What is carried in the page is looked at too: what is no answer is not shown to be checked, let alone sent.
        var page = await (await app.Nobody().Get($"/s/{some.Address}")).Submit("Start", ("Place", "9"), ("Given", """{"saw":"perhaps","who":"hv","other":"x"}"""));
        page.Text.ShouldNotContain("perhaps");
        page.Text.ShouldContain("Health visitor");
    }

    [Fact]
    public async Task What_goes_into_the_letter_box_comes_from_nobody_whoever_is_signed_in()
    {
        var lead = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, lead);
        await app.Database.AsOwner(
            """
            create table seen_person (person uuid, standing text);
            create function seen_person() returns trigger language plpgsql security definer set search_path = public as $$ begin insert into seen_person values (gt_person(), gt_scope()); return new; end $$;
            create trigger seen after insert on letter_box for each row execute function seen_person();
            """);
        await Send(lead, (await Open(some)).Form, some.Address, new() { ["saw"] = "yes" });
        (await (await lead.Get($"/surveys/{some.Open}/paper/1")).Submit("Enter a paper form", ("Rows[0].Chosen", "no"))).Done.ShouldNotBeNull();
        (await app.Database.AsOwner("select string_agg(coalesce(person::text, 'nobody') || ' ' || standing, ', ') from seen_person")).ShouldBe("nobody public, nobody public");
    }

    [Fact]
    public async Task Four_wait_and_five_are_taken_in_together()
    {
        var some = await SomeSurvey.In(app, await app.NewPerson(Role.BusinessManager));
        var form = (await Open(some)).Form;
        for (var i = 0; i < 4; i++) await Send(null, form, some.Address, new() { ["saw"] = "yes" });
        await Night();
        (await app.Database.AsOwner("select count(*) from letter_box")).ShouldBe(4L);
        await Send(null, form, some.Address, new() { ["saw"] = "yes" });
        await Night();
        (await app.Database.AsOwner("select count(*) from letter_box")).ShouldBe(0L);
        (await Open(some)).TakenIn.ShouldBe(5);
    }

    [Fact]
    public async Task Of_a_disclosure_business_managers_who_still_work_are_told_and_nobody_else_and_not_its_words()
    {
        var lead = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, lead);
        var (gone, board, administrator, leadOfOther) = (await app.NewPerson(Role.BusinessManager), await app.NewPerson(Role.BoardMember), await app.NewPerson(Role.Administrator), await app.NewPerson(Role.OrganisationLead));
        await using (var db = await app.Open())
        {
            (await db.Accounts.SingleAsync(a => a.Id == gone.Account.Id)).EndedAt = app.Clock.GetUtcNow();
            await db.Save();
        }

        (await (await lead.Get($"/surveys/{some.Closed}/concern")).Submit("Raise an immediate concern", ("What", "Quaggas at night"), ("ToldWhom", "The duty team"), ("Time", "00:01"))).Done.ShouldBe("Immediate concern raised. Business managers were told.");
        await app.AfterTheAnswers();
        await using var read = await app.Open();
        var letters = await read.Outbox.Where(o => o.Subject == "Immediate concern raised in a survey").ToListAsync();
        letters.Select(l => l.ToAddress).ShouldContain(lead.Account.Email!);
        foreach (var other in (Visitor[])[gone, board, administrator, leadOfOther]) letters.ShouldNotContain(l => l.ToAddress == other.Account.Email);
        letters.ShouldAllBe(l => !l.Body.Contains("Quagga") && !l.Body.Contains("duty team") && l.Body.Contains("/survey-concerns/"));
    }

    [Fact]
    public async Task What_one_person_wrote_to_several_questions_does_not_stay_together()
    {
        var lead = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, lead);
        var form = (await Open(some)).Form;
        for (var i = 0; i < 12; i++) await Send(null, form, some.Address, new() { ["saw"] = "no", ["why"] = $"{(char)('m' - i)} why", ["thanks"] = $"{(char)('a' + i)} thanks" });
        await (await lead.Get($"/surveys/{some.Open}/next")).Submit("Close the survey");
        var words = (await lead.Get($"/surveys/{some.Open}/words")).Document.QuerySelectorAll("main p").Select(p => p.TextContent.Trim()).Where(t => t.EndsWith(" why", StringComparison.Ordinal) || t.EndsWith(" thanks", StringComparison.Ordinal)).ToList();
        words.ShouldBe([.. Enumerable.Range(0, 12).Select(i => $"{(char)('b' + i)} why"), .. Enumerable.Range(0, 12).Select(i => $"{(char)('a' + i)} thanks")]);
    }

    [Fact]
    public async Task The_addresses_of_groups_cannot_be_guessed_and_the_cookie_is_the_same_for_all()
    {
        var addresses = Enumerable.Range(0, 500).Select(_ => SurveyAddresses.Random()).ToList();
        addresses.ShouldBeUnique();
        addresses.ShouldAllBe(a => a.Length == 12);
        addresses.SelectMany(a => a).Distinct().Count().ShouldBe(31, "twelve of 31 letters and digits are 59 bits");
        var some = await SomeSurvey.In(app, await app.NewPerson(Role.BusinessManager));
        var cookies = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var page = await (await app.Nobody().Get($"/s/{some.Address}")).Submit("Start", ("Place", "9"), ("Given", """{"saw":"yes"}"""), ("Go", "send"));
            page.Heading.ShouldBe("Answers sent");
            cookies.AddRange(page.Answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        }

        cookies.ShouldBe(["gt-answered=1", "gt-answered=1"]);
    }

    [Fact]
    public async Task No_step_is_there_out_of_its_turn_and_none_is_taken_from_a_page_that_is_behind()
    {
        var lead = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, lead);
        foreach (var (path, there) in new (string, string[])[]
        {
            ("ask", [some.Draft]), ("paper/1", [some.Open]), ("answers", [some.Open]), ("words", [some.Closed]), ("concern", [some.Open, some.Closed]), ("attach/saw", [some.Published]), ("export/csv", [some.Closed, some.Published]),
        })
        {
            foreach (var reference in (string[])[some.Draft, some.Open, some.Closed, some.Published])
                (await lead.Send(HttpMethod.Get, $"/surveys/{reference}/{path}")).StatusCode.ShouldBe(there.Contains(reference) ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"{path} of {reference}");
        }

        var behind = await lead.Get($"/surveys/{some.Open}/next");
        (await behind.Submit("Close the survey")).Done.ShouldBe("Survey closed.");
        (await behind.Submit("Close the survey")).Errors.Single().ShouldBe("Somebody else went on while you were here. Look at the survey first");
        (await Open(some)).State.ShouldBe(SurveyState.Closed);

        // A result that may still change stands beside no statement.
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(app.Partnership.Id, SomePlan.Manager(app)));
        var sources = (await scope.ServiceProvider.GetRequiredService<FindVoices>().Sources()).Select(s => s.Key).ToList();
        sources.ShouldContain($"survey/{some.Published}/saw");
        sources.ShouldNotContain($"survey/{some.Closed}/saw");
    }

    [Fact]
    public async Task What_was_typed_is_still_there_when_it_is_refused()
    {
        var lead = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, lead);
        string Typed(WebPage page, string name) => page.Document.QuerySelector($"main [name='{name}']") is { } field ? field.GetAttribute("value") ?? field.TextContent.Trim() : $"no field {name}";
        var began = await (await lead.Get("/surveys/new")).Submit("New survey", ("Reference", "SUR 26"), ("Heading", "Parents and the film"));
        began.Errors.Single().ShouldBe("The reference can have letters, digits, hyphens and underscores.");
        (Typed(began, "Reference"), Typed(began, "Heading")).ShouldBe(("SUR 26", "Parents and the film"));
        var asked = await (await lead.Get($"/surveys/{some.Draft}/ask")).Submit("Save groups and wording", ("Groups", "Northmere: 60\nEastmere: 7"), ("Source", "A list of June"));
        asked.Errors.Single().ShouldBe("Eastmere: Join it with another group: with 7 people asked, answers could be traced.");
        Typed(asked, "Groups").ShouldContain("Eastmere: 7");
        Typed(asked, "Source").ShouldBe("A list of June");
        var raised = await (await lead.Get($"/surveys/{some.Open}/concern")).Submit("Raise an immediate concern", ("What", "She is alone at night"), ("ToldWhom", ""), ("Time", "14:99"));
        raised.Errors.ShouldContain("Enter the time you told them, such as 14:30");
        (Typed(raised, "What"), Typed(raised, "Time")).ShouldBe(("She is alone at night", "14:99"));
        var answered = await (await lead.Get($"/survey-concerns/{some.Concern}")).Submit("Answer the concern", ("Done", " "));
        answered.Errors.Single().ShouldBe("Enter what was done.");
    }

    [Fact]
    public async Task Somebody_of_another_partnership_finds_no_address_of_a_survey()
    {
        var some = await SomeSurvey.In(app, await app.NewPerson(Role.BusinessManager));
        var elsewhere = await app.NewPerson(Role.BusinessManager, (await app.Database.AddPartnership()).Id);
        foreach (var reference in (string[])[some.Draft, some.Open, some.Closed, some.Published])
        {
            foreach (var path in (string[])["", "/questions/1", "/ask", "/try", "/next", "/paper/1", "/words", "/concern", "/contacts", "/invite", "/answers", "/attach/saw", "/export/csv", "/export/form", "/group"])
                (await elsewhere.Send(HttpMethod.Get, $"/surveys/{reference}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{reference}{path}");
        }

        (await elsewhere.Send(HttpMethod.Get, $"/survey-concerns/{some.Concern}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Get("/surveys")).Text.ShouldNotContain("Parents and the film");
    }

    private async Task<Survey> Open(SomeSurvey some)
    {
        await using var db = await app.Open();
        return await db.Surveys.AsNoTracking().SingleAsync(s => s.Reference == some.Open);
    }

    private async Task Send(Visitor? signedIn, SurveyForm form, string address, Dictionary<string, string> answers)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(
            signedIn is null ? Session.Public : Session.Of(app.Partnership.Id, new Actor(new PersonId(signedIn.Account.Id), signedIn.Account.FullName, signedIn.Account.Role, null, app.Clock.GetUtcNow())));
        await scope.ServiceProvider.GetRequiredService<AnswerSurvey>().Send(form, address, "en", answers);
    }

    private async Task Night()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.System(app.Partnership.Id));
        await scope.ServiceProvider.GetRequiredService<CloseSurvey>().TakeIn(LondonTime.Today(app.Clock));
    }
}
