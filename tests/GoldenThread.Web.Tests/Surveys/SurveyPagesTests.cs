using GoldenThread.Storage;
using System.Net;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using GoldenThread.Work.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Surveys;

/// <summary>A survey from its questions to a published result, by those who lead it and by people who have no account.</summary>
public sealed class SurveyPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_survey_goes_from_its_questions_to_a_published_result()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var second = await app.NewPerson(Role.BusinessManager);
        var board = await app.NewPerson(Role.BoardMember);
        await (await manager.Get("/surveys/new")).Submit("New survey", ("Reference", "SUR26-1"), ("Heading", "Parents and the film"), ("Welsh", "True"), ("WelshHeading", "Rhieni a’r ffilm"));
        await Add(manager, 1, ("Words", "Did you see the film?"), ("Welsh", "Welsoch chi’r ffilm?"), ("Kind", "SelectOne"), ("Answers", "Yes\nNo"), ("WelshAnswers", "Do\nNaddo"));
        await Add(manager, 2, ("Words", "What got in the way?"), ("Welsh", "Beth oedd yn eich rhwystro?"), ("Kind", "Text"), ("AskedIf", "selected(${q1}, 'a2')"));

        var ask = await manager.Get("/surveys/SUR26-1/ask");
        (await ask.Submit("Save groups and wording", ("Groups", "Northmere: 60\nEastmere: 7"), ("Source", "Births"))).Errors.Single().ShouldBe("Eastmere: Join it with another group: with 7 people asked, answers could be traced.");
        (await ask.Submit("Save groups and wording", ("Groups", "Northmere: 60\nEastmere: 40"), ("Source", "Births"))).Done.ShouldBe("Groups and consent wording saved.");
        (await (await manager.Get("/surveys/SUR26-1/next")).Submit("Open the survey", ("Closes", "3 June 2031"))).Done.ShouldBe("Survey opened.");
        (await board.Get("/surveys/SUR26-1")).Status.ShouldBe(HttpStatusCode.NotFound);
        var open = await manager.Get("/surveys/SUR26-1");
        open.Document.QuerySelectorAll("img[alt^='QR code']").Length.ShouldBe(2);
        string[] addresses = [.. open.Document.QuerySelectorAll("main a[href^='/s/']").Select(a => a.GetAttribute("href")!)];
        addresses.Length.ShouldBe(2);

        for (var i = 0; i < 22; i++) await Answer(addresses[i % 2], i < 16 ? "a1" : "a2", i < 16 ? null : "Hannah Lunt was unkind");
        var paper = await manager.Get("/surveys/SUR26-1/paper/1");
        (await paper.Submit("Enter a paper form", ("Rows[0].Chosen", "a1"))).Done.ShouldBe("Paper form entered. It waits with the others and cannot be found again.");
        (await (await manager.Get("/surveys/SUR26-1/next")).Submit("Close the survey")).Done.ShouldBe("Survey closed.");
        var closed = await manager.Get("/surveys/SUR26-1");
        closed.Text.ShouldContain("23 of 100 (23%) answered");
        closed.Text.ShouldContain("17 of 23 (74%)");
        closed.Text.ShouldContain("100 were asked: 17% if silence means no, 94% if it means yes");
        closed.Text.ShouldContain("Fewer than 10 people answered this question");

        (await second.Get("/surveys/SUR26-1/words")).Status.ShouldBe(HttpStatusCode.NotFound);
        var words = await manager.Get("/surveys/SUR26-1/words");
        words.Text.ShouldContain("May identify somebody");
        (await words.Submit("Code words", ("Rows[0].Theme", "Kindness"), ("Rows[0].Quote", "Hannah Lunt was unkind"))).Errors.Single().ShouldContain("Hannah Lunt");
        (await words.Submit("Code words", ("Rows[0].Theme", "Kindness"), ("Rows[0].Quote", "They were unkind"))).Done.ShouldBe("Words coded.");
        (await (await manager.Get("/surveys/SUR26-1/next")).Submit("Lock the result")).Done.ShouldBe("Result locked. Words of people’s own were deleted.");
        (await app.Database.AsOwner("select count(*) from questionnaire where answers::text like '%unkind%'")).ShouldBe(0L);

        (await board.Get("/surveys/SUR26-1")).Text.ShouldContain("17 of 23 (74%)");
        (await (await manager.Get("/surveys/SUR26-1/next")).Submit("Publish the result")).Errors.Single().ShouldContain("Somebody else has to publish it");
        (await app.Nobody().Get($"/published/{app.Partnership.Slug}/surveys/SUR26-1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await second.Get("/surveys/SUR26-1/next")).Submit("Publish the result")).Done.ShouldBe("Result published.");
        (await second.Get("/surveys/SUR26-1/next")).Status.ShouldBe(HttpStatusCode.NotFound);
        var published = await app.Nobody().Get($"/published/{app.Partnership.Slug}/surveys/sur26-1");
        published.Text.ShouldContain("17 of 23 (74%)");
        published.Text.ShouldNotContain("Lunt");
    }

    [Fact]
    public async Task A_survey_is_answered_one_question_a_page_and_nothing_is_kept_before_it_is_sent()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, manager);
        var nobody = app.Nobody();
        var page = await nobody.Get($"/s/{some.Address}?lang=cy");
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("cy");
        page.Document.QuerySelectorAll("script").ShouldBeEmpty();
        page.Answer.Headers.Contains("Set-Cookie").ShouldBeFalse("no cookie before it is sent");
        page = await page.Submit("Dechrau");
        page.Heading.ShouldBe("Welsoch chi’r ffilm?");
        (await page.Submit("Parhau")).Errors.Single().ShouldBe("Atebwch y cwestiwn hwn i fynd ymlaen");
        page = await page.Submit("Parhau", ("Answer", "no"));
        page.Heading.ShouldBe("Beth oedd yn eich rhwystro?");
        page = await page.Submit("Parhau", ("Answer", "Zzyzx amser"));
        // A change of mind: the question that followed from it is not asked, and its answer does not go along.
        page = await (await page.Submit("Yn ôl")).Submit("Yn ôl");
        page = await page.Submit("Parhau", ("Answer", "yes"));
        page.Heading.ShouldBe("Pwy siaradodd â chi amdano?");
        page = await (await page.Submit("Parhau", ("Answer", "hv"))).Submit("Parhau", ("Answer", ""));
        page.Heading.ShouldBe("Gwirio eich atebion");
        page.Text.ShouldNotContain("Zzyzx");
        page.Text.ShouldContain("ni ellir dod o hyd iddynt eto");
        (await app.Database.AsOwner("select count(*) from letter_box where answers::text like '%hv%'")).ShouldBe(0L);
        page = await page.Submit("Anfon");
        page.Heading.ShouldBe("Atebion wedi’u hanfon");
        (await app.Database.AsOwner("select answers::text || language from letter_box where answers::text like '%hv%'")).ShouldBe("{\"saw\": \"yes\", \"who\": \"hv\"}cy");
        var cookie = page.Answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("gt-answered=1;");
        (await nobody.Get($"/s/{some.Address}")).Text.ShouldContain("already answered on this device");
        app.Log.All.ShouldNotContain(line => line.Contains("Zzyzx", StringComparison.Ordinal) || line.Contains(some.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_of_the_public_knows_no_session()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, manager);
        var page = await manager.Get($"/s/{some.Address}");
        page.Answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        page.Text.ShouldNotContain(manager.Account.FullName);
        page.Document.QuerySelector("input[name=__RequestVerificationToken]").ShouldBeNull();
        (await app.Nobody().Get("/s/nowhere")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Questionnaires_are_taken_in_at_night_once_five_wait_and_a_survey_closes_after_its_last_day()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, manager);
        for (var i = 0; i < 4; i++) await Answer($"/s/{some.Address}", "yes", null);
        (await Night(some.Open)).TakenIn.ShouldBe(0);
        await Answer($"/s/{some.Address}", "yes", null);
        (await Night(some.Open)).TakenIn.ShouldBe(5);
        for (var i = 0; i < 3; i++) await Answer($"/s/{some.Address}", "yes", null);
        var closed = await Night(some.Open, days: 30);
        (closed.State, closed.TakenIn, closed.Result!.IsShown).ShouldBe((SurveyState.Closed, 8, false));
        (await manager.Get($"/surveys/{some.Open}")).Text.ShouldContain("No result: fewer than 10 people answered");
        (await app.Nobody().Get($"/s/{some.Address}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_disclosure_is_an_immediate_concern()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, manager);
        var raise = await manager.Get($"/surveys/{some.Closed}/concern");
        (await raise.Submit("Raise an immediate concern", ("What", "He hits me"), ("ToldWhom", "Duty team"), ("Time", "00:01"))).Done.ShouldBe("Immediate concern raised. Business managers were told.");
        (await app.Database.AsOwner("select count(*) from outbox_message where subject = 'Immediate concern raised in a survey' and body like '%He hits me%'")).ShouldBe(0L);
        var concern = await (await manager.Get($"/surveys/{some.Closed}")).Follow("Raised on");
        (await concern.Submit("Answer the concern", ("Done", "A strategy meeting was held"))).Done.ShouldBe("Concern answered.");
        (await concern.Submit("Answer the concern", ("Done", "And nothing more"))).Errors.Single().ShouldContain("already been answered");

        // Of two who answer at once the second is told.
        await using (var one = await app.Open())
        await using (var other = await app.Open())
        {
            var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, app.Clock.GetUtcNow());
            var (first, second) = (await one.SurveyConcerns.SingleAsync(c => c.Id == some.Concern, TestContext.Current.CancellationToken), await other.SurveyConcerns.SingleAsync(c => c.Id == some.Concern, TestContext.Current.CancellationToken));
            first.Answer("The police were told", by);
            await one.Save(cancellation: TestContext.Current.CancellationToken);
            second.Answer("Nothing yet", by);
            (await other.SaveUnlessChanged(cancellation: TestContext.Current.CancellationToken)).ShouldBeFalse();
        }
    }

    private static async Task Add(Visitor manager, int number, params (string, string?)[] values) =>
        (await (await manager.Get($"/surveys/SUR26-1/questions/{number}")).Submit("Add a question", values)).Done.ShouldBe("Question added.");

    private async Task Answer(string address, string choice, string? words)
    {
        var page = await (await app.Nobody().Get(address)).Submit("Start");
        page = await page.Submit("Continue", ("Answer", choice));
        for (var i = 0; i < 5 && page.Heading != "Check your answers"; i++) page = await page.Submit("Continue", ("Answer", i == 0 ? words : ""));
        (await page.Submit("Send")).Heading.ShouldBe("Answers sent");
    }

    private async Task<Survey> Night(string reference, int days = 0)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoldenThreadDb>();
        await db.Begin(Session.System(app.Partnership.Id));
        await scope.ServiceProvider.GetRequiredService<CloseSurvey>().TakeIn(GoldenThread.Time.LondonTime.Day(app.Clock.GetUtcNow()).AddDays(days));
        return await db.Surveys.AsNoTracking().SingleAsync(s => s.Reference == reference);
    }
}
