using System.Net;
using System.Text;
using GoldenThread.Findings;
using GoldenThread.Storage.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Reviews;

/// <summary>A review is run, findings are written and lead to recommendations, and these to a plan.</summary>
public sealed class FindingPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private static int number;

    [Fact]
    public async Task What_the_review_keeps_in_words_is_written_changed_and_withdrawn()
    {
        var (manager, review) = await Taken();
        var form = await (await (await manager.Get(review)).Follow("Parallel processes")).Follow("Add parallel process");
        (await form.Submit("Save parallel process", ("Answers[holds-up]", "Talks with the family"))).Errors.ShouldBe(["Choose the kind of process"]);
        var saved = await form.Submit(
            "Save parallel process", ("Answers[kind]", "Criminal investigation"), ("Answers[began]", "2026-05-03"), ("Answers[holds-up]", "Talks with the family"));
        saved.Done.ShouldBe("Parallel process saved.", saved.Text);
        saved.Text.ShouldContain("3 May 2026");
        (await manager.Get(review)).Text.ShouldContain("On hold because of the criminal investigation: Talks with the family");
        var again = await saved.Follow("Change");
        await again.Submit("Save parallel process", ("Answers[ended]", "2026-10-03"));
        (await manager.Get(review)).Text.ShouldNotContain("On hold because of");
        (await (await manager.Get(again.Path)).Submit("Withdraw parallel process")).Errors.ShouldBe(["Enter a reason for withdrawing it."]);
        (await (await manager.Get(again.Path)).Submit("Withdraw parallel process", ("Because", "Of another review"))).Text.ShouldContain("Withdrawn: Of another review");
    }

    [Fact]
    public async Task Two_people_at_one_note_do_not_overwrite_each_other()
    {
        var (manager, review) = await Taken();
        var list = await (await manager.Get($"{review}/notes/terms/new")).Submit("Save terms of reference", ("Answers[purpose]", "To learn"), ("Answers[lines]", "One"));
        var mine = await list.Follow("Change");
        await (await list.Follow("Change")).Submit("Save terms of reference", ("Answers[lines]", "Theirs"));
        var conflict = await mine.Submit("Save terms of reference", ("Answers[lines]", "Mine"));
        conflict.Errors.Single().ShouldStartWith("Somebody else changed this");
        conflict.Document.QuerySelector("textarea[name='Answers[lines]']")!.TextContent.Trim().ShouldBe("Mine");
        (await conflict.Submit("Save terms of reference")).Text.ShouldContain("Mine");
    }

    [Fact]
    public async Task A_finding_is_based_on_entries_events_and_other_documents()
    {
        var (manager, review) = await Taken();
        await Chronology(manager, review);
        await (await manager.Get($"{review}/notes/event/new"))
            .Submit("Save event or meeting", ("Answers[title]", "Manager event"), ("Answers[kind]", "Manager event"), ("Answers[on]", "2026-10-20"));
        var form = await manager.Get($"{review}/findings/new");
        var looked = await form.Submit("Search entries", ("FindingTitle", "Fathers"), ("Text", "Nobody asked about the father"), ("Words", "father asked"));
        looked.Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim().ShouldBe("Nobody asked about the father");
        var choices = looked.Document.QuerySelectorAll("input[name=Cites]").Select(i => i.GetAttribute("value")!).ToList();
        choices.Count.ShouldBe(2, looked.Text);
        var saved = await looked.Submit(
            "Save finding", ("Cites", choices[0]), ("Cites", choices[1]), ("Others", "Letter of the court"), ("Themes", "hidden-adults"),
            ("Themes", "national-challenge"), ("Joint", "true"));
        saved.Done.ShouldBe("Finding saved.", saved.Text);
        saved.Text.ShouldContain("Several children or incidents · Fathers, partners and other adults; Critical thinking and challenge");
        saved.Text.ShouldContain("No recommendation for this finding yet");
        var entry = await saved.Follow("3 March 2026, Northmere Council");
        entry.Text.ShouldContain("Findings based on this entry Fathers");
        (await saved.Follow("Manager event, 20 October 2026")).Status.ShouldBe(HttpStatusCode.OK);
        var again = await (await saved.Follow("Change finding")).Submit("Save finding", ("GoodPractice", "true"));
        again.Text.ShouldContain("Good practice");
        again.Text.ShouldContain("Letter of the court");
        again.Text.ShouldContain("Manager event, 20 October 2026");
    }

    [Fact]
    public async Task Two_people_at_one_finding_do_not_overwrite_each_other()
    {
        var (manager, review) = await Taken();
        var list = await (await manager.Get($"{review}/findings/new")).Submit("Save finding", ("FindingTitle", "Fathers"), ("Text", "First"));
        var mine = await list.Follow("Change finding");
        await (await list.Follow("Change finding")).Submit("Save finding", ("Text", "Theirs"));
        var conflict = await mine.Submit("Save finding", ("Text", "Mine"));
        conflict.Errors.Single().ShouldStartWith("Somebody else changed this");
        conflict.Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim().ShouldBe("Mine");
        (await conflict.Submit("Save finding")).Text.ShouldContain("Mine");
    }

    [Fact]
    public async Task Advice_stands_beside_a_recommendation_and_refuses_nothing()
    {
        var (manager, review) = await Taken();
        var form = await manager.Get($"{review}/recommendations/new");
        form.Text.ShouldContain("Name one owner who is responsible for it.");
        var advised = await form.Submit("Check against the guidance", ("Text", "All agencies should consider training"));
        foreach (var doubt in (string[])["Check the words “consider”.", "No owner yet.", "Check the words “training”.", "No intended impact yet."])
            advised.Text.ShouldContain(doubt);
        (await advised.Submit("Save recommendation")).Done.ShouldBe("Recommendation saved.");
    }

    [Fact]
    public async Task Recommendations_become_a_plans_without_typing_them_again()
    {
        var (manager, review) = await Taken();
        var finding = await (await manager.Get($"{review}/findings/new"))
            .Submit("Save finding", ("FindingTitle", "Fathers"), ("Text", "Nobody asked about the father"));
        var form = await finding.Follow("Add a recommendation for this finding");
        form.Document.QuerySelectorAll("input[name=Follows][checked]").Length.ShouldBe(1);
        var written = await form.Submit("Save recommendation", ("Text", "Each service asks about the father at the first contact"), ("Owner", "The board"));
        written.Text.ShouldContain("Leads to: recommendation 1");
        (await written.Submit("Add to action plan", ("Reference", ""))).Errors.Single().ShouldStartWith("Enter a reference for the plan");
        var plan = await written.Submit("Add to action plan", ("Reference", $"PL{review[^5..]}"), ("Title", "Of the review"));
        plan.Text.ShouldContain("Each service asks about the father at the first contact");
        var after = await manager.Get($"{review}/findings");
        (await after.Follow("Show in action plan")).Text.ShouldContain("Each service asks about the father");
        after.Document.QuerySelectorAll("button").ShouldNotContain(b => b.TextContent == "Add to action plan");
        await (await manager.Get($"{review}/recommendations/new")).Submit("Save recommendation", ("Text", "A second one"));
        (await (await manager.Get($"{review}/findings"))
            .Submit("Add to action plan", ("Reference", $"PL{review[^5..]}"))).Text.ShouldContain("A second one");
    }

    [Fact]
    public async Task From_any_point_the_thread_is_walked_to_both_ends_with_its_gaps()
    {
        var (manager, review) = await Taken();
        var finding = await (await manager.Get($"{review}/findings/new"))
            .Submit("Save finding", ("FindingTitle", "Wet nights"), ("Text", "Nobody asked about housing"));
        var written = await (await finding.Follow("Add a recommendation for this finding"))
            .Submit("Save recommendation", ("Text", "Ask about housing at each visit"));
        var whole = await (await manager.Get(review)).Follow("Golden thread");
        whole.Text.ShouldContain("Finding");
        whole.Text.ShouldContain("No action yet after");
        await written.Submit("Add to action plan", ("Reference", $"TH{review[^5..]}"), ("Title", "Of the review"));
        var recommendation = await (await (await manager.Get($"{review}/findings")).Follow("Show in action plan")).Follow("Golden thread");
        recommendation.Text.ShouldContain(": Wet nights");
        (await recommendation.Follow("Wet nights")).Text.ShouldContain("Ask about housing at each visit");
        (await manager.Get("/thread")).Text.ShouldContain("FindingsRecommendations");
        var other = await app.NewPerson(Role.Administrator);
        (await other.Get(recommendation.Path)).Text.ShouldNotContain("Wet nights");
        (await other.Get(whole.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_said_before_is_shown_while_writing_and_for_the_whole_review()
    {
        var (manager, review) = await Taken();
        await SomePlan.In(
            app, "Write the guide", due: null, more: made => made.Recommendation.Rewrite("Safe sleeping is talked through with both parents before the birth"));
        var (_, other) = await Taken();
        await (await manager.Get($"{other}/findings/new"))
            .Submit("Save finding", ("FindingTitle", "Safe sleep"), ("Text", "Safe sleeping was talked through with one parent only"));
        var form = await manager.Get($"{review}/findings/new");
        var before = await form.Submit(
            "Find similar earlier recommendations", ("FindingTitle", "Sleep"), ("Text", "Nobody talked safe sleeping through with both parents"));
        before.Text.ShouldContain("Safe sleeping is talked through with both parents before the birth");
        before.Text.ShouldContain(", a finding");
        await before.Submit("Save finding");
        (await manager.Get($"{review}/said-before")).Text.ShouldContain("Safe sleeping was talked through with one parent only");
    }

    [Fact]
    public async Task Reviews_are_counted_and_small_numbers_hidden_in_what_is_published()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        (await manager.Get("/reviews/counts")).Text.ShouldContain("You are not on the review team of any review.");
        foreach (var (reference, age) in new[] { ("CN1", "UnderOne"), ("CN2", "UnderOne"), ("CN3", "FiveToTen") })
            await (await manager.Get("/reviews/new"))
                .Submit("Record serious incident", ("Reference", reference), ("Title", "A child"), ("Incident.Age", age), ("Incident.Happened", "March 2024"));
        var counts = await (await manager.Get("/reviews")).Follow("Review statistics");
        counts.Text.ShouldContain("2 of 3 reviews are about an infant (67%).");
        (await counts.Follow("CN3")).Status.ShouldBe(HttpStatusCode.OK);
        var published = await counts.Follow("Show the version for publication");
        published.Text.ShouldContain("The number of infants is hidden");
        published.Document.QuerySelectorAll("td.gt-number").Select(d => d.TextContent).ShouldAllBe(n => n == "hidden");
        published.Text.ShouldNotContain("CN1");
    }

    [Fact]
    public async Task A_published_report_becomes_a_review_and_its_narrative_a_chronology()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var report = Encoding.UTF8.GetBytes("Child Safeguarding Practice Review\n\nNM 52\n\n1. Introduction\n\n1.1. The purpose is to learn.\n\n1.2. An event was held.\n\n2. Themes\n\n2.1. Infant 1 was not seen alone.\n\n3. What happened\n\n3.1. On 3 May 2025 a mark was seen. Nobody asked.\n\n4. Joint themes\n\n4.1. Nobody had the whole.\n\n5. Recommendations\n\n5.1. See every baby.\n");
        var form = await manager.Get("/reviews/from-report");
        (await form.Submit("Upload report")).Errors.ShouldBe(["Choose the report"]);
        (await form.Submit("Upload report", [("Upload", "a.txt", "No numbers"u8.ToArray())])).Errors.Single()
            .ShouldContain("Enter its findings yourself");
        var review = await form.Submit("Upload report", [("Upload", "report.txt", report)]);
        review.Done.ShouldBe("Report uploaded. We found 1 child, 1 theme, 1 joint theme, 1 recommendation. Check each one.", review.Text);
        review.Text.ShouldContain("Infant 1: Infant 1 was not seen alone.");
        var findings = await manager.Get($"{review.Path}/findings");
        findings.Text.ShouldContain("Several children or incidents");
        findings.Text.ShouldContain("Paragraph 2.1 of the report");
        (await form.Submit("Upload report", [("Upload", "report.txt", report)])).Errors.ShouldBe(
            ["Enter a different reference. Another review that you can see has this one"]);

        var author = await app.AddOrganisation(app.Partnership.Id, $"Author of the report {Guid.NewGuid():N}");
        var asked = await (await manager.Get($"{review.Path}/requests"))
            .Submit("Send request", ("Organisations", author.Id.Value.ToString()), ("Kind", "Chronology"), ("Text", "From the report"));
        var contribution = await asked.Follow("Author of the report");
        (await contribution.Submit("Create entries", [("Narrative", "report.txt", report)], ("First", "3.1"), ("Last", "9.9"))).Errors.Single()
            .ShouldContain("has no paragraphs from “3.1” to “9.9”");
        var built = await contribution.Submit(
            "Create entries", [("Narrative", "report.txt", report)], ("First", "3.1"), ("Last", "3.1"), ("About", "Infant 1"));
        built.Done!.ShouldStartWith("2 entries created", Case.Sensitive, built.Text);
        (await manager.Get($"{review.Path}/chronology")).Text.ShouldContain("On 3 May 2025 a mark was seen.");
    }

    [Fact]
    public async Task Findings_and_notes_are_shown_and_downloaded_with_codes()
    {
        var (manager, review) = await Taken();
        await (await manager.Get($"{review}/glossary")).Submit("Save anonymisation codes", ("Rows[0].Code", "Mother"), ("Rows[0].Names", "Tamsin Ellery"));
        await (await manager.Get($"{review}/notes/family/new"))
            .Submit("Save family member", ("Answers[who]", "Tamsin Ellery"), ("Answers[contribution]", "Tamsin Ellery said that nobody asked"));
        (await (await manager.Get($"{review}/notes/family")).Follow("Show codes")).Text.ShouldContain("Mother said that nobody asked");
        var finding = await (await manager.Get($"{review}/findings/new"))
            .Submit("Save finding", ("FindingTitle", "Asked late"), ("Text", "Tamsin Ellery was asked late"));
        var coded = await finding.Follow("Show codes");
        coded.Text.ShouldContain("Mother was asked late");
        coded.Document.Body!.InnerHtml.ShouldNotContain("Tamsin");
        var file = await manager.Send(HttpMethod.Get, $"{review}/findings/export/docx?Codes=true");
        file.Content.Headers.ContentDisposition!.FileName!.ShouldStartWith("findings-with-codes-");
        await (await (await manager.Get($"{review}/findings")).Follow("Change finding")).Submit("Save finding", ("Text", "Tamsin was asked late"));
        (await manager.Get($"{review}/findings/export/docx?Codes=true")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await manager.Get($"{review}/findings/export/docx")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task None_of_it_is_there_for_who_is_not_on_the_review_team()
    {
        var (manager, review) = await Taken();
        var finding = await (await manager.Get($"{review}/findings/new")).Submit("Save finding", ("FindingTitle", "Fathers"), ("Text", "Nobody asked"));
        var other = await app.NewPerson(Role.Administrator);
        foreach (var page in (string[])["/findings", "/findings/new", "/recommendations/new", "/said-before", "/notes/event", "/notes/family/new"])
            (await other.Get(review + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        (await manager.Get($"{review}/notes/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
        await using var db = await app.Open();
        (await db.ReviewRecords.CountAsync(r => r.Kind == Finding.Kind, TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0, finding.Text);
    }

    private async Task<(Visitor Manager, string Review)> Taken()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        return (
            manager, (await (await manager.Get("/reviews/new"))
                .Submit("Record serious incident", ("Reference", $"RF{Interlocked.Increment(ref number)}"), ("Title", "An infant"))).Path);
    }

    private async Task Chronology(Visitor manager, string review)
    {
        var council = await app.AddOrganisation(app.Partnership.Id, $"Northmere Council {Guid.NewGuid():N}");
        var asked = await (await manager.Get($"{review}/requests"))
            .Submit("Send request", ("Organisations", council.Id.Value.ToString()), ("Kind", "Chronology"), ("Text", "From birth"));
        await (await asked.Follow("Northmere Council"))
            .Submit(
                "Upload chronology",
                [
                    ("Upload", "c.csv", Encoding.UTF8.GetBytes("Date,Source,What was recorded\n3 March 2026,Notes,The father was there and was not asked\n4 March 2026,Notes,Telephone call\n")),
                ]);
    }
}
