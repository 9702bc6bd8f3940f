using System.Text;

namespace GoldenThread.Web.Tests.Plans;

/// <summary>The preview of a plan as somebody meets it who has not seen it before: what notices lead to, what is undone, and who was first.</summary>
public sealed class PreviewTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Columns = "No,Recommendation,Commitment,Lead\n1,Partners should share rotas.,Send the rota each Friday.,Northmere Council\n2,Partners should share leads.,Publish a list of leads.,Northmere Council\n";

    [Fact]
    public async Task A_notice_leads_to_what_it_speaks_of_and_to_where_something_is_done_about_it()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "places.csv", "No,Recommendation,Status\n1,Partners should share the rota.,Accepted in part\n2,Partners should publish a list.,Noted\n");
        var notice = draft.Document.QuerySelectorAll(".govuk-inset-text").Single(n => n.TextContent.Contains("not on your rating scale", StringComparison.Ordinal));
        notice.QuerySelector("a[href='/import/status-words']").ShouldNotBeNull();
        var places = notice.QuerySelectorAll("a[href*='#s-']").Select(a => a.GetAttribute("href")!).ToList();
        places.Select(p => p[p.IndexOf('#', StringComparison.Ordinal)..]).ShouldBe(["#s-recommendations-0-rating", "#s-recommendations-1-rating"]);
        (await manager.Get(places[1])).Document.QuerySelector("#s-recommendations-1-rating").ShouldNotBeNull().TextContent.ShouldBe("Noted");

        var unclear = await Uploaded(manager, "unclear.csv", Columns);
        unclear.Document.QuerySelectorAll(".govuk-inset-text a").Select(a => a.GetAttribute("href")).ShouldContain($"{unclear.Path}/reading");
    }

    [Fact]
    public async Task A_notice_goes_when_what_it_speaks_of_was_corrected_and_comes_back_when_that_is_undone()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "corrected.csv", "No,Recommendation,Status\n1,Partners should share a calendar.,Accepted in part\n2,Partners should share a room.,Complete\n");
        draft.Text.ShouldContain("kept as text: “Accepted in part”");
        await (await manager.Get($"{draft.Path}/correct?piece=recommendations/0")).Submit("Save rating", ("Level", "completed"));
        var corrected = await manager.Get(draft.Path);
        corrected.Text.ShouldNotContain("kept as text");
        (await corrected.Submit("Undo last correction")).Text.ShouldContain("kept as text: “Accepted in part”");
    }

    [Fact]
    public async Task Undoing_a_reading_undoes_what_was_said_with_it()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "undo.csv", Columns.Replace("rotas", "diaries", StringComparison.Ordinal));
        var read = await (await manager.Get($"{draft.Path}/reading")).Submit("Read again", ("Columns[commitment]", "Action"));
        read.Done.ShouldNotBeNull(read.Text);
        read.Text.ShouldNotContain("We could not tell");
        var other = await (await manager.Get($"{draft.Path}/reading")).Submit("Read again", ("Columns[commitment]", "Action"), ("As", "Themes"));
        other.Text.ShouldContain("Read as sections without recommendations");
        var back = await (await manager.Get(draft.Path)).Submit("Undo last correction");
        back.Text.ShouldContain("Read as a table");
        var choices = await manager.Get($"{draft.Path}/reading");
        choices.Document.QuerySelector("select[name='Columns[commitment]'] option[selected]")!.TextContent.ShouldBe("Action");
        choices.Document.QuerySelectorAll("input[name=As][checked]").Single().GetAttribute("value").ShouldBe("");
    }

    [Fact]
    public async Task A_correction_after_a_reading_is_undone_alone()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "after.csv", Columns.Replace("rotas", "forms", StringComparison.Ordinal));
        await (await manager.Get($"{draft.Path}/reading")).Submit("Read again", ("Columns[commitment]", "Action"));
        await (await manager.Get($"{draft.Path}/correct?piece=recommendations/0")).Submit("Save number", ("Number", "9"));
        await (await manager.Get(draft.Path)).Submit("Undo last correction");
        (await manager.Get($"{draft.Path}/reading")).Document.QuerySelector("select[name='Columns[commitment]'] option[selected]")!.TextContent.ShouldBe("Action");
    }

    [Fact]
    public async Task A_choice_from_a_page_that_is_out_of_date_is_told_and_stays_chosen()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "tabs.csv", Columns.Replace("rotas", "keys", StringComparison.Ordinal));
        var tab = await manager.Get($"{draft.Path}/reading");
        await (await manager.Get($"{draft.Path}/correct?piece=recommendations/0")).Submit("Save number", ("Number", "7"));
        var told = await tab.Submit("Read again", ("Columns[commitment]", "Action"), ("As", "Themes"));
        told.Errors.Single().ShouldStartWith("Somebody else changed this draft");
        told.Document.QuerySelector("select[name='Columns[commitment]'] option[selected]")!.TextContent.ShouldBe("Action");
        told.Document.QuerySelectorAll("input[name=As][checked]").Single().GetAttribute("value").ShouldBe("Themes");
        (await manager.Get(draft.Path)).Text.ShouldContain("Read as a table");
        var again = await told.Submit("Read again");
        again.Done.ShouldNotBeNull(again.Text);
    }

    [Fact]
    public async Task Two_people_who_give_the_same_file_at_once_check_the_one_draft()
    {
        var visitors = new[] { await app.SignedInAs(Role.BusinessManager), await app.SignedInAs(Role.BusinessManager), await app.SignedInAs(Role.BusinessManager) };
        var pages = new List<WebPage>();
        foreach (var visitor in visitors) pages.Add(await visitor.Get("/import"));
        var bytes = Encoding.UTF8.GetBytes("Recommendation 1\nAsk the child what they see at school.\n");
        var drafts = await Task.WhenAll(pages.Select(p => p.Submit("Upload plan", [("Upload", "at once.txt", bytes)])));
        drafts.ShouldAllBe(d => d.Heading == "Check what we found");
        drafts.Select(d => d.Path).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Signs_that_turn_the_words_around_are_no_part_of_a_name()
    {
        var refused = await (await (await app.SignedInAs(Role.BusinessManager)).Get("/import")).Submit("Upload plan", [("Upload", "plan\u202Exslx & co <b>.docx", "not a Word document"u8.ToArray())]);
        refused.Errors.Single().ShouldBe("“planxslx & co <b>.docx” does not match its file type: it is plain text. Save the plan as Word, Excel, PDF or text and upload it again.");
    }

    private static async Task<WebPage> Uploaded(Visitor manager, string name, string text) =>
        await (await manager.Get("/import")).Submit("Upload plan", [("Upload", name, Encoding.UTF8.GetBytes(text))]);
}
