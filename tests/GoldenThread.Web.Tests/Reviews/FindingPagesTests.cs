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
        var form = await (await (await manager.Get(review)).Follow("Parallel processes")).Follow("Add: parallel process");
        (await form.Submit("Save", ("Answers[holds-up]", "Talks with the family"))).Errors.ShouldBe(["Answer “Kind”"]);
        var saved = await form.Submit(
            "Save", ("Answers[kind]", "Criminal investigation"), ("Answers[began]", "2026-05-03"), ("Answers[holds-up]", "Talks with the family"));
        saved.Done.ShouldBe("It is saved.", saved.Text);
        saved.Text.ShouldContain("3 May 2026");
        (await manager.Get(review)).Text.ShouldContain("Criminal investigation holds up: Talks with the family");
        var again = await saved.Follow("Change");
        await again.Submit("Save", ("Answers[ended]", "2026-10-03"));
        (await manager.Get(review)).Text.ShouldNotContain("holds up:");
        (await (await manager.Get(again.Path)).Submit("Withdraw it")).Errors.ShouldBe(["Say why it is withdrawn."]);
        (await (await manager.Get(again.Path)).Submit("Withdraw it", ("Because", "Of another case"))).Text.ShouldContain("Withdrawn: Of another case");
    }

    [Fact]
    public async Task Two_people_at_one_note_do_not_overwrite_each_other()
    {
        var (manager, review) = await Taken();
        var list = await (await manager.Get($"{review}/notes/terms/new")).Submit("Save", ("Answers[purpose]", "To learn"), ("Answers[lines]", "One"));
        var mine = await list.Follow("Change");
        await (await list.Follow("Change")).Submit("Save", ("Answers[lines]", "Theirs"));
        var conflict = await mine.Submit("Save", ("Answers[lines]", "Mine"));
        conflict.Errors.Single().ShouldStartWith("Somebody else changed this");
        conflict.Document.QuerySelector("textarea[name='Answers[lines]']")!.TextContent.Trim().ShouldBe("Mine");
        (await conflict.Submit("Save")).Text.ShouldContain("Mine");
    }

    [Fact]
    public async Task A_finding_rests_on_entries_events_and_other_documents()
    {
        var (manager, review) = await Taken();
        await Chronology(manager, review);
        await (await manager.Get($"{review}/notes/event/new"))
            .Submit("Save", ("Answers[title]", "Manager event"), ("Answers[kind]", "Manager event"), ("Answers[on]", "2026-10-20"));
        var form = await manager.Get($"{review}/findings/new");
        var looked = await form.Submit("Look for entries", ("FindingTitle", "Fathers"), ("Text", "Nobody asked about the father"), ("Words", "father asked"));
        looked.Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim().ShouldBe("Nobody asked about the father");
        var choices = looked.Document.QuerySelectorAll("input[name=Cites]").Select(i => i.GetAttribute("value")!).ToList();
        choices.Count.ShouldBe(2, looked.Text);
        var saved = await looked.Submit(
            "Save the finding", ("Cites", choices[0]), ("Cites", choices[1]), ("Others", "Letter of the court"), ("Themes", "hidden-adults"),
            ("Themes", "national-challenge"), ("Joint", "true"));
        saved.Done.ShouldBe("The finding is saved.", saved.Text);
        saved.Text.ShouldContain("Several children or cases · Fathers, partners and other adults; Critical thinking and challenge");
        saved.Text.ShouldContain("No recommendation follows from it yet.");
        var entry = await saved.Follow("3 March 2026, Northmere Council");
        entry.Text.ShouldContain("Findings that rest on it Fathers");
        (await saved.Follow("Manager event, 20 October 2026")).Status.ShouldBe(HttpStatusCode.OK);
        var again = await (await saved.Follow("Change the finding")).Submit("Save the finding", ("GoodPractice", "true"));
        again.Text.ShouldContain("Good practice");
        again.Text.ShouldContain("Letter of the court");
        again.Text.ShouldContain("Manager event, 20 October 2026");
    }

    [Fact]
    public async Task Two_people_at_one_finding_do_not_overwrite_each_other()
    {
        var (manager, review) = await Taken();
        var list = await (await manager.Get($"{review}/findings/new")).Submit("Save the finding", ("FindingTitle", "Fathers"), ("Text", "First"));
        var mine = await list.Follow("Change the finding");
        await (await list.Follow("Change the finding")).Submit("Save the finding", ("Text", "Theirs"));
        var conflict = await mine.Submit("Save the finding", ("Text", "Mine"));
        conflict.Errors.Single().ShouldStartWith("Somebody else changed this");
        conflict.Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim().ShouldBe("Mine");
        (await conflict.Submit("Save the finding")).Text.ShouldContain("Mine");
    }

    [Fact]
    public async Task Advice_stands_beside_a_recommendation_and_refuses_nothing()
    {
        var (manager, review) = await Taken();
        var form = await manager.Get($"{review}/recommendations/new");
        form.Text.ShouldContain("Name one owner who answers for it.");
        var advised = await form.Submit("Look at it with the field", ("Text", "All agencies should consider training"));
        foreach (var doubt in (string[])["It says “consider”.", "No owner is named yet.", "It says “training”.", "Nothing says yet how it will be known."])
            advised.Text.ShouldContain(doubt);
        (await advised.Submit("Save the recommendation")).Done.ShouldBe("The recommendation is saved.");
    }

    [Fact]
    public async Task Recommendations_become_a_plans_without_typing_them_again()
    {
        var (manager, review) = await Taken();
        var finding = await (await manager.Get($"{review}/findings/new"))
            .Submit("Save the finding", ("FindingTitle", "Fathers"), ("Text", "Nobody asked about the father"));
        var form = await finding.Follow("Write a recommendation that follows from it");
        form.Document.QuerySelectorAll("input[name=Follows][checked]").Length.ShouldBe(1);
        var written = await form.Submit("Save the recommendation", ("Text", "Each service asks about the father at the first contact"), ("Owner", "The board"));
        written.Text.ShouldContain("Leads to: recommendation 1");
        (await written.Submit("Put them into the plan", ("Reference", ""))).Errors.Single().ShouldStartWith("Give the plan a reference");
        var plan = await written.Submit("Put them into the plan", ("Reference", $"PL{review[^5..]}"), ("Title", "Of the review"));
        plan.Text.ShouldContain("Each service asks about the father at the first contact");
        var after = await manager.Get($"{review}/findings");
        (await after.Follow("In the plan")).Text.ShouldContain("Each service asks about the father");
        after.Document.QuerySelectorAll("button").ShouldNotContain(b => b.TextContent == "Put them into the plan");
        await (await manager.Get($"{review}/recommendations/new")).Submit("Save the recommendation", ("Text", "A second one"));
        (await (await manager.Get($"{review}/findings"))
            .Submit("Put them into the plan", ("Reference", $"PL{review[^5..]}"))).Text.ShouldContain("A second one");
    }

    [Fact]
    public async Task From_any_point_the_thread_is_walked_to_both_ends_with_its_breaks()
    {
        var (manager, review) = await Taken();
        var finding = await (await manager.Get($"{review}/findings/new"))
            .Submit("Save the finding", ("FindingTitle", "Wet nights"), ("Text", "Nobody asked about housing"));
        var written = await (await finding.Follow("Write a recommendation that follows from it"))
            .Submit("Save the recommendation", ("Text", "Ask about housing at each visit"));
        var whole = await (await manager.Get(review)).Follow("The thread from incident to impact");
        whole.Text.ShouldContain("Finding");
        whole.Text.ShouldContain("No action yet after");
        await written.Submit("Put them into the plan", ("Reference", $"TH{review[^5..]}"), ("Title", "Of the review"));
        var recommendation = await (await (await manager.Get($"{review}/findings")).Follow("In the plan")).Follow("Golden thread");
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
            .Submit("Save the finding", ("FindingTitle", "Safe sleep"), ("Text", "Safe sleeping was talked through with one parent only"));
        var form = await manager.Get($"{review}/findings/new");
        var before = await form.Submit(
            "Has this been said before?", ("FindingTitle", "Sleep"), ("Text", "Nobody talked safe sleeping through with both parents"));
        before.Text.ShouldContain("Safe sleeping is talked through with both parents before the birth");
        before.Text.ShouldContain(", a finding");
        await before.Submit("Save the finding");
        (await manager.Get($"{review}/said-before")).Text.ShouldContain("Safe sleeping was talked through with one parent only");
    }

    [Fact]
    public async Task Reviews_are_counted_and_small_numbers_hidden_in_what_is_published()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        (await manager.Get("/reviews/counts")).Text.ShouldContain("You are not named on any review.");
        foreach (var (reference, age) in new[] { ("CN1", "UnderOne"), ("CN2", "UnderOne"), ("CN3", "FiveToTen") })
            await (await manager.Get("/reviews/new"))
                .Submit("Take the case in", ("Reference", reference), ("Title", "A child"), ("Incident.Age", age), ("Incident.Happened", "March 2024"));
        var counts = await (await manager.Get("/reviews")).Follow("Reviews in figures");
        counts.Text.ShouldContain("Infants were 2 of 3, 67%.");
        (await counts.Follow("CN3")).Status.ShouldBe(HttpStatusCode.OK);
        var published = await counts.Follow("Show it as it may be published");
        published.Text.ShouldContain("The number of infants is not shown");
        published.Document.QuerySelectorAll("td.gt-number").Select(d => d.TextContent).ShouldAllBe(n => n == "fewer than 5");
        published.Text.ShouldNotContain("CN1");
    }

    [Fact]
    public async Task A_published_report_becomes_a_review_and_its_narrative_a_chronology()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var report = Encoding.UTF8.GetBytes("Child Safeguarding Practice Review\n\nNM 52\n\n1. Introduction\n\n1.1. The purpose is to learn.\n\n1.2. An event was held.\n\n2. Themes\n\n2.1. Infant 1 was not seen alone.\n\n3. What happened\n\n3.1. On 3 May 2025 a mark was seen. Nobody asked.\n\n4. Joint themes\n\n4.1. Nobody had the whole.\n\n5. Recommendations\n\n5.1. See every baby.\n");
        var form = await manager.Get("/reviews/from-report");
        (await form.Submit("Take the report in")).Errors.ShouldBe(["Choose the report"]);
        (await form.Submit("Take the report in", [("Upload", "a.txt", "No numbers"u8.ToArray())])).Errors.Single()
            .ShouldContain("Write its findings in by hand");
        var review = await form.Submit("Take the report in", [("Upload", "report.txt", report)]);
        review.Done.ShouldBe("Taken in: 1 child, 1 theme, 1 joint theme, 1 recommendation. Look at each.", review.Text);
        review.Text.ShouldContain("Infant 1: Infant 1 was not seen alone.");
        var findings = await manager.Get($"{review.Path}/findings");
        findings.Text.ShouldContain("Several children or cases");
        findings.Text.ShouldContain("Paragraph 2.1 of the report");
        (await form.Submit("Take the report in", [("Upload", "report.txt", report)])).Errors.ShouldBe(
            ["Another review that you can see has this reference. Choose another one"]);

        var author = await app.AddOrganisation(app.Partnership.Id, $"Author of the report {Guid.NewGuid():N}");
        var asked = await (await manager.Get($"{review.Path}/requests"))
            .Submit("Ask them", ("Organisations", author.Id.Value.ToString()), ("Kind", "Chronology"), ("Text", "From the report"));
        var contribution = await asked.Follow("Author of the report");
        (await contribution.Submit("Build the entries", [("Narrative", "report.txt", report)], ("First", "3.1"), ("Last", "9.9"))).Errors.Single()
            .ShouldContain("has no paragraphs from “3.1” to “9.9”");
        var built = await contribution.Submit(
            "Build the entries", [("Narrative", "report.txt", report)], ("First", "3.1"), ("Last", "3.1"), ("About", "Infant 1"));
        built.Done!.ShouldStartWith("2 entries were built", Case.Sensitive, built.Text);
        (await manager.Get($"{review.Path}/chronology")).Text.ShouldContain("On 3 May 2025 a mark was seen.");
    }

    [Fact]
    public async Task Findings_and_notes_are_shown_and_taken_out_with_codes()
    {
        var (manager, review) = await Taken();
        await (await manager.Get($"{review}/glossary")).Submit("Save names and codes", ("Rows[0].Code", "Mother"), ("Rows[0].Names", "Tamsin Ellery"));
        await (await manager.Get($"{review}/notes/family/new"))
            .Submit("Save", ("Answers[who]", "Tamsin Ellery"), ("Answers[contribution]", "Tamsin Ellery said that nobody asked"));
        (await (await manager.Get($"{review}/notes/family")).Follow("Show codes")).Text.ShouldContain("Mother said that nobody asked");
        var finding = await (await manager.Get($"{review}/findings/new"))
            .Submit("Save the finding", ("FindingTitle", "Asked late"), ("Text", "Tamsin Ellery was asked late"));
        var coded = await finding.Follow("Show codes");
        coded.Text.ShouldContain("Mother was asked late");
        coded.Document.Body!.InnerHtml.ShouldNotContain("Tamsin");
        var file = await manager.Send(HttpMethod.Get, $"{review}/findings/export/docx?Codes=true");
        file.Content.Headers.ContentDisposition!.FileName!.ShouldStartWith("findings-with-codes-");
        await (await (await manager.Get($"{review}/findings")).Follow("Change the finding")).Submit("Save the finding", ("Text", "Tamsin was asked late"));
        (await manager.Get($"{review}/findings/export/docx?Codes=true")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await manager.Get($"{review}/findings/export/docx")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task None_of_it_is_there_for_who_is_not_named()
    {
        var (manager, review) = await Taken();
        var finding = await (await manager.Get($"{review}/findings/new")).Submit("Save the finding", ("FindingTitle", "Fathers"), ("Text", "Nobody asked"));
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
                .Submit("Take the case in", ("Reference", $"RF{Interlocked.Increment(ref number)}"), ("Title", "An infant"))).Path);
    }

    private async Task Chronology(Visitor manager, string review)
    {
        var council = await app.AddOrganisation(app.Partnership.Id, $"Northmere Council {Guid.NewGuid():N}");
        var asked = await (await manager.Get($"{review}/requests"))
            .Submit("Ask them", ("Organisations", council.Id.Value.ToString()), ("Kind", "Chronology"), ("Text", "From birth"));
        await (await asked.Follow("Northmere Council"))
            .Submit(
                "Send it in",
                [
                    ("Upload", "c.csv", Encoding.UTF8.GetBytes("Date,Source,What was recorded\n3 March 2026,Notes,The father was there and was not asked\n4 March 2026,Notes,Telephone call\n")),
                ]);
    }
}
