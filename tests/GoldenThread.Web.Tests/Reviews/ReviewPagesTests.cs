using System.Net;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Reviews;

/// <summary>A serious incident is recorded and followed by its pages, by the review team.</summary>
public sealed class ReviewPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private static int number;

    [Fact]
    public async Task An_incident_is_recorded_and_its_timetable_runs_from_the_date_the_authority_became_aware()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var review = await Taken(
            manager, ("Incident.Aware", "2023-12-19"), ("Incident.Happened", "December 2023"), ("Incident.Harm", "LifeThreateningInjury"),
            ("Incident.Age", "UnderOne"), ("Incident.Known", "An infant was found unwell"));
        review.Done.ShouldBe("Serious incident recorded.", review.Text);
        Row(review, "Notify the national panel").ShouldContain("Thu 28 December 2023 Overdue");
        Row(review, "Send the rapid review").ShouldContain("Counted from the date the incident was notified");
        Row(review, "Send the rapid review").ShouldContain("Sources differ:");
        review.Text.ShouldContain("An infant was found unwell");

        var chosen = await (await review.Follow("Send the rapid review")).Submit("Save start date", ("From", "aware"));
        Row(chosen, "Send the rapid review").ShouldContain("Fri 12 January 2024 Overdue");
        var done = await (await chosen.Follow("Notify the national panel")).Submit("Mark as done", ("On", "2023-12-28"), ("Note", "By the online form"));
        Row(done, "Notify the national panel").ShouldContain("Done 28 December 2023 By the online form");
        (await manager.Get("/reviews")).Text.ShouldContain("Overdue Send the rapid review");
    }

    [Fact]
    public async Task A_decision_is_recorded_and_the_publication_date_with_the_reason_of_its_delay()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var review = await Taken(manager, ("Incident.Aware", "2024-01-08"));
        var page = await review.Follow("Record decision");
        (await page.Submit("Save decision", ("Outcome", "LocalReview"), ("On", "2024-01-29"), ("By", "The three partners"))).Errors.Single()
            .ShouldStartWith("Enter the reasons for the decision");
        var decided = await page.Submit(
            "Save decision", ("Outcome", "LocalReview"), ("On", "2024-01-29"), ("By", "The three partners"), ("Reasons", "There is more to learn"));
        decided.Text.ShouldContain("Carry out a local child safeguarding practice review, 29 January 2024, by The three partners There is more to learn");
        Row(decided, "Publish the local review").ShouldContain("Mon 29 July 2024");
        var planned = await (await decided.Follow("Change publication date")).Submit("Save publication date", ("On", "2024-10-31"), ("Delay", "The trial ends in September"));
        Row(planned, "Send a copy").ShouldContain("Tue 22 October 2024");
        planned.Text.ShouldContain("Reason for the delay: The trial ends in September");
    }

    [Fact]
    public async Task Nobody_who_is_not_on_the_review_team_sees_it_not_even_an_administrator()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var review = await Taken(manager);
        var reader = await app.SignedInAs(Role.Reader);
        foreach (var visitor in new[] { reader, await app.SignedInAs(Role.Administrator), await app.NewPerson(Role.BusinessManager) })
        {
            foreach (var page in (string[])["", "/incident", "/decision", "/publication", "/steps/notification", "/team"])
                (await visitor.Get(review.Path + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
            (await visitor.Get("/reviews")).Text.ShouldContain("You are not on the review team of any review.");
        }

        var named = await (await review.Follow("Change review team"))
            .Submit("Add to review team", ("Person", reader.Account.Id.ToString()), ("Part", "Author"));
        named.Done!.ShouldEndWith("is now on the review team.", Case.Sensitive, named.Text);
        (await reader.Get(review.Path)).Status.ShouldBe(HttpStatusCode.OK);
        (await (await reader.Get(review.Path + "/team"))
            .Submit("Add to review team", ("Person", reader.Account.Id.ToString()), ("Part", "Chair"))).Errors.ShouldNotBeEmpty();
        await (await named.Follow("Change review team")).Submit("Remove from review team");
        (await reader.Get(review.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task That_it_is_read_is_in_its_history()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var review = await Taken(manager);
        await manager.Get(review.Path + "/decision");
        await using var db = await app.Open();
        var id = review.Path.Split('/')[2];
        (await db.Database.SqlQueryRaw<string>(
            "select person_name || ': ' || reason as \"Value\" from history_entry where change = 'read' and subject_id = {0} order by id", id)
                .ToListAsync(TestContext.Current.CancellationToken))
            .ShouldBe(["Invented BusinessManager: Review", "Invented BusinessManager: Decision"]);
    }

    [Fact]
    public async Task The_second_of_two_people_keeps_their_words_and_hears_of_the_first()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var review = await Taken(manager);
        var mine = await manager.Get(review.Path + "/incident");
        await (await manager.Get(review.Path + "/incident")).Submit("Save incident details", ("Incident.Known", "Their words"));
        var conflict = await mine.Submit("Save incident details", ("Incident.Known", "My words"));
        conflict.Errors.Single().ShouldStartWith("Somebody else changed this");
        conflict.Document.QuerySelector("textarea[name='Incident.Known']")!.TextContent.Trim().ShouldBe("My words");
        (await conflict.Submit("Save incident details")).Text.ShouldContain("My words");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_what_was_typed_stays()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var refused = await Taken(manager, ("Incident.Happened", "some time"), ("Incident.Known", "Keep these words"));
        refused.Errors.Single().ShouldStartWith("Enter a date such as");
        refused.Document.QuerySelector("textarea[name='Incident.Known']")!.TextContent.Trim().ShouldBe("Keep these words");
        (await refused.Submit("Record serious incident", ("Incident.Happened", ""), ("Incident.Aware", "2099-01-01"))).Errors.Single().ShouldContain("must be today or in the past");
        (await refused.Submit("Record serious incident", ("Incident.Happened", ""), ("Title", ""))).Errors.ShouldBe(["Enter a title"]);
    }

    [Fact]
    public async Task A_reference_that_the_person_sees_already_is_refused()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var reference = (await Taken(manager)).Document.QuerySelector(".govuk-caption-l")!.TextContent.ToLowerInvariant();
        var again = await (await manager.Get("/reviews/new")).Submit("Record serious incident", ("Reference", $" {reference} "), ("Title", "Another"));
        again.Errors.ShouldBe(["Enter a different reference. Another review that you can see has this one"]);
    }

    [Fact]
    public async Task That_a_reference_is_taken_by_a_review_of_others_shows_in_no_answer()
    {
        var reference = (await Taken(await app.SignedInAs(Role.BusinessManager))).Document.QuerySelector(".govuk-caption-l")!.TextContent;
        var stranger = await app.NewPerson(Role.Administrator);

        var taken = await (await stranger.Get("/reviews/new")).Submit("Record serious incident", ("Reference", reference), ("Title", "Another"));
        var free = await (await stranger.Get("/reviews/new")).Submit("Record serious incident", ("Reference", $"{reference}-free"), ("Title", "Another"));

        (taken.Status, taken.Done).ShouldBe((free.Status, free.Done));
        taken.Done.ShouldBe("Serious incident recorded.", taken.Text);
    }

    private static async Task<WebPage> Taken(Visitor manager, params (string, string?)[] answers) =>
        await (await manager.Get("/reviews/new"))
            .Submit("Record serious incident", [("Reference", $"RV{Interlocked.Increment(ref number)}"), ("Title", "An infant"), .. answers]);

    private static string Row(WebPage page, string step) =>
        string.Join(
            ' ', page.Document.QuerySelectorAll("tbody tr")
                .Single(r => r.TextContent.Contains(step, StringComparison.Ordinal)).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
