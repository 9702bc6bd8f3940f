using System.Net;
using System.Text;
using GoldenThread.Documents.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Plans;

/// <summary>From a file to a plan, by the pages.</summary>
public sealed class ImportTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Source = "PLAN WX1\n1. Listen to the child\nNurses ask each child. Police note it.\nPage 2\n";

    [Fact]
    public async Task What_cannot_be_read_is_said_in_a_sentence_and_changes_nothing()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var page = await manager.Get("/import");
        (await page.Submit("Upload plan")).Errors.ShouldBe(["Choose a file to upload"]);
        (await page.Submit("Upload plan", [("Upload", "empty.txt", [])])).Errors.Single().ShouldContain("empty");
        (await page.Submit("Upload plan", [("Upload", "plan.docx", "not a Word document"u8.ToArray())])).Errors.Single().ShouldContain("plan.docx");
        await using var db = await app.Open();
        (await db.Documents.AnyAsync(d => d.Name == "plan.docx", TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_is_kept_with_its_draft_and_the_same_file_again_leads_to_the_same_draft()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var text = Encoding.UTF8.GetBytes("Recommendation 1\nAsk the child what they see at home.\n");
        var draft = await (await manager.Get("/import")).Submit("Upload plan", [("Upload", "home.txt", text)]);
        draft.Heading.ShouldBe("Check what we found", draft.Text);
        draft.Text.ShouldContain("Ask the child what they see at home.");
        var again = await (await manager.Get("/import")).Submit("Upload plan", [("Upload", "home.txt", text)]);
        again.Path.ShouldBe(draft.Path);
        (await manager.Get("/import")).Text.ShouldContain("home.txt");
    }

    [Fact]
    public async Task Each_piece_leads_to_its_place_in_the_source_and_back()
    {
        var (draft, _) = await Waiting();
        var page = await (await app.SignedInAs(Role.BusinessManager)).Get(draft);
        page.Document.QuerySelector("#p-recommendations-0-actions-0 a[href='#s-recommendations-0-actions-0']").ShouldNotBeNull();
        var place = page.Document.QuerySelector("#s-recommendations-0-actions-0").ShouldNotBeNull();
        place.TextContent.ShouldBe("Nurses ask each child. Police note it.");
        place.GetAttribute("href").ShouldNotBeNull().ShouldEndWith("#p-recommendations-0-actions-0");
        page.Document.QuerySelector(".gt-source")!.TextContent.ShouldBe(Source);
        page.Text.ShouldContain("Not placed: 1");
    }

    [Fact]
    public async Task A_draft_is_split_joined_and_moved_without_scripts_and_a_correction_is_undone()
    {
        var (address, id) = await Waiting();
        var manager = await app.SignedInAs(Role.BusinessManager);
        var split = await (await manager.Get($"{address}/correct?piece=recommendations/0/actions/0"))
            .Submit("Split in two", ("Marked", "Nurses ask each child. |Police note it."));
        split.Done.ShouldBe("Draft corrected.", split.Text);
        (await Draft(id)).Recommendations[0].Actions.Select(a => a.Text.Text).ShouldBe(["Nurses ask each child.", "Police note it."]);

        var undone = await (await manager.Get(address)).Submit("Undo last correction");
        undone.Done.ShouldBe("Last correction undone.");
        (await Draft(id)).Recommendations[0].Actions.Length.ShouldBe(1);

        var moved = await (await manager.Get($"{address}/correct?piece=unplaced/0")).Submit("Move", ("Becomes", nameof(PieceKind.Furniture)));
        moved.Done.ShouldNotBeNull();
        (await Draft(id)).Unplaced.ShouldBeEmpty();
        DraftPartition.Faults(await Draft(id), Source).ShouldBeEmpty();
    }

    [Fact]
    public async Task Number_rating_organisations_and_dates_are_set()
    {
        var (address, id) = await Waiting();
        var manager = await app.SignedInAs(Role.BusinessManager);
        await (await manager.Get($"{address}/correct?piece=recommendations/0")).Submit("Save number", ("Number", "1a"));
        await (await manager.Get($"{address}/correct?piece=recommendations/0")).Submit("Save rating", ("Level", "completed"));
        var action = await manager.Get($"{address}/correct?piece=recommendations/0/actions/0");
        await action.Submit("Save organisations", ("Organisations", "Northmere Nursing\r\nNorthmere Police"));
        await (await manager.Get($"{address}/correct?piece=recommendations/0/actions/0"))
            .Submit("Save date", ("DateText", "Summer 2027"), ("Meaning", "Due"));
        var draft = await Draft(id);
        draft.Recommendations[0].Number!.Text.ShouldBe("1a");
        draft.Recommendations[0].Rating!.Level.ShouldBe("completed");
        draft.Recommendations[0].Actions[0].Organisations.Select(o => o.Name).ShouldBe(["Northmere Nursing", "Northmere Police"]);
        draft.Recommendations[0].Actions[0].Dates.Single().Edtf.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_corrects_second_is_told_and_keeps_their_words()
    {
        var (address, id) = await Waiting();
        var manager = await app.SignedInAs(Role.BusinessManager);
        var mine = await manager.Get($"{address}/correct?piece=recommendations/0/actions/0");
        await (await manager.Get($"{address}/correct?piece=recommendations/0/actions/0")).Submit("Save text", ("Text", "Their words"));
        var conflict = await mine.Submit("Save text", ("Text", "My words"));
        conflict.Errors.Single().ShouldStartWith("Somebody else changed this draft");
        conflict.Text.ShouldContain("Their words");
        conflict.Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim().ShouldBe("My words");
        (await Draft(id)).Recommendations[0].Actions[0].Text.Text.ShouldBe("Their words");
    }

    [Fact]
    public async Task An_accepted_draft_becomes_a_plan_that_shows_where_each_action_came_from()
    {
        var (address, _) = await Waiting("WX2");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var plan = await (await manager.Get(address)).Submit("Save as a plan");
        plan.Path.ShouldBe("/plans/WX2", plan.Text);
        plan.Done.ShouldNotBeNull().ShouldContain("1 piece was not placed");
        var action = await plan.Follow("Nurses ask each child");
        var passage = await action.Follow("Source document");
        passage.Document.QuerySelector("#passage").ShouldNotBeNull().TextContent.ShouldBe("Nurses ask each child. Police note it.");
        var file = await (await app.SignedInAs(Role.Reader)).Send(HttpMethod.Get, "/plans/WX2/source/file");
        (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(Source);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await manager.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, "an accepted draft cannot be accepted twice");
    }

    [Fact]
    public async Task A_reference_of_another_plan_is_refused_with_a_link_to_it()
    {
        var plan = await SomePlan.In(app, "Train every team");
        var (address, _) = await Waiting(plan.Reference);
        var refused = await (await (await app.SignedInAs(Role.BusinessManager)).Get(address)).Submit("Save as a plan");
        refused.Errors.Single().ShouldContain(plan.Reference);
        refused.Document.QuerySelector($".govuk-inset-text a[href='/plans/{plan.Reference}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_draft_of_thousands_of_pieces_is_shown_a_stretch_at_a_time_and_each_piece_leads_to_its_stretch()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var rows = string.Join("\n\n", Enumerable.Range(1, 3000).Select(i => $"Row {i} says what was done in month {i}."));
        var draft = await (await manager.Get("/import")).Submit("Upload plan", [("Upload", "long.txt", Encoding.UTF8.GetBytes(rows))]);
        var places = draft.Document.QuerySelectorAll("select[name=At] option").Select(o => o.GetAttribute("value")!).ToList();
        var seen = 0;
        foreach (var place in places)
        {
            for (var page = await manager.Get($"{draft.Path}?at={place}"); ; page = await page.Follow("Next pieces"))
            {
                var shown = page.Document.QuerySelectorAll(".gt-understood").Length;
                shown.ShouldBeLessThanOrEqualTo(200);
                seen += shown;
                if (!page.Text.Contains("Next pieces", StringComparison.Ordinal)) break;
            }
        }

        seen.ShouldBeGreaterThanOrEqualTo(3000);
    }

    private async Task<(string Address, Guid Id)> Waiting(string reference = "WX1")
    {
        static Span Of(string words) => new(Source.IndexOf(words, StringComparison.Ordinal), Source.IndexOf(words, StringComparison.Ordinal) + words.Length);
        static DraftText Piece(string words) => new(words, [Of(words)]);
        var sha256 = $"{Guid.NewGuid():N}{Guid.NewGuid():N}";
        var draft = new PlanDraft
        {
            Source = new DraftSource("wx.txt", sha256, Source.Length),
            Kind = DraftKind.Plan,
            Title = new DraftText("Plan", [Of("PLAN")]),
            Reference = new DraftText(reference, [Of("WX1")]),
            Recommendations =
            [
                new DraftRecommendation { Number = new DraftText("1", [Of("1. ")]), Text = Piece("Listen to the child"),
                Actions = [new DraftAction { Text = Piece("Nurses ask each child. Police note it.") }] },
            ],
            Unplaced = [Piece("Page 2")],
        };
        DraftPartition.Faults(draft, Source).ShouldBeEmpty();
        var json = PlanDraftJson.Write(draft, indented: false);
        var now = app.Clock.GetUtcNow();
        var document = new StoredDocument
        {
            Partnership = app.Partnership.Id,
            Name = "wx.txt",
            MediaType = "text/plain",
            Sha256 = sha256,
            Bytes = Encoding.UTF8.GetBytes(Source),
            Text = Source,
            Draft = json,
            ReceivedAt = now,
            ByName = "Ola Marsh",
        };
        var waiting = new ImportDraft
        {
            Partnership = app.Partnership.Id,
            Document = document.Id,
            Draft = json,
            BeganAt = now,
            ChangedAt = now,
            ByName = "Ola Marsh"
        };
        await using var db = await app.Open();
        db.AddRange(document, waiting);
        await db.Save();
        return ($"/import/{waiting.Id}", waiting.Id);
    }

    private async Task<PlanDraft> Draft(Guid id)
    {
        await using var db = await app.Open();
        return PlanDraftJson.Read((await db.ImportDrafts.SingleAsync(d => d.Id == id)).Draft);
    }
}
