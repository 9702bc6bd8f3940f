using System.Net;
using GoldenThread.Plans;

namespace GoldenThread.Web.Tests.Pathways;

/// <summary>What agencies agreed is read in plain language and tried on a timeline.</summary>
public sealed class PathwayPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_pathway_reads_as_a_procedure_with_sources_and_examples()
    {
        var reader = await app.SignedInAs(Role.Reader);
        var page = await (await reader.Get("/pathways")).Follow("A bruise or mark on a baby who is not mobile");
        page.Text.ShouldContain("The pathway starts each time a bruise or suspicious mark was seen on a baby who is not mobile.");
        page.Text.ShouldContain("the same day. It is done when a referral about a child reached children's social care.");
        page.Text.ShouldContain("The day ends at midnight in London, also in summer time");
        (await (await reader.Get("/pathways/was-not-brought")).Follow("ADS14 R8")).Path.ShouldStartWith("/find?Words=ADS14");
        (await reader.Get("/pathways/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_timeline_is_tried_by_hand_and_what_was_typed_stays()
    {
        var lead = await app.SignedInAs(Role.OrganisationLead);
        var page = await lead.Get("/pathways/bruising-not-mobile");
        var tried = await page.Submit(
            "Show status", ("Events", "2026-05-13 09:00 bruise-not-mobile\r\n2026-05-14 12:00 referral-received"), ("AsOf", "2026-05-20"));
        tried.Text.ShouldContain("Started 13 May 2026, 9:00am");
        tried.Text.ShouldContain("done late");
        tried.Text.ShouldContain("overdue");
        var wrong = await tried.Submit("Show status", ("Events", "2026-05-13 bruise-not-mobil"));
        wrong.Errors.ShouldBe(["“bruise-not-mobil” is not a known event. Did you mean “bruise-not-mobile”?"]);
        wrong.Document.QuerySelector("textarea[name=Events]")!.TextContent.Trim().ShouldBe("2026-05-13 bruise-not-mobil");
        (await tried.Submit("Show status", ("Events", "2026-05-13 birth"))).Text.ShouldContain("No event starts the pathway.");
    }

    [Fact]
    public async Task What_was_known_then_and_the_events_that_made_it_so_are_shown()
    {
        var reader = await app.SignedInAs(Role.Reader);
        var page = await reader.Get("/pathways/was-not-brought");
        const string Events = "2025-06-02 appointment-missed\r\n2026-04-02 appointment-missed\r\n2026-04-03 appointment-missed-explained, recorded 2026-04-20";
        var tried = await page.Submit("Show status", ("Events", Events), ("AsOf", "2026-04-10"), ("KnownAt", "2026-04-10"));
        tried.Text.ShouldContain("appointment-missed, 2 June 2025; appointment-missed, 2 April 2026");
        (await tried.Submit("Show status", ("KnownAt", ""))).Text.ShouldContain("appointment-missed, 2 April 2026; appointment-missed-explained, 3 April 2026");
        (await tried.Submit(
            "Show status", ("Events", "2026-04-02 appointment-missed by a trust\r\n2026-04-03 appointment-missed-explained by another"), ("KnownTo", "a trust"),
            ("KnownAt", ""), ("AsOf", "2026-04-10"))).Text.ShouldContain("overdue");
        (await tried.Submit("Show status", ("AsOf", "9999-12-31"))).Errors.ShouldBe(["Enter a date from 1900 to 2200"]);
        (await tried.Submit("Show status", ("KnownAt", "0001-01-01"))).Errors.ShouldBe(["Enter a date from 1900 to 2200"]);
    }

    [Fact]
    public async Task Late_in_the_evening_of_the_longest_day_the_clock_shows_what_it_showed()
    {
        var page = await (await app.SignedInAs(Role.Reader)).Get("/pathways/unscheduled-care");
        (await page.Submit(
            "Show status", ("Events", "2026-10-25 23:30 unscheduled-attendance"), ("AsOf", "2026-11-10"))).Text.ShouldContain("Started 25 October 2026, 11:30pm");
    }

    [Fact]
    public async Task Versions_are_shown_with_what_they_changed_and_each_can_be_read()
    {
        var reader = await app.SignedInAs(Role.Reader);
        var page = await reader.Get("/pathways/referral");
        page.Text.ShouldContain("New: Complete the assessment of the child and family");
        page.Text.ShouldContain("Removed: Complete the initial assessment");
        var old = await reader.Get("/pathways/referral?version=1");
        old.Text.ShouldContain("This version was replaced on 15 April 2013.");
        old.Text.ShouldContain("within 35 working days of “Complete the initial assessment”");
        (await old.Submit(
            "Show status", ("Events", "2012-03-06 referral-received\n2014-03-06 referral-received"),
            ("AsOf", "2014-03-06"))).Text.ShouldContain("under version 2");
        (await reader.Get("/pathways/referral?version=7")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_partnership_chooses_the_time_in_which_localities_differ()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var page = await manager.Get("/pathways/referral");
        page.Text.ShouldContain("This partnership uses 1 working day (the default).");
        var form = await page.Follow("Change time");
        (await form.Submit("Save time", ("Time", "3 days"))).Errors.ShouldBe(["Choose a time"]);
        var chosen = await form.Submit("Save time", ("Time", "2 working days"));
        chosen.Path.ShouldBe("/pathways/referral");
        chosen.Text.ShouldContain("This partnership uses 2 working days, chosen by ");
        chosen.Text.ShouldContain("Decide what to do about the referral and tell the referrer: children's social care, within 2 working days.");
        (await (await app.SignedInAs(Role.Reader)).Get("/pathways/referral")).Text.ShouldContain("This partnership uses 2 working days");
        (await manager.Get("/pathways/referral/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await chosen.Follow("Change time")).Submit("Save time", ("Time", "1 working day"))).Text.ShouldContain("This partnership uses 1 working day, chosen by ");
    }

    [Fact]
    public async Task A_source_leads_to_the_recommendation_where_the_partnership_has_its_plan()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        await using (var db = await app.Open())
        {
            var plan = new Plan(app.Partnership.Id, "ADS18", "Plan after a review");
            plan.AddRecommendation("3", "Refer each bruise");
            db.Add(plan);
            await db.Save(cancellation: TestContext.Current.CancellationToken);
        }

        var page = await (await manager.Get("/pathways/bruising-not-mobile")).Follow("ADS18 R3");
        page.Path.ShouldStartWith("/recommendations/");
        page.Text.ShouldContain("Refer each bruise");
    }

    [Fact]
    public async Task A_draft_is_replayed_over_past_cases_as_a_link_to_send()
    {
        const string Draft = "pathway: p\nversion: 1\nin-force: 2020-01-01\ntitle: A draft\nstarts: { event: bruise-not-mobile }\nsteps:\n  - step: refer\n    does: Refer\n    by: { agency: gp }\n    within: 1 day\n    done: { event: referral-received }\n";
        var cases = "id,occurred,kind,about\n1,2026-03-01T09:00,bruise-not-mobile,a\n2,2026-03-13,serious-incident,a\n3,2026-03-01T09:00,bruise-not-mobile,b\n4,2026-03-02,Tamsin Marsh,b\n"u8.ToArray();
        var manager = await app.SignedInAs(Role.BusinessManager);
        var form = await manager.Get("/pathways/replay");
        (await form.Submit("Test draft", ("Definition", "pathway: p\n"))).Errors.ShouldContain(
            e => e.Contains("“version” is missing.", StringComparison.Ordinal));
        (await form.Submit(
            "Test draft", [("Upload", "cases.csv", "id,occurred,kind,about\n1,soon,birth,a\n"u8.ToArray())], ("Definition", Draft))).Errors.Single()
                .ShouldStartWith("Line 2: “soon” is not a date and time");
        var replayed = await form.Submit("Test draft", [("Upload", "cases.csv", cases)], ("Definition", Draft));
        replayed.Text.ShouldContain("The pathway would have raised an alert before the incident for 1 of 1 child with a serious incident (median: 10.0 days before).");
        replayed.Text.ShouldContain("1 to 4 weeks1");
        replayed.Text.ShouldContain("For 1 child without an incident, it would have raised 1 alert:");
        replayed.Document.Body!.InnerHtml.ShouldNotContain(">a<");
        replayed.Text.ShouldContain("1 event of a kind that pathways do not use was kept but not used.");
        replayed.Text.ShouldNotContain("Tamsin", customMessage: "a wrong column may hold a name");
        (await (await app.SignedInAs(Role.BoardMember)).Get(replayed.Path)).Status.ShouldBe(HttpStatusCode.OK);
        (await (await app.SignedInAs(Role.OrganisationLead)).Get(replayed.Path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await manager.Get("/pathways/replay")).Text.ShouldContain("Previous tests A draft");
    }
}
