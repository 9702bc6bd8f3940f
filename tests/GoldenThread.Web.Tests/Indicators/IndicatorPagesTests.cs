using System.Text;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Indicators;

/// <summary>From a figure's meaning to a rating that is called into question, and its answer.</summary>
public sealed class IndicatorPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private DateOnly Today => LondonTime.Today(app.Clock);

    [Fact]
    public async Task A_rating_is_called_into_question_by_itself_and_answered()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var plan = await SomePlan.In(app, "Talk about safe sleep at each first visit", more: p =>
        {
            p.Action.Reach(Activity.Done, "The checklist is used");
            p.Action.AddEvidence(EvidenceKind.Document, "Checklist", null, null, null, null, SomePlan.Manager(app));
            p.Action.AddImpact("Fewer babies sleep unsafely", SomePlan.Manager(app));
            p.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", SomePlan.Manager(app));
        });
        var key = await Added(manager, "safe-sleep-story");

        var agree = await (await manager.Get($"/actions/{plan.Action.Id.Value}")).Follow("Agree what will show it");
        (await agree.Submit("Agree what will show it", ("Indicator", key), ("Target", "95"), ("Periods", "2"))).Errors.Single()
            .ShouldBe($"No organisation owes this indicator, so no readings would come. Say first which organisations owe it. {app.Organisation.Name} acts for this action.");
        await (await manager.Get($"/indicators/{key}/owners")).Submit(
            "Add organisation", ("Organisation", app.Organisation.Id.Value.ToString()), ("Since", $"{Month(-6):d MMMM yyyy}"));
        (await agree.Submit("Agree what will show it", ("Indicator", key), ("Target", "95"), ("Periods", "2"), ("From", $"{Month(-6):d MMMM yyyy}")))
            .Done.ShouldBe("What will show it was agreed.");

        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        foreach (var (month, numerator) in ((int, int)[])[(-6, 98), (-5, 97), (-4, 98), (-3, 94)])
            (await Add(lead, key, month, numerator)).Done.ShouldBe("Reading added.");
        (await manager.Get($"/actions/{plan.Action.Id.Value}")).Text.ShouldContain("Watch");
        await Add(lead, key, -2, 93);

        var inDoubt = await manager.Get($"/actions/{plan.Action.Id.Value}");
        inDoubt.Text.ShouldContain("In question");
        inDoubt.Text.ShouldContain($"94 of 100 (94%) in {Month(-3):MMMM yyyy} and 93 of 100 (93%) in {Month(-2):MMMM yyyy}; 95% agreed");
        (await manager.Get($"/plans/{plan.Reference}")).Text.ShouldContain("Ratings in doubt");
        (await manager.Get("/")).Text.ShouldContain("Ratings in doubt");
        (await manager.Get("/assurance")).Text.ShouldContain("Talk about safe sleep at each first visit");
        // The rating itself is as it was.
        await using (var db = await app.Open())
            (await Storage.Plans.PlanLoading.Load(db, plan.Action.Id))!.RatingOf(Aspect.Overall)!.Level.ShouldBe("completed");

        var answer = await inDoubt.Follow("Answer");
        (await answer.Submit("Answer a doubt", ("Because", "New staff are being trained"), ("Until", $"{Today.AddYears(2):d MMMM yyyy}"))).Errors.Single().ShouldContain("next 12 months");
        (await answer.Submit("Answer a doubt", ("Because", "New staff are being trained"), ("Until", $"{Today.AddMonths(2):d MMMM yyyy}"))).Done.ShouldBe("Doubt answered.");
        (await manager.Get($"/actions/{plan.Action.Id.Value}")).Text.ShouldContain("New staff are being trained");

        // Somebody on the board does not accept the answer: it waits again.
        var board = await app.SignedInAs(Role.BoardMember);
        var challenge = await (await board.Get("/assurance")).Follow("Challenge");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await challenge.Submit("Challenge an answer", ("Because", "They were trained in the spring"))).Done.ShouldBe("Answer challenged. The doubt waits for an answer again.");
        (await manager.Get($"/actions/{plan.Action.Id.Value}")).Text.ShouldContain("does not accept the answer of");
        (await manager.Get("/")).Text.ShouldContain("Ratings in doubt");
        (await challenge.Submit("Challenge an answer", ("Because", "Again"))).Errors.Single().ShouldContain("no answer that holds");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await (await manager.Get($"/actions/{plan.Action.Id.Value}")).Follow("Answer")).Submit(
            "Answer a doubt", ("Because", "The last course is in May"), ("Until", $"{Today.AddMonths(1):d MMMM yyyy}"));
        (await manager.Get($"/actions/{plan.Action.Id.Value}")).Text.ShouldContain("The last course is in May");
        (await manager.Get("/assurance/export/csv")).Text.ShouldContain("The last course is in May");
    }

    [Fact]
    public async Task Who_owes_readings_is_ended_and_replaced_and_readings_leave_as_a_file()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var (key, next) = (await Added(manager, "replaced-owner"), await app.AddOrganisation(app.Partnership.Id, "Ashby Practice"));
        await (await manager.Get($"/indicators/{key}/owners")).Submit("Add organisation", ("Organisation", app.Organisation.Id.Value.ToString()), ("Since", $"{Month(-6):d MMMM yyyy}"));
        await Add(manager, key, -4, 91);
        var end = await (await manager.Get($"/indicators/{key}/owners")).Follow("End or replace");
        (await end.Submit("Save", ("Until", $"{Month(-8):d MMMM yyyy}"))).Errors.Single().ShouldContain("Choose that day or a later one");
        (await end.Submit("Save", ("Until", $"{Month(-2).AddDays(-1):d MMMM yyyy}"), ("Then", next.Id.Value.ToString()))).Done!.ShouldContain("then Ashby Practice");
        (await manager.Get($"/indicators/{key}/export/csv")).Text.ShouldContain("91");
        (await manager.Get("/indicators/export/csv")).Text.ShouldContain(key);
        (await manager.Get($"/indicators/{key}/export/pdf")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_vacancy_rate_is_made_of_two_counts_typed_or_from_a_file_of_the_workforce()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        (string, string?)[] vacancies =
        [
            ("Title", "Vacancies in social work"), ("Key", "vacancies"), ("Kind", "Share"), ("Numerator", "Vacant posts"), ("Denominator", "All posts"), ("Better", "Lower"),
            ("Period", "Month"), ("ByOrganisation", "False"), ("Source", "Workforce"), ("DueDays", "5"), ("SmallestBase", "10"), ("IsPublic", "False"), ("From", "1 January 2026"),
        ];
        var form = await manager.Get("/indicators/new");
        (await form.Submit("Add an indicator", [.. vacancies, ("Measure", "sickness")])).Errors.Single().ShouldStartWith("Choose what is worked out: vacancy, agency");
        (await form.Submit("Add an indicator", [.. vacancies, ("Measure", "vacancy")])).Done.ShouldBe("Indicator added.");

        var readings = await manager.Get("/indicators/vacancies/readings");
        readings.Document.QuerySelector("#Percentage").ShouldBeNull();
        (await readings.Submit("Add a reading", ("Period", "2026-01"), ("Numerator", "12.5"))).Errors.Single().ShouldBe("Enter the number for “In post”.");
        await readings.Submit("Add a reading", ("Period", "2026-01"), ("Numerator", "12.5"), ("Denominator", "87.5"));
        var file = Encoding.UTF8.GetBytes("Period,In post,Vacancies,Agency workers,Leavers in 12 months\n2026-02,90,10,22,14\n");
        await (await manager.Get("/indicators/vacancies/file")).Submit("Save readings", [("Upload", "workforce.csv", file)]);

        var page = await manager.Get("/indicators/vacancies");
        page.Text.ShouldContain("12.5 of 100");
        page.Text.ShouldContain("10 of 100");
        page.Text.ShouldContain("workforce.csv, row 2. Vacancies: 10; in post: 90, in full-time equivalents");
    }

    [Fact]
    public async Task Readings_are_computed_from_events_that_are_sent()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var added = await (await manager.Get("/indicators/new")).Submit(
            "Add an indicator", ("Title", "Referrals decided in time"), ("Key", "decided-in-time"), ("Kind", "Share"), ("Numerator", "Decided in time"), ("Denominator", "Due"), ("Better", "Higher"),
            ("Period", "Month"), ("ByOrganisation", "False"), ("Source", "Pathway"), ("Measure", "referral/decided"), ("DueDays", "5"), ("SmallestBase", "10"), ("IsPublic", "False"), ("From", "1 January 2026"));
        added.Done.ShouldBe("Indicator added.", added.Text);
        var form = await (await manager.Get("/indicators/decided-in-time")).Follow("Compute readings from events");
        var file = Encoding.UTF8.GetBytes($"""
            id,occurred,recorded,kind,about,organisation
            1,2026-03-06T18:00,2026-03-06T18:00,referral-received,a,Somebody Unknown
            2,2026-03-09T12:00,2026-03-09T12:00,referral-decided,a,Somebody Unknown
            3,2026-03-10T09:00,2026-03-10T09:00,referral-received,case-b,{app.Organisation.Name}
            """);
        (await form.Submit("Compute readings", ("On", "1 May 2026"))).Errors.Single().ShouldBe("Choose a file with events");
        (await form.Submit("Compute readings", [("Upload", "events.csv", file)], ("On", "1 May 2026"))).Done.ShouldBe("1 reading is new or different, 0 as before.");
        (await form.Submit("Compute readings", [("Upload", "events.csv", file)], ("On", "1 May 2026"))).Done.ShouldBe("0 readings are new or different, 1 as before.");
        var whole = await manager.Get("/indicators/decided-in-time");
        whole.Text.ShouldContain("1 of 2 (50%)");
        whole.Text.ShouldNotContain("Your cases");

        // Whose case it is sees it; nobody else, whoever computed it.
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var cases = await (await lead.Get("/indicators/decided-in-time")).Follow("Your cases");
        cases.Text.ShouldContain("0 of your 1 case was in time");
        cases.Document.QuerySelectorAll("main tbody tr").Select(row => row.TextContent).ShouldBe(["case-bNo: late, or not done yet"]);
        (await manager.Get(cases.Path)).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        await using (var db = await app.Open())
        {
            var other = new GoldenThread.Organisations.Organisation(app.Partnership.Id, "Northmere Fire Service");
            db.Add(other);
            await db.Save(cancellation: TestContext.Current.CancellationToken);
            (await (await app.NewPerson(Role.OrganisationLead, organisation: other.Id)).Get(cases.Path)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        }

        (await form.Submit("Compute readings", [("Upload", "events.csv", Encoding.UTF8.GetBytes("nothing"))], ("On", "1 May 2026"))).Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_chart_is_a_picture_and_a_table_and_says_what_it_means()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var key = await Added(manager, "whole-figure", byOrganisation: false);
        for (var month = -15; month < 0; month++) await Add(manager, key, month, 90 + (month % 2));
        var page = await manager.Get($"/indicators/{key}");
        page.Document.QuerySelectorAll("svg[role=img]").Length.ShouldBe(1);
        page.Text.ShouldContain("trial limits");
        page.Text.ShouldContain("As practice is now");
        page.Document.QuerySelectorAll("#readings-caption").Length.ShouldBe(1);
        (await manager.Get("/indicators")).Text.ShouldContain("As expected");
    }

    [Fact]
    public async Task What_is_typed_wrong_is_said_and_what_is_missing_has_a_reason()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var key = await Added(manager, "typed-wrong", byOrganisation: false);
        (await Add(manager, key, -1, 101)).Errors.Single().ShouldBe("101 of 100. The numerator is larger than the denominator.");
        var form = await manager.Get($"/indicators/{key}/readings");
        (await form.Submit("Add a reading", ("Period", $"{Month(-1):yyyy-MM}"))).Errors.Single().ShouldBe("Enter the reading, or why it is missing.");
        (await form.Submit("Add a reading", ("Period", $"{Month(-1):yyyy-MM}"), ("Reason", "The system was replaced"))).Done.ShouldBe("Reading added.");
        (await form.Submit("Add a reading", ("Period", $"{Month(-2):yyyy-MM}"), ("Percentage", "96%"), ("Denominator", "86"))).Done
            .ShouldBe("Reading added. 96% of 86 is not possible with whole numbers: 82 is 95%, 83 is 97%. Is the base right?");
        var page = await manager.Get($"/indicators/{key}");
        page.Text.ShouldContain("missing: The system was replaced");
        page.Text.ShouldContain("96% of 86, as stated");
    }

    [Fact]
    public async Task A_file_is_looked_at_and_taken_in_and_twice_changes_nothing()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var key = await Added(manager, "from-a-file", byOrganisation: false);
        var file = Encoding.UTF8.GetBytes($"Period,Numerator,Denominator\n{Month(-3):yyyy-MM},72,86\n{Month(-2):yyyy-MM},210,205\n{Month(-1):yyyy-MM},80,90\n");
        var form = await manager.Get($"/indicators/{key}/file");
        (string, string, byte[])[] upload = [("Upload", "readings.csv", file)];
        (await form.Submit("Check only", upload)).Text.ShouldContain("Row 3: 210 of 205. The numerator is larger than the denominator.");
        (await form.Submit("Save readings", upload)).Errors.Single().ShouldContain("Nothing was saved");
        (await form.Submit("Save readings", upload, ("GoodOnes", "true"))).Done.ShouldBe("2 readings were saved.");
        (await form.Submit("Save readings", upload, ("GoodOnes", "true"))).Done.ShouldBe("0 readings were saved, 2 were there already.");
    }

    [Fact]
    public async Task What_is_owed_is_seen_by_who_owes_it()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var (key, other) = (await Added(manager, "owed-by-one"), await app.AddOrganisation(app.Partnership.Id, "Harrow Vale Practice"));
        await (await manager.Get($"/indicators/{key}/owners")).Submit("Add organisation", ("Organisation", other.Id.Value.ToString()), ("Since", $"{Month(-6):d MMMM yyyy}"));
        var own = await app.NewPerson(Role.OrganisationLead, organisation: other.Id);
        (await own.Get("/indicators/owed")).Text.ShouldContain("owed-by-one");
        (await (await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id)).Get("/indicators/owed")).Text.ShouldNotContain("owed-by-one");
        // Nor are the figures of one shown to another.
        await Add(own, key, -5, 91);
        (await (await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id)).Get($"/indicators/{key}")).Text.ShouldNotContain("91 of 100");
        (await own.Get($"/indicators/{key}")).Text.ShouldContain("91 of 100");

        // Who runs plans reminds all of them, once a day; others are offered no such thing, and a posted form does nothing.
        var offered = await own.Get("/indicators/owed");
        offered.Text.ShouldNotContain("Remind organisations");
        var token = offered.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var posted = await own.Send(HttpMethod.Post, "/indicators/owed", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        posted.StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        (await Letters(own)).ShouldBe(0);
        var owed = await manager.Get("/indicators/owed");
        owed.Text.ShouldContain("Not yet");
        (await owed.Submit("Remind organisations")).Done.ShouldStartWith("We have reminded");
        (await Letters(own)).ShouldBe(1);
        (await manager.Get("/indicators/owed")).Text.ShouldContain($"{Today:d MMMM yyyy}");
        (await (await manager.Get("/indicators/owed")).Submit("Remind organisations")).Errors.Single().ShouldContain("We have reminded every organisation that we can write to today");
        (await Letters(own)).ShouldBe(1);
    }

    private async Task<int> Letters(Visitor visitor)
    {
        await using var db = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        return await db.Outbox.CountAsync(l => l.ToAddress == visitor.Account.Email, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_phase_needs_four_answers_and_a_change_in_practice_its_action()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var key = await Added(manager, "phases", byOrganisation: false);
        var phase = await manager.Get($"/indicators/{key}/phase");
        (await phase.Submit("Begin a phase", ("From", $"{Month(-3):yyyy-MM}"), ("Differs", "Higher"))).Errors.Single().ShouldContain("Enter the reason");
        (await phase.Submit("Begin a phase", ("From", $"{Month(-3):yyyy-MM}"), ("Differs", "Higher."), ("Known", "The checklist."), ("IsWanted", "True"), ("WillLast", "True")))
            .Text.ShouldContain("Reason: The checklist.");
        var plan = await SomePlan.In(app, "Use the checklist");
        var change = await manager.Get($"/indicators/{key}/change");
        (await change.Submit("Record the change", ("Day", "3 March 2026"), ("What", "A checklist is used"), ("Action", "/actions/nowhere"))).Errors.Single().ShouldContain("address of an action");
        (await change.Submit("Record the change", ("Day", "3 March 2026"), ("What", "A checklist is used"), ("Action", $"https://x.example/actions/{plan.Action.Id.Value}#proof")))
            .Text.ShouldContain("The action behind it");
    }

    [Fact]
    public async Task A_plan_that_asks_for_practice_refuses_a_rating_that_a_document_alone_bears()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var plan = await SomePlan.In(app, "Use the checklist", more: p =>
        {
            p.Action.Reach(Activity.Done, "Done");
            p.Action.AddEvidence(EvidenceKind.Document, "Checklist", null, null, null, null, SomePlan.Manager(app));
            p.Action.AddImpact("Fewer", SomePlan.Manager(app));
        });
        (await manager.Get($"/actions/{plan.Action.Id.Value}")).Text.ShouldContain("May be ready. The record has all that “Completed” needs.");
        await (await (await manager.Get($"/plans/{plan.Reference}")).Follow("Evidence that ratings need")).Submit("Save", ("Proof", "Practice"));
        var rate = await manager.Get($"/actions/{plan.Action.Id.Value}/rate");
        (await rate.Submit("Save rating", ("Level", "completed"), ("Aspect", "Overall"), ("Because", "All is done"))).Errors.Single().ShouldContain("evidence of changed practice");
        (await manager.Get($"/actions/{plan.Action.Id.Value}")).Text.ShouldNotContain("May be ready");
        await (await manager.Get($"/plans/{plan.Reference}/proof")).Submit("Save", ("Proof", "Document"));
        (await rate.Submit("Save rating", ("Level", "completed"), ("Aspect", "Overall"), ("Because", "All is done"))).Done.ShouldNotBeNull();
    }

    private DateOnly Month(int from) => new DateOnly(Today.Year, Today.Month, 1).AddMonths(from);

    private async Task<string> Added(Visitor manager, string key, bool byOrganisation = true)
    {
        var added = await (await manager.Get("/indicators/new")).Submit(
            "Add an indicator", ("Title", $"Safe sleep discussed ({key})"), ("Key", key), ("Kind", "Share"), ("Numerator", "Visits with it"), ("Denominator", "First visits"), ("Better", "Higher"),
            ("Period", "Month"), ("ByOrganisation", byOrganisation.ToString()), ("Source", "Typed"), ("DueDays", "5"), ("SmallestBase", "10"), ("IsPublic", "False"),
            ("From", $"{Month(-24):d MMMM yyyy}"), ("Target", "95"));
        added.Done.ShouldBe("Indicator added.", added.Text);
        return key;
    }

    private async Task<WebPage> Add(Visitor visitor, string key, int month, int numerator)
    {
        var form = await visitor.Get($"/indicators/{key}/readings");
        (string, string?)[] typed = [("Period", $"{Month(month):yyyy-MM}"), ("Numerator", $"{numerator}"), ("Denominator", "100")];
        return await form.Submit(
            "Add a reading",
            form.Document.QuerySelector("#Organisation, select[name=Organisation]") is AngleSharp.Html.Dom.IHtmlSelectElement owing
                ? [.. typed, ("Organisation", owing.Options[owing.Options.Length - 1].Value)]
                : typed);
    }
}
