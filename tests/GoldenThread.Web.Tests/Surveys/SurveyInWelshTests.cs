using GoldenThread.Surveys;
using GoldenThread.Time;

namespace GoldenThread.Web.Tests.Surveys;

/// <summary>Whoever answers in Welsh reads Welsh to the end: title, hints, refusals, days; on paper and in the letter too.</summary>
public sealed class SurveyInWelshTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_title_in_Welsh_is_asked_for_where_people_answer_in_Welsh()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var form = await manager.Get("/surveys/new");
        (await form.Submit("New survey", ("Reference", "CY-1"), ("Heading", "Sleep at home"), ("Welsh", "True"))).Errors.Single().ShouldBe("Enter the title in Welsh");
        (await form.Submit("New survey", ("Reference", "CY-1"), ("Heading", "Sleep at home"), ("Welsh", "True"), ("WelshHeading", "Cysgu gartref"))).Done.ShouldBe("Survey begun. It is a draft.");
        var ask = await manager.Get("/surveys/CY-1/ask");
        ask.Document.QuerySelector("input[name='Titles[0]']")!.GetAttribute("value").ShouldBe("Cysgu gartref");
        (await ask.Submit("Save groups and wording", ("Groups", "All: 40"), ("Source", "Births"), ("Titles[0]", ""))).Errors.Single().ShouldBe("Enter the title in Cymraeg");
        (await ask.Submit("Save groups and wording", ("Groups", "All: 40"), ("Source", "Births"), ("Titles[0]", "Cwsg"))).Done.ShouldBe("Groups and consent wording saved.");
        (await manager.Get("/surveys/CY-1/try?lang=cy")).Heading.ShouldBe("Cwsg");

        (await (await manager.Get("/surveys/CY-1/questions/1")).Submit("Add a question", ("Words", "Did you sleep?"), ("Welsh", "Gysgoch chi?"), ("Kind", "Text"))).Done.ShouldBe("Question added.");

        // A file says it too, and it survives the way through one.
        var file = await (await manager.Send(HttpMethod.Get, "/surveys/CY-1/export/form")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        (await GoldenThread.Documents.Surveys.XlsFormReader.Read("form.xlsx", new MemoryStream(file), TestContext.Current.CancellationToken)).Form.Title.In(1).ShouldBe("Cwsg");
    }

    [Fact]
    public async Task Every_page_of_whoever_answers_in_Welsh_is_in_Welsh()
    {
        var address = await Open();
        var nobody = app.Nobody();
        var page = await nobody.Get($"/s/{address}?lang=cy");
        (page.Heading, page.Document.Title).ShouldBe(("Cwsg", "Cwsg"));
        page = await page.Submit("Dechrau");
        (await page.Submit("Parhau")).Errors.Single().ShouldBe("Atebwch y cwestiwn hwn i fynd ymlaen");
        (await page.Submit("Parhau", ("Answer", "many"))).Errors.Single().ShouldBe("Rhowch rif cyfan, er enghraifft 3");
        (await page.Submit("Parhau", ("Answer", "99"))).Errors.Single().ShouldBe("Nid yw “99” yn bosibl yma");
        page = await page.Submit("Parhau", ("Answer", "12"));
        (await page.Submit("Parhau", ("Answer", "yesterday or so"))).Errors.Single().ShouldBe("Rhowch ddyddiad, er enghraifft 3/6/2026");
        page = await page.Submit("Parhau", ("Answer", "3/6/2026"));
        (await page.Submit("Parhau", ("Answer", new string('a', SurveyQuestion.MostWords + 1)))).Errors.Single().ShouldBe("Ysgrifennwch hyd at 5,000 o nodau");
        page = await page.Submit("Parhau", ("Answer", ""));
        page.Heading.ShouldBe("Gwirio eich atebion");
        page.Text.ShouldContain("3 Mehefin 2026");
        page.Text.ShouldNotContain("2026-06-03");
        page.Text.ShouldContain("Heb ei ateb");

        // The survey closes while somebody looks at their answers.
        await app.Database.AsOwner("update survey set state = 'closed' where reference = 'CY-2'");
        var late = await page.Submit("Anfon");
        late.Text.ShouldContain("Nid yw’r arolwg hwn ar agor");
        await app.Database.AsOwner("update survey set state = 'open' where reference = 'CY-2'");
        (await page.Submit("Anfon", ("Given", "{}"))).Errors.Single().ShouldBe("Sawl wythnos?: Atebwch y cwestiwn hwn i fynd ymlaen");
        (await page.Submit("Anfon")).Heading.ShouldBe("Atebion wedi’u hanfon");
    }

    [Fact]
    public async Task Paper_is_printed_and_entered_in_Welsh_and_the_letter_has_the_title_in_Welsh()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, manager);
        var paper = await manager.Get($"/surveys/{some.Open}/paper/1?lang=cy");
        paper.Text.ShouldContain("Y ffilm");
        paper.Text.ShouldContain("Welsoch chi’r ffilm?");
        paper.Text.ShouldContain("Mae’r arolwg hwn yn ddienw");
        paper.Document.QuerySelector("legend[lang='cy']").ShouldNotBeNull();
        (await paper.Submit("Enter a paper form", ("Rows[0].Chosen", "no"), ("Rows[1].Words", "Amser prin")))
            .Done.ShouldBe("Paper form entered. It waits with the others and cannot be found again.");
        (await app.Database.AsOwner("select language from letter_box where answers::text like '%Amser prin%'")).ShouldBe("cy");
        var invite = await manager.Get($"/surveys/{some.Open}/invite");
        invite.Document.Body!.TextContent.ShouldContain("Y ffilm");
    }

    private async Task<string> Open()
    {
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, app.Clock.GetUtcNow());
        var today = LondonTime.Day(by.Now);
        SurveyForm form = new(
            "sleep", "1", new(["Sleep", "Cwsg"]), [SurveyLanguage.English, new("Welsh", "cy")],
            [
                new("weeks", QuestionKind.Integer, new(["How many weeks?", "Sawl wythnos?"])) { Required = true, Constraint = ". <= 60" },
                new("born", QuestionKind.Date, new(["When?", "Pryd?"])),
                new("words", QuestionKind.Text, new(["Anything else?", "Unrhyw beth arall?"])),
            ]);
        var survey = new Survey(app.Partnership.Id, "CY-2", "Sleep", form, by);
        survey.Ask([new SurveyGroup("Everybody", 40, "cy2address")], "Births");
        survey.Open(today.AddDays(20), today);
        await using var db = await app.Open();
        db.Add(survey);
        await db.Save();
        return "cy2address";
    }
}
