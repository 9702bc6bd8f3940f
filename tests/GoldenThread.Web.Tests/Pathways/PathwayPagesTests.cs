using System.Net;

namespace GoldenThread.Web.Tests.Pathways;

/// <summary>What agencies agreed is read in plain language and tried on a timeline.</summary>
public sealed class PathwayPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_pathway_reads_as_a_procedure_with_sources_and_examples()
    {
        var reader = await app.SignedInAs(Role.Reader);
        var page = await (await reader.Get("/pathways")).Follow("A bruise or mark on a baby who is not mobile");
        page.Text.ShouldContain("It begins each time a bruise or suspicious mark was seen on a baby who is not mobile.");
        page.Text.ShouldContain("the same day. It is done when a referral about a child reached children's social care.");
        page.Text.ShouldContain("The day ends at midnight in London, also in summer time");
        (await page.Follow("ADS18 R3")).Path.ShouldStartWith("/find?Words=ADS18");
        (await reader.Get("/pathways/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_timeline_is_tried_by_hand_and_what_was_typed_stays()
    {
        var lead = await app.SignedInAs(Role.OrganisationLead);
        var page = await lead.Get("/pathways/bruising-not-mobile");
        var tried = await page.Submit("Work it out", ("Events", "2026-05-13 09:00 bruise-not-mobile\r\n2026-05-14 12:00 referral-received"), ("AsOf", "2026-05-20"));
        tried.Text.ShouldContain("Begun 13 May 2026, 09:00");
        tried.Text.ShouldContain("done late");
        tried.Text.ShouldContain("overdue");
        var wrong = await tried.Submit("Work it out", ("Events", "2026-05-13 bruise-not-mobil"));
        wrong.Errors.ShouldBe(["“bruise-not-mobil” is no event. Did you mean “bruise-not-mobile”?"]);
        wrong.Document.QuerySelector("textarea[name=Events]")!.TextContent.Trim().ShouldBe("2026-05-13 bruise-not-mobil");
        (await tried.Submit("Work it out", ("Events", "2026-05-13 birth"))).Text.ShouldContain("Nothing begins the pathway.");
    }

    [Fact]
    public async Task A_draft_is_replayed_over_past_cases_as_a_link_to_send()
    {
        const string Draft = "pathway: p\nversion: 1\nin-force: 2020-01-01\ntitle: A draft\nstarts: { event: bruise-not-mobile }\nsteps:\n  - step: refer\n    does: Refer\n    by: { agency: gp }\n    within: 1 day\n    done: { event: referral-received }\n";
        var cases = "id,occurred,kind,about\n1,2026-03-01T09:00,bruise-not-mobile,a\n2,2026-03-13,serious-incident,a\n3,2026-03-01T09:00,bruise-not-mobile,b\n"u8.ToArray();
        var manager = await app.SignedInAs(Role.BusinessManager);
        var form = await manager.Get("/pathways/replay");
        (await form.Submit("Ask them", ("Definition", "pathway: p\n"))).Errors.ShouldContain(e => e.Contains("“version” is missing.", StringComparison.Ordinal));
        (await form.Submit("Ask them", [("Upload", "cases.csv", "id,occurred,kind,about\n1,soon,birth,a\n"u8.ToArray())], ("Definition", Draft))).Errors.Single().ShouldStartWith("Line 2: “soon” is no moment");
        var replayed = await form.Submit("Ask them", [("Upload", "cases.csv", cases)], ("Definition", Draft));
        replayed.Text.ShouldContain("Of 1 children with an incident it would have spoken before it of 1, 10.0 days before at the median.");
        replayed.Text.ShouldContain("1 to 4 weeks1");
        replayed.Text.ShouldContain("Of 1 children to whom nothing happened it would have spoken 1 times:");
        replayed.Document.Body!.InnerHtml.ShouldNotContain(">a<");
        (await (await app.SignedInAs(Role.BoardMember)).Get(replayed.Path)).Status.ShouldBe(HttpStatusCode.OK);
        (await (await app.SignedInAs(Role.OrganisationLead)).Get(replayed.Path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await manager.Get("/pathways/replay")).Text.ShouldContain("Asked before A draft");
    }
}
