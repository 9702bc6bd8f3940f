using System.Text;
using GoldenThread.Documents.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Plans;

/// <summary>A person says how a document is laid out, and what its words of status mean, without scripts.</summary>
public sealed class ReadingTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task The_second_best_reading_is_offered_and_taken_and_taken_back()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "second.txt", "SAR Ada\n\nWe recommend:\n\n- a single number for carers\n- that wards ring the family\n\nThe board will meet in May.\n");
        draft.Text.ShouldContain("Read as lists under a heading about recommendations: 2 recommendations");
        var again = await draft.Submit("Read it as sections without recommendations");
        again.Done.ShouldNotBeNull(again.Text).ShouldStartWith("The document was read again.");
        again.Text.ShouldContain("0 recommendations");
        again.Text.ShouldContain("We found no recommendations");
        var back = await again.Submit("Undo last correction");
        back.Text.ShouldContain("2 recommendations");
    }

    [Fact]
    public async Task What_a_column_is_can_be_said_and_the_whole_is_understood_anew()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "column.csv", "No,Recommendation,Commitment,Lead\n1,Partners should share rotas.,Send the rota each Friday.,Northmere Council\n2,Partners should share leads.,Publish a list of leads.,Northmere Council\n");
        draft.Text.ShouldContain("We could not tell what these columns are: “Commitment”");
        var page = await manager.Get($"{draft.Path}/reading");
        page.Text.ShouldContain("For example: Send the rota each Friday.");
        var read = await page.Submit("Read again", ("Columns[commitment]", nameof(GoldenThread.Documents.Reading.ColumnKind.Action)));
        read.Done.ShouldNotBeNull(read.Text);
        var now = await Draft(draft.Path);
        now.Recommendations.Select(r => r.Actions.Single().Text.Text).ShouldBe(["Send the rota each Friday.", "Publish a list of leads."]);
        (await manager.Get($"{draft.Path}/reading")).Document.QuerySelector("select[name='Columns[commitment]'] option[selected]")!.TextContent.ShouldBe("Action");
    }

    [Theory]
    [InlineData("As", "99", "Choose one of the ways to read the document")]
    [InlineData("As", "Sideways", "Choose one of the ways to read the document")]
    [InlineData("Columns[commitment]", "99", "Choose what the column is from the list")]
    public async Task A_choice_that_is_not_offered_is_refused_and_the_draft_stays(string field, string value, string sentence)
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "refused.csv", "No,Recommendation,Commitment,Lead\n1,Partners should share rotas.,Send the rota each Friday.,Northmere Council\n2,Partners should share leads.,Publish a list of leads.,Northmere Council\n");
        var before = PlanDraftJson.Write(await Draft(draft.Path));
        var refused = await (await manager.Get($"{draft.Path}/reading")).Submit("Read again", (field, value));
        refused.Done.ShouldBeNull();
        refused.Errors.ShouldBe([sentence]);
        PlanDraftJson.Write(await Draft(draft.Path)).ShouldBe(before);
    }

    [Fact]
    public async Task A_list_is_said_to_be_recommendations()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var draft = await Uploaded(manager, "list.txt", "Learning review\n\nThe group met twice.\n\nThings to do:\n\n- name one lead\n- share the rota\n");
        draft.Text.ShouldContain("We found no recommendations");
        var page = await manager.Get($"{draft.Path}/reading");
        var place = page.Document.QuerySelectorAll("input[name='Lists']").Single(i => i.ParentElement!.TextContent.Contains("Things to do", StringComparison.Ordinal));
        await page.Submit("Read again", ("Lists", place.GetAttribute("value")!));
        (await Draft(draft.Path)).Recommendations.Select(r => r.Text!.Text).ShouldBe(["name one lead", "share the rota"]);
    }

    [Fact]
    public async Task A_status_word_that_a_manager_chose_is_remembered()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        const string text = "No,Recommendation,Status\n1,Partners should share rotas.,Accepted in part\n2,Partners should share leads.,Complete\n";
        var first = await Uploaded(manager, "words.csv", text);
        (await Draft(first.Path)).Recommendations.Select(r => (r.Rating!.Text, r.Rating.Level)).ShouldBe([("Accepted in part", null), ("Complete", "completed")]);
        var page = await manager.Get("/import/status-words");
        page.Text.ShouldContain("accepted in part");
        var saved = await page.Submit("Save status word", ("Words", "Accepted in part"), ("Level", "on-track"));
        saved.Done.ShouldNotBeNull(saved.Text);
        var second = await Uploaded(manager, "words again.csv", text.Replace("leads", "lists", StringComparison.Ordinal));
        (await Draft(second.Path)).Recommendations[0].Rating!.ShouldSatisfyAllConditions(r => r.Text.ShouldBe("Accepted in part"), r => r.Level.ShouldBe("on-track"));
        (await (await manager.Get("/import/status-words")).Submit("Save status word", ("Words", " "))).Errors.ShouldBe(["Enter the words"]);
    }

    private static async Task<WebPage> Uploaded(Visitor manager, string name, string text) =>
        await (await manager.Get("/import")).Submit("Upload plan", [("Upload", name, Encoding.UTF8.GetBytes(text))]);

    private async Task<PlanDraft> Draft(string path)
    {
        await using var db = await app.Open();
        var id = Guid.Parse(path.Split('/')[2]);
        return PlanDraftJson.Read(await db.ImportDrafts.Where(d => d.Id == id).Select(d => d.Draft).SingleAsync(TestContext.Current.CancellationToken));
    }
}
