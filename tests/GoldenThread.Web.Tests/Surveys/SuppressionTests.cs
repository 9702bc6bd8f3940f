using GoldenThread.Indicators;
using GoldenThread.Storage;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using GoldenThread.Time;
using GoldenThread.Web.Tests.Api;
using GoldenThread.Work.SelfAssessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Surveys;

/// <summary>Somebody tries to learn of fewer than ten people, or of one to four in public, by every way out of the application and by taking one from another.</summary>
public sealed class SuppressionTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    // Of 30 in Northmere 3 said no; Eastmere and Fell have 7 and 6 answers, so that they are only shown together.
    private static readonly (string Group, int Yes, int No)[] Answered = [("Northmere", 27, 3), ("Eastmere", 6, 1), ("Fell", 6, 0)];

    private static readonly SurveyForm Form = new(
        "enemy", "1", SurveyText.Of("Heard"), [SurveyLanguage.English],
        [
            new("heard", QuestionKind.SelectOne, SurveyText.Of("Were you heard?")) { Choices = [new("yes", SurveyText.Of("Yes")), new("no", SurveyText.Of("No"))] },
            new("why", QuestionKind.SelectOne, SurveyText.Of("Was it the time?")) { Relevant = ["${heard} = 'no'"], Choices = [new("yes", SurveyText.Of("Yes")), new("no", SurveyText.Of("No"))] },
            new("words", QuestionKind.Text, SurveyText.Of("What else?")),
            new("note", QuestionKind.Text, SurveyText.Of("What happened?")),
        ]);

    [Fact]
    public async Task While_a_survey_is_open_no_way_out_has_a_result_before_or_after_one_more_answer()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var survey = await Open("EN-1", manager, closed: false);
        string[] before = [(await manager.Get("/surveys/EN-1")).Text, (await Api(manager, "EN-1"))];
        await Send(survey.Groups[0].Address, "no");
        string[] after = [(await manager.Get("/surveys/EN-1")).Text, (await Api(manager, "EN-1"))];
        after.ShouldBe(before, "one more answer shows nowhere");
        before[0].ShouldNotContain("Of those who answered");
        before[1].ShouldContain("There is no result before the survey closes.");
        (await manager.Get("/surveys/EN-1/export/csv")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await manager.Get("/surveys/EN-1/words")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await app.Database.AsOwner("update survey set state = 'closed' where reference = 'EN-1'");
        await using var nobody = await app.Database.Database.Open(Session.Public);
        // Once it has closed nobody adds an answer: there are no two results to compare.
        await Should.ThrowAsync<RuleException>(() => Questionnaires.Send(nobody, survey.Groups[0].Address, "en", new Dictionary<string, string> { ["heard"] = "no" }));
    }

    [Fact]
    public async Task Groups_of_fewer_than_ten_are_nowhere_alone_and_nowhere_to_be_worked_out()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        await Open("EN-2", manager, closed: true);
        var page = (await manager.Get("/surveys/EN-2")).Text;
        var csv = await (await manager.Send(HttpMethod.Get, "/surveys/EN-2/export/csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var api = await Api(manager, "EN-2");
        csv.ShouldContain("Were you heard?,Eastmere and Fell,Yes,12,13");
        csv.ShouldContain("Were you heard?,Northmere,Yes,27,30");
        foreach (var said in (string[])[page, csv, api])
        {
            said.ShouldNotContain("6 of 7");
            said.ShouldNotContain("6 of 6");
            // 43 less 30 is what is shown of the others together: 13, and no 7 or 6.
            said.ShouldNotContain("Eastmere,Yes");
        }

        System.Text.Json.Nodes.JsonNode.Parse(api)!["questions"]![0]!["groups"]!.AsArray().Select(g => g!["base"]!.GetValue<int>()).Order().ShouldBe([13, 30]);

        // Of the four who were asked more nothing is shown, in no group and not as a whole.
        page.ShouldContain("Fewer than 10 people answered this question");
        csv.ShouldContain("Was it the time?,,Fewer than 10 people answered this question.");

        // The lead of a group that is only shown with another sees none of it; the lead of a large group sees what is shown anyway.
        await using var db = await app.Open();
        var survey = await db.Surveys.AsNoTracking().SingleAsync(s => s.Reference == "EN-2");
        GroupContent.Of(survey, "Eastmere").ShouldBeNull();
        GroupContent.Of(survey, "Northmere")!.Questions.Single().Base.ShouldBe(30);
    }

    [Fact]
    public async Task In_public_small_numbers_stand_in_no_file_page_or_sentence()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        await Open("EN-3", manager, closed: true);
        await using (var db = await app.Open())
        {
            var survey = await db.Surveys.SingleAsync(s => s.Reference == "EN-3");
            survey.Lock(LondonTime.Today(app.Clock), PersonId.New());
            survey.Publish(LondonTime.Today(app.Clock), PersonId.New());
            db.Add(new SurveyPublication { Partnership = app.Partnership.Id, SurveyId = survey.Id, Reference = survey.Reference, Title = survey.Title, Content = PublishedSurvey.Of(survey), On = LondonTime.Today(app.Clock), ByName = "Robin Hale" });
            await db.Save();
        }

        var page = await app.Nobody().Get($"/published/{app.Partnership.Slug}/surveys/en-3");
        var csv = await (await app.Nobody().Send(HttpMethod.Get, $"/published/{app.Partnership.Slug}/surveys/EN-3/export/csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        // 39 of 43 would tell the 4: so neither is said, nor what silence could mean, which is worked out of them.
        foreach (var said in (string[])[page.Text.Replace(app.Partnership.Name, "", StringComparison.Ordinal), csv])
        {
            foreach (var tells in (string[])["39", " 4 of", "(91%)", "(9%)", "Eastmere and", "Fell", "Was it the time?"]) said.ShouldNotContain(tells);
            said.ShouldContain("hidden", Case.Insensitive);
        }

        csv.ShouldContain("43 of 150 (29%) answered");
    }

    [Fact]
    public async Task Of_nine_answers_no_way_out_says_anything_not_even_their_words_to_who_leads_the_survey()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        await Open("EN-4", manager, closed: true, [("Northmere", 5, 4), ("Eastmere", 0, 0), ("Fell", 0, 0)]);
        (await manager.Get("/surveys/EN-4")).Text.ShouldContain("No result: fewer than 10 people answered");
        var csv = await (await manager.Send(HttpMethod.Get, "/surveys/EN-4/export/csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        csv.ShouldContain("No result: fewer than 10 people answered");
        csv.ShouldNotContain("Were you heard?");
        var api = System.Text.Json.Nodes.JsonNode.Parse(await Api(manager, "EN-4"))!;
        (api["shown"]!.GetValue<bool>(), api["answered"], api["questions"]!.AsArray().Count).ShouldBe((false, null, 0));
        var words = await manager.Get("/surveys/EN-4/words");
        words.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        words.Text.ShouldNotContain("Quagga");

        // Whoever writes to the database itself cannot make evidence of nine either.
        var refused = await Should.ThrowAsync<Npgsql.PostgresException>(() => app.Database.AsOwner(
            "insert into survey_evidence (partnership_id, evidence_id, action_id, survey_id, question, answers, chosen, answered, asked) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'heard', 'yes', 5, 9, 50)"));
        refused.SqlState.ShouldBe(Npgsql.PostgresErrorCodes.CheckViolation);
    }

    [Fact]
    public async Task Words_that_fewer_than_ten_wrote_are_told_by_no_theme_no_quote_no_voice_and_no_indicator()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        await Open("EN-5", manager, closed: true);
        await using (var db = await app.Open())
        {
            var survey = await db.Surveys.SingleAsync(s => s.Reference == "EN-5");
            // Four wrote a note; of them one was about this.
            survey.Code([new("note", "Zebra", "They never came"), new("words", "Okapi", "Good")]);
            survey.Lock(LondonTime.Today(app.Clock), PersonId.New());
            await db.Save();
        }

        var page = (await manager.Get("/surveys/EN-5")).Text;
        var csv = await (await manager.Send(HttpMethod.Get, "/surveys/EN-5/export/csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var api = await Api(manager, "EN-5");
        foreach (var said in (string[])[page, csv, api]) foreach (var tells in (string[])["Zebra", "They never came"]) said.ShouldNotContain(tells);
        foreach (var said in (string[])[page, api]) said.ShouldContain("Okapi");

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(app.Partnership.Id, SomePlan.Manager(app)));
        var sources = (await scope.ServiceProvider.GetRequiredService<FindVoices>().Sources()).Select(s => s.Key).ToList();
        sources.ShouldContain("survey/EN-5/heard");
        sources.ShouldNotContain("survey/EN-5/why");
        var locked = await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Surveys.SingleAsync(s => s.Reference == "EN-5");
        SurveyReadings.Of([locked], new SurveyMeasure("EN-5", "why", ["yes"]), new ReadingPeriod(PeriodKind.Month, LondonTime.Today(app.Clock)))
            .ShouldBe(new Figure.Missing("EN-5: Fewer than 10 people answered this question."));
        (await manager.Get("/surveys/EN-5/attach/why")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await manager.Get("/surveys/EN-5/attach/heard")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    private async Task<string> Api(Visitor manager, string reference)
    {
        manager.ShouldNotBeNull();
        return (await (await ApiClient.With(app, Role.BusinessManager)).Get($"/api/v1/surveys/{reference}")).Body.ToJsonString();
    }

    private async Task<Survey> Open(string reference, Visitor lead, bool closed, (string Group, int Yes, int No)[]? answered = null)
    {
        var by = new Actor(new PersonId(lead.Account.Id), lead.Account.FullName, lead.Account.Role, null, app.Clock.GetUtcNow());
        var today = LondonTime.Day(by.Now);
        var survey = new Survey(app.Partnership.Id, reference, "Heard", Form, by);
        survey.Ask([.. (answered ?? Answered).Select(a => new SurveyGroup(a.Group, 50, $"{reference}{a.Group}".ToLowerInvariant()))], "Lists");
        survey.Open(today.AddDays(20), today);
        await using (var db = await app.Open())
        {
            db.Add(survey);
            await db.Save();
        }

        foreach (var ((_, yes, no), group) in (answered ?? Answered).Zip(survey.Groups))
            for (var i = 0; i < yes + no; i++) await Send(group.Address, i < yes ? "yes" : "no");
        if (!closed) return survey;
        await using (var db = await app.Open())
        {
            db.Attach(survey);
            survey.TookIn(await Questionnaires.TakeIn(db, survey.Id, new DateOnly(2026, 11, 16)));
            survey.Close((await Questionnaires.Count(db, survey)).Result(survey.Asked, survey.Groups.ToDictionary(g => g.Name, g => g.Asked)), today);
            await db.Save();
        }

        return survey;
    }

    private async Task Send(string address, string heard)
    {
        await using var nobody = await app.Database.Database.Open(Session.Public);
        await Questionnaires.Send(nobody, address, "en", heard == "yes" ? new Dictionary<string, string> { ["heard"] = "yes", ["words"] = "Quagga" } : new() { ["heard"] = "no", ["why"] = "yes", ["note"] = "Quokka" });
    }
}
