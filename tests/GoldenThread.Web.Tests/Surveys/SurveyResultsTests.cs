using System.Net;
using System.Text;
using GoldenThread.Indicators;
using GoldenThread.Storage;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using GoldenThread.Time;
using GoldenThread.Web.Tests.Api;
using GoldenThread.Work.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Surveys;

/// <summary>What becomes of a result: evidence, a newer one, files, a group's own, programs; and answers that come from other tools.</summary>
public sealed class SurveyResultsTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_locked_result_is_attached_as_it_stands_and_a_survey_that_repeats_it_is_the_newer_result()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, manager);
        var plan = await SomePlan.In(app, "Show every parent the film");
        var action = $"/actions/{plan.Action.Id.Value}";
        (await manager.Get($"/surveys/{some.Closed}/attach/saw")).Status.ShouldBe(HttpStatusCode.NotFound, "it is not locked");
        (await manager.Get($"/surveys/{some.Published}/attach/thanks")).Status.ShouldBe(HttpStatusCode.NotFound, "nobody answered it");
        var attach = await (await manager.Get($"/surveys/{some.Published}")).Follow("Attach to an action: Did you see the film?");
        (await attach.Submit("Attach a result to an action", ("Action", "nowhere"), ("Answers", "yes"))).Errors.Single().ShouldBe("Enter the address of an action's page");
        (await attach.Submit("Attach a result to an action", ("Action", action))).Errors.Single().ShouldBe("Choose an answer.");
        (await attach.Submit("Attach a result to an action", ("Action", action), ("Answers", "yes"))).Done.ShouldBe("Result attached as evidence.");
        var page = await manager.Get(action);
        page.Text.ShouldContain("Survey of families:");
        page.Text.ShouldContain("16 of 24 (67%) answered “Yes” to “Did you see the film?”. 24 of 100 (24%) of those asked answered the survey: 16% if silence means no, 92% if it means yes.");
        page.Text.ShouldContain("form film version 1");
        page.Text.ShouldContain($"Good until {LondonTime.Day(app.Clock.GetUtcNow()).AddMonths(24):d MMMM yyyy}");
        page.Text.ShouldNotContain("Newer result");

        await using (var db = await app.Open())
        {
            (await db.SurveyEvidence.SingleAsync(e => e.Action == plan.Action.Id, Now)).ShouldSatisfyAllConditions(e => (e.Chosen, e.Answered, e.Asked, e.Answers).ShouldBe((16, 24, 100, "yes")));
            var before = await db.Surveys.SingleAsync(s => s.Reference == some.Published, Now);
            var today = LondonTime.Day(app.Clock.GetUtcNow());
            var by = SomePlan.Manager(app);
            var later = new Survey(app.Partnership.Id, some.Published + "-2", "A year on", before.Form, by, SurveyKind.Families, before.Id);
            later.Ask([new SurveyGroup("Everybody", 50, "later" + some.Published.ToLowerInvariant())], "Births");
            later.Open(today, today);
            var count = new SurveyCount(later.Form);
            for (var i = 0; i < 20; i++) count.Add(new Dictionary<string, string> { ["saw"] = i < 5 ? "yes" : "no" });
            later.Close(count.Result(50), today);
            db.Add(later);
            await db.Save(cancellation: Now);
            (await manager.Get(action)).Text.ShouldNotContain("Newer result", Case.Sensitive, "it is not locked yet");
            later.Lock(today, by.Person);
            await db.Save(cancellation: Now);
        }

        // Another form says another thing: the newer one is taken by a person, who sees both.
        var link = (await manager.Get(action)).Document.QuerySelectorAll("main a").First(a => a.TextContent.StartsWith("Take newer result", StringComparison.Ordinal)).GetAttribute("href")!;
        var newer = await manager.Get(link);
        newer.Text.ShouldContain("16 of 24 (67%)");
        newer.Text.ShouldContain("5 of 20 (25%)");
        await newer.Submit("Take newer result");
        (await manager.Get(action)).Text.ShouldContain("A newer result was taken in its place");
        (await manager.Get(action)).Document.QuerySelectorAll("main a").ShouldNotContain(a => a.TextContent.StartsWith("Take newer result", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Results_leave_as_counts_and_the_form_as_XLSForm()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, manager);
        var csv = await Read(manager, $"/surveys/{some.Published}/export/csv");
        csv.ShouldContain("Did you see the film?,Everybody,Yes,16,24,16 of 24 (67%)");
        csv.ShouldNotContain("Lunt");
        (await manager.Send(HttpMethod.Get, $"/surveys/{some.Published}/export/xlsx")).Content.Headers.ContentType!.MediaType!.ShouldContain("spreadsheet");
        (await manager.Get($"/surveys/{some.Open}/export/csv")).Status.ShouldBe(HttpStatusCode.NotFound, "an open survey has no result");
        var published = await Read(app.Nobody(), $"/published/{app.Partnership.Slug}/surveys/{some.Published}/export/csv");
        published.ShouldContain("Did you see the film?,Everybody,Yes,16,24");
        published.ShouldNotContain("Northmere");
        (await app.Nobody().Get($"/published/{app.Partnership.Slug}/surveys/{some.Closed}/export/csv")).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = await (await manager.Send(HttpMethod.Get, $"/surveys/{some.Draft}/export/form")).Content.ReadAsByteArrayAsync(Now);
        (await (await manager.Get("/surveys/new")).Submit("New survey", [("Upload", "form.xlsx", form)], ("Reference", $"{some.Draft}-B"), ("Heading", "The same again"), ("Who", "Staff"))).Done.ShouldBe("Survey begun. It is a draft.");
        var again = await manager.Get($"/surveys/{some.Draft}-B");
        again.Text.ShouldContain("What got in the way?");
        again.Text.ShouldContain("asked if “Did you see the film?” is answered “No”");
        again.Text.ShouldNotContain("${");
        again.Text.ShouldContain("Staff");
    }

    [Fact]
    public async Task Answers_of_another_tool_are_looked_at_mapped_once_and_taken_in_without_what_identifies()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, manager);
        var address = $"/surveys/{some.Open}/answers";
        var file = Encoding.UTF8.GetBytes("start,_uuid,username,saw,Barriers,who/hv,who/gp\n" + string.Concat(Enumerable.Range(0, 12).Select(i => $"2026-01-0{1 + (i % 9)}T10:00,u{i},nurse{i},{(i < 8 ? "Yes" : "no")},{(i < 8 ? "" : "Zzyzxery")},1,0\n"))
            + "2026-01-01T10:00,u98,nurse,perhaps,,,\n2026-01-01T10:00,u99,nurse,,,1,0\n");
        var looked = await (await manager.Get(address)).Submit("Check only", [("Upload", "kobo.csv", file)], ("Group", "Northmere"));
        looked.Text.ShouldContain("14 rows: 12 to take in, 2 refused.");
        looked.Text.ShouldContain("Dropped, because they could identify somebody");
        looked.Text.ShouldContain("start, _uuid, username");
        looked.Text.ShouldContain("Row 14: “perhaps” is not an answer to “saw”.");
        looked.Text.ShouldContain("Row 15: “Did you see the film?” has to be answered.");
        looked.Text.ShouldContain("What got in the way?: no column");
        (await app.Database.AsOwner("select count(*) from letter_box where answers::text like '%Zzyzxery%'")).ShouldBe(0L, "nothing is kept before it is taken in");
        (await looked.Submit("Take in", [("Upload", "kobo.csv", file)], ("Group", "Northmere"), ("Rows[0].Question", "why"))).Done.ShouldBe("12 rows taken in, 2 refused. They wait with the others and cannot be found again.");
        (await app.Database.AsOwner("select count(*) from letter_box where answers::text like '%Zzyzxery%' and answers ->> 'who' = 'hv'")).ShouldBe(4L);
        (await app.Database.AsOwner("select count(*) from letter_box where answers::text ~ 'nurse|u98|2026-01'")).ShouldBe(0L);
        (await app.Database.AsOwner("select count(*) from history_entry where after::text ~ 'Zzyzxery|nurse1'")).ShouldBe(0L);
        (await (await manager.Get(address)).Submit("Take in", [("Upload", "renamed.csv", file)], ("Group", "Northmere"))).Done.ShouldBe("This file is there already. Nothing was changed.");
        (await app.Database.AsOwner("select count(*) from letter_box where answers::text like '%Zzyzxery%'")).ShouldBe(4L);
        // The next file: its column is known.
        var next = Encoding.UTF8.GetBytes("saw,Barriers\nno,Zzyzxling\n");
        (await (await manager.Get(address)).Submit("Check only", [("Upload", "next.csv", next)], ("Group", "Eastmere"))).Text.ShouldContain("What got in the way?: column “Barriers”");
        (await (await manager.Get(address)).Submit("Take in", [("Upload", "next.csv", next)], ("Group", "Nobody"))).Errors.Single().ShouldBe("Choose the group that answered.");
        (await (await manager.Get(address)).Submit("Take in", [("Upload", "other.csv", Encoding.UTF8.GetBytes("When,Where\n1,2\n"))], ("Group", "Eastmere"))).Errors.Single().ShouldContain("No column of “other.csv” is a question");
        (await (await app.NewPerson(Role.BusinessManager)).Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, "somebody else leads it");
        app.Log.All.ShouldNotContain(line => line.Contains("Zzyzx", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reminders_go_to_all_through_whoever_passes_them_on_without_a_token()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, manager);
        var invite = await manager.Get($"/surveys/{some.Open}/invite");
        invite.Text.ShouldContain("If you have answered already, thank you");
        invite.Document.QuerySelectorAll("p[lang=cy]").Length.ShouldBe(4);
        (await invite.Submit("Send to all groups", ("Again", "True"))).Errors.Single().ShouldContain("No group has an email address yet");
        var contacts = await manager.Get($"/surveys/{some.Open}/contacts");
        (await contacts.Submit("Save contacts", ("Rows[1].Email", "nobody"))).Errors.Single().ShouldBe("Eastmere: enter an email address such as clinic@example.org.");
        (await contacts.Submit("Save contacts", ("Rows[0].Email", "clinic@northmere.example"), ("Rows[1].Organisation", app.Organisation.Id.Value.ToString()))).Done.ShouldBe("Contacts saved.");
        (await (await manager.Get($"/surveys/{some.Open}/invite")).Submit("Send to all groups", ("Again", "True"))).Done.ShouldBe("Reminder sent to 1 group.");
        await app.AfterTheAnswers();
        await using var db = await app.Open();
        var letter = await db.Outbox.SingleAsync(o => o.ToAddress == "clinic@northmere.example" && o.Subject.StartsWith("Reminder to pass on"), Now);
        letter.Body.ShouldContain("nobody can tell who has");
        letter.Body.ShouldContain($"/s/{some.Address}\n");
        letter.Body.ShouldContain($"/s/{some.Address}?lang=cy");
        System.Text.RegularExpressions.Regex.Matches(letter.Body, @"/s/([a-z0-9]+)").Select(m => m.Groups[1].Value).Distinct().ShouldBe([some.Address], "one address for everybody in the group");
    }

    [Fact]
    public async Task A_lead_sees_their_own_group_and_a_program_sees_what_its_role_may()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, manager);
        var lead = await app.NewPerson(Role.OrganisationLead);
        var list = await lead.Get("/surveys");
        var own = await list.Follow($"{some.Published}: Parents and the film");
        own.Heading.ShouldBe("Parents and the film");
        own.Text.ShouldContain("Eastmere");
        own.Text.ShouldContain("12 of 40 (30%) of your group answered");
        own.Text.ShouldContain("8 of 12 (67%)");
        own.Text.ShouldNotContain("Northmere");
        own.Text.ShouldNotContain("16 of 24");
        (await lead.Get($"/surveys/{some.Published}")).Path.ShouldEndWith("/group");
        (await lead.Get($"/surveys/{some.Published}/export/csv")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Get($"/surveys/{some.Closed}/group")).Status.ShouldBe(HttpStatusCode.NotFound);

        var reader = await ApiClient.With(app, Role.Reader);
        (await reader.Get($"/api/v1/surveys/{some.Closed}")).Status.ShouldBe(404, "it is not locked");
        var result = await reader.Get($"/api/v1/surveys/{some.Published}");
        result.Status.ShouldBe(200, result.Body.ToJsonString());
        var saw = result.Body["questions"]!.AsArray().Single(q => q!["name"]!.GetValue<string>() == "saw")!;
        (saw["base"]!.GetValue<int>(), saw["answers"]![0]!["count"]!.GetValue<int>()).ShouldBe((24, 16));
        Math.Round(saw["answers"]![0]!["ifSilenceMeansYes"]!.GetValue<double>(), 2).ShouldBe(0.92);
        var why = result.Body["questions"]!.AsArray().Single(q => q!["name"]!.GetValue<string>() == "why")!;
        (why["shown"]!.GetValue<bool>(), why["base"]).ShouldBe((false, null));
        result.Body.ToJsonString().ShouldNotContain("Lunt");
        (await reader.Get("/api/v1/surveys")).Body["items"]!.AsArray().Select(s => s!["state"]!.GetValue<string>()).Distinct().ShouldBe(["locked"]);

        var ofLead = await ApiClient.With(app, Role.OrganisationLead, organisation: app.Organisation.Id);
        (await ofLead.Get($"/api/v1/surveys/{some.Published}")).Status.ShouldBe(404);
        var group = (await ofLead.Get($"/api/v1/surveys/{some.Published}/groups")).Body["items"]!.AsArray().Single()!;
        (group["group"]!.GetValue<string>(), group["answered"]!.GetValue<int>()).ShouldBe(("Eastmere", 12));
        (await reader.Get("/api/v1/surveys/nothing/groups")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_indicator_is_counted_from_locked_surveys_at_night_once()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var some = await SomeSurvey.In(app, manager);
        var today = LondonTime.Day(app.Clock.GetUtcNow());
        Indicator indicator;
        await using (var db = await app.Open())
        {
            indicator = new Indicator(
                app.Partnership.Id, $"film-{some.Published.ToLowerInvariant()}", "Parents who saw the film", null, today.AddMonths(-1),
                new IndicatorDefinition { Numerator = "Saw it", Denominator = "Answered", Period = PeriodKind.Month, Source = ReadingSource.Survey, Measure = $"{some.Published}/saw/yes" }, SomePlan.Manager(app));
            db.Add(indicator);
            await db.Save(cancellation: Now);
        }

        (await Night(months: 0)).ShouldBe(0, "the month has not ended");
        (await Night()).ShouldBe(1);
        (await Night()).ShouldBe(0, "nothing is new");
        await using var after = await app.Open();
        var reading = await after.IndicatorReadings.SingleAsync(r => r.Indicator == indicator.Id, Now);
        (reading.Source, reading.Figure.Words).ShouldBe((ReadingSource.Survey, "16 of 24 (67%)"));
    }

    private async Task<int> Night(int months = 2)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.System(app.Partnership.Id), Now);
        return await scope.ServiceProvider.GetRequiredService<KeepSurveyReadings>().Run(app.Partnership.Id, app.Clock.GetUtcNow().AddMonths(months), Now);
    }

    private static async Task<string> Read(Visitor visitor, string path) => await (await visitor.Send(HttpMethod.Get, path)).Content.ReadAsStringAsync(Now);
}
