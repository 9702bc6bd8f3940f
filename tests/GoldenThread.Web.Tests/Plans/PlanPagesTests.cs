using System.Text;
using GoldenThread.Plans;
using GoldenThread.Storage.Plans;

namespace GoldenThread.Web.Tests.Plans;

/// <summary>A plan is run by its pages.</summary>
public sealed class PlanPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_plan_is_created_and_grows()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var plan = await (await manager.Get("/new-plan")).Submit("Create plan", ("Reference", "HA1"), ("Title", "After a thematic review"));
        plan.Done.ShouldBe("Plan created. Add its first recommendation.");
        var recommendation = await (await plan.Follow("Add a recommendation"))
            .Submit("Add recommendation", ("Number", "1"), ("Text", "Ask about the home"));
        recommendation.Heading.ShouldBe("Recommendation 1");
        var action = await (await recommendation.Follow("Add an action"))
            .Submit("Add action", ("Text", "Health visitors ask at each visit"), ("Due", "summer 2027"));
        action.Text.ShouldContain("Due: summer 2027");
        (await (await manager.Get("/new-plan")).Submit("Create plan", ("Reference", "ha1"), ("Title", "Another"))).Errors.Single()
            .ShouldContain("After a thematic review");
    }

    [Fact]
    public async Task A_plan_whose_reference_holds_a_slash_has_an_address()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var plan = await (await manager.Get("/new-plan")).Submit("Create plan", ("Reference", "LD 1 / OD 2"), ("Title", "Of two partnerships"));
        plan.Heading.ShouldBe("Of two partnerships", plan.Text);
        (await plan.Follow("History")).Heading.ShouldBe("History of LD 1 / OD 2");
    }

    [Fact]
    public async Task A_completed_rating_without_proof_is_refused_and_what_was_typed_stays()
    {
        var plan = await SomePlan.In(app, "Train every team");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var refused = await (await manager.Get($"/recommendations/{plan.Recommendation.Id.Value}/rate"))
            .Submit("Save rating", ("Level", "completed"), ("Aspect", "Overall"), ("Because", "All were trained"));
        refused.Errors.ShouldNotBeEmpty();
        refused.Document.QuerySelector("textarea[name=Because]")!.TextContent.Trim().ShouldBe("All were trained");
        var overruled = await refused.Submit("Save rating", ("Overrule", "The auditor was ill"));
        overruled.Done.ShouldBe("Recommendation 1 is rated “Completed”.", overruled.Text);
        (await (await app.SignedInAs(Role.Reader)).Get($"/plans/{plan.Reference}")).Text.ShouldContain("Given although the record is incomplete: The auditor was ill");
    }

    [Fact]
    public async Task An_action_with_activity_evidence_and_impact_supports_a_completed_rating()
    {
        var plan = await SomePlan.In(app, "Audit forty files");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var address = $"/actions/{plan.Action.Id.Value}";
        (await (await manager.Get($"{address}/update")).Submit("Add update", ("Text", "Audit done"))).Done.ShouldNotBeNull();
        (await (await manager.Get($"{address}/activity"))
            .Submit("Update progress", ("Reached", "Done"), ("Because", "The audit report"))).Done.ShouldNotBeNull();
        var evidence = await (await manager.Get($"{address}/evidence")).Submit(
            "Add evidence", [("Upload", "audit.csv", Encoding.UTF8.GetBytes("file,grade\n1,good\n"))], ("Kind", "Audit"), ("Title", "Audit of 40 files"));
        evidence.Done.ShouldBe("Evidence added.", evidence.Text);
        (await (await manager.Get($"{address}/impact"))
            .Submit("Record impact", ("Text", "Children are seen alone in 38 of 40 files"))).Done.ShouldNotBeNull();
        var rated = await (await manager.Get($"{address}/rate"))
            .Submit("Save rating", ("Level", "completed"), ("Aspect", "Overall"), ("Because", "Shown by the audit"));
        rated.Done.ShouldBe("The action is rated “Completed”.", rated.Text);

        var file = rated.Document.QuerySelector("a[href^='/attachments/']")!.GetAttribute("href")!;
        using var answer = await manager.Send(HttpMethod.Get, file);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");

        var withdrawn = await (await rated.Follow("Withdraw")).Submit("Withdraw evidence", ("Because", "Wrong year"));
        withdrawn.Text.ShouldContain("In question");
        var history = await withdrawn.Follow("History");
        history.Text.ShouldContain("Wrong year");
        history.Text.ShouldContain("Invented BusinessManager");
    }

    [Fact]
    public async Task The_history_is_sentences_and_texts_are_compared_word_by_word()
    {
        var plan = await SomePlan.In(app, "Train every social worker by May", due: "May 2027");
        await using (var db = await app.Open())
        {
            (await PlanLoading.Load(db, plan.Action.Id))!.Rewrite("Train all new practitioners by May");
            await db.Save("The board asked for it.", TestContext.Current.CancellationToken);
        }

        var history = await (await app.SignedInAs(Role.BoardMember)).Get($"/plans/{plan.Reference}/history");

        history.Text.ShouldContain("edited the action.");
        history.Text.ShouldContain("Reason: The board asked for it.");
        history.Text.ShouldContain("set the due date to May 2027.");
        var words = history.Document.QuerySelector(".gt-difference")!;
        (words.QuerySelector("del")!.TextContent, words.QuerySelector("ins")!.TextContent)
            .ShouldBe(("[removed: every social worker]", "[added: all new practitioners]"));
        history.Text.ShouldNotContain("..");
        history.Text.ShouldNotContain("nothing");
        history.Text.ShouldNotContain("+00:00");
    }

    [Fact]
    public async Task The_second_to_change_an_action_sees_what_the_first_wrote_and_keeps_their_own_words()
    {
        var plan = await SomePlan.In(app, "First words");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var address = $"/actions/{plan.Action.Id.Value}/edit";
        var mine = await manager.Get(address);
        await (await manager.Get(address)).Submit("Save action", ("Text", "Their words"), ("Because", "Clearer"));
        var conflict = await mine.Submit("Save action", ("Text", "My words"), ("Because", "Shorter"));
        conflict.Text.ShouldContain("Their words");
        conflict.Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim().ShouldBe("My words");
        (await conflict.Submit("Save action")).Done.ShouldBe("Action saved.");
        await using var db = await app.Open();
        (await PlanLoading.Load(db, plan.Action.Id))!.Text.ShouldBe("My words");
    }

    [Fact]
    public async Task A_new_due_date_is_shown_as_it_was_read_and_the_old_one_stays()
    {
        var plan = await SomePlan.In(app, "Write the guide", due: "March 2026");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var page = await manager.Get($"/actions/{plan.Action.Id.Value}/due");
        (await page.Submit("Set due date", ("Due", "when we can"), ("Because", "Later"))).Errors.Single().ShouldStartWith("Enter a real date");
        var set = await page.Submit("Set due date", ("Due", "March 2027"), ("Because", "The author left"));
        set.Done.ShouldBe("Due date set: March 2027 (we read this as 1 March 2027 to 31 March 2027).", set.Text);
        set.Document.QuerySelector(".gt-withdrawn")!.TextContent.ShouldContain("March 2026");
    }

    [Fact]
    public async Task An_action_is_handed_over_and_the_former_organisation_stays_with_its_note()
    {
        var plan = await SomePlan.In(app, "Share the notes");
        var other = await app.AddOrganisation(app.Partnership.Id, $"Eastmere Health {Guid.NewGuid():N}");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var page = await manager.Get($"/actions/{plan.Action.Id.Value}/organisations");
        (await page.Submit("Hand over action")).Errors.ShouldBe(["Enter a reason for handing over the action"]);
        var done = await page.Submit("Hand over action", ("To", other.Id.Value.ToString()), ("Note", "Commissioning moved"));
        done.Done.ShouldBe("Action handed over.", done.Text);
        done.Text.ShouldContain(other.Name);
        done.Text.ShouldContain("Commissioning moved");
    }

    [Fact]
    public async Task The_board_asks_is_answered_and_sends_a_rating_back()
    {
        var plan = await SomePlan.In(
            app, "Meet monthly", more: p => p.Recommendation.Rate(
                RatingScale.Three.Levels.First(l => !l.SaysCompleted), Aspect.Overall, "Begun", SomePlan.Manager(app)));
        var board = await app.SignedInAs(Role.BoardMember);
        var address = $"/recommendations/{plan.Recommendation.Id.Value}";
        (await (await board.Get($"{address}/board"))
            .Submit("Save question or challenge", ("What", "Question"), ("Text", "How do you know?"))).Done.ShouldBe("Added to the board’s record.");
        var answered = await (await (await board.Get(address)).Follow("Answer")).Submit("Save answer", ("Text", "By audit"));
        answered.Text.ShouldContain("By audit");
        var back = await (await board.Get($"{address}/board")).Submit("Save question or challenge", ("What", "send-back"), ("Text", "No figure is given"));
        back.Done.ShouldBe("Rating sent back.", back.Text);
    }

    [Fact]
    public async Task A_plan_is_closed_with_a_reason_and_themes_are_set()
    {
        var plan = await SomePlan.In(app, "Close the loop");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var page = await manager.Get($"/plans/{plan.Reference}/state");
        (await page.Submit("Save status", ("Becomes", "Closed"))).Errors.ShouldBe(["Enter a reason"]);
        (await page.Submit("Save status", ("Becomes", "Closed"), ("Because", "All done"))).Text.ShouldContain("Closed: All done");
        var edit = await manager.Get($"/recommendations/{plan.Recommendation.Id.Value}/edit");
        var theme = edit.Document.QuerySelector("input[name=Chosen]")!.GetAttribute("value");
        (await edit.Submit("Save recommendation", ("Chosen", theme), ("Because", "Coded"))).Text.ShouldContain("Themes:");
    }
}
