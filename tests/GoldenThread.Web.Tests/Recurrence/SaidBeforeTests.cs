using GoldenThread.Plans;
using GoldenThread.Storage.Plans;
using GoldenThread.Time;

namespace GoldenThread.Web.Tests.Recurrence;

/// <summary>Similar earlier recommendations are found, people decide on them, and families show their history.</summary>
public sealed class SaidBeforeTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Asked = "Women should be asked about domestic abuse when they are alone.";
    private const string Said = "Midwives should carry out routine enquiry about violence from a partner.";

    [Fact]
    public async Task A_manager_sees_what_is_like_a_recommendation_and_confirms_it()
    {
        var (earlier, later) = (await Plan(Said, "May 2019"), await Plan(Asked, "June 2026"));
        var manager = await app.SignedInAs(Role.BusinessManager);
        var page = await (await manager.Get($"/recommendations/{later.Recommendation.Id.Value}")).Follow("Similar earlier recommendations");
        page.Text.ShouldContain($"{earlier.Reference}, recommendation 1");
        page.Text.ShouldContain("published May 2019");
        page.Document.QuerySelectorAll("mark").Select(m => m.TextContent).ShouldContain("violence from a partner");

        var decided = await page.Submit(FormOf(earlier), ("Because", "Both ask for routine enquiry"), ("Same", "true"));
        decided.Done.ShouldBe("Marked as the same.", decided.Text);
        decided.Text.ShouldContain("The same: Both ask for routine enquiry");

        var family = await decided.Follow("Repeats of this recommendation");
        family.Document.QuerySelectorAll(".gt-timeline h2").Select(h => h.TextContent).ShouldBe(["May 2019", "June 2026"]);
        (await (await app.SignedInAs(Role.BoardMember)).Get("/recommendations/families")).Text.ShouldContain(
            $"2 times: {earlier.Reference} 1, {later.Reference} 1");
        (await manager.Get($"/plans/{later.Reference}/said-before")).Text.ShouldContain("The same");
    }

    [Fact]
    public async Task The_second_to_decide_sees_what_the_first_decided_and_keeps_their_reason()
    {
        var (earlier, later) = (
            await Plan("Interpreters should be used at each contact with a deaf parent.", "2018"),
            await Plan("Deaf parents should have an interpreter.", "2026"));
        var manager = await app.SignedInAs(Role.BusinessManager);
        var address = $"/recommendations/{later.Recommendation.Id.Value}/said-before";
        var mine = await manager.Get(address);
        (await (await manager.Get(address)).Submit(
            FormOf(earlier), ("Because", "One is about contact only"), ("Same", "false"))).Done.ShouldBe("Marked as not the same.");
        var conflict = await mine.Submit(FormOf(earlier), ("Because", "Both want interpreters"), ("Same", "true"));
        conflict.Errors.Single().ShouldStartWith("Somebody else decided on this while you were working");
        conflict.Text.ShouldContain("Not the same: One is about contact only");
        conflict.Document.QuerySelector($"#because-{earlier.Recommendation.Id.Value}")!.GetAttribute("value").ShouldBe("Both want interpreters");
        (await conflict.Submit(FormOf(earlier), ("Same", "true"))).Text.ShouldContain("The same: Both want interpreters");
    }

    [Fact]
    public async Task While_a_recommendation_is_written_it_is_looked_up_and_nothing_typed_is_lost()
    {
        var earlier = await Plan("Dentists should refer children whose teeth are neglected.", "2020");
        var plan = await SomePlan.In(app, "Anything");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var looked = await (await manager.Get($"/plans/{plan.Reference}/recommendations/new"))
            .Submit("Find similar earlier recommendations", ("Number", "7"), ("Text", "Tooth decay should be seen as neglect."));
        looked.Text.ShouldContain($"{earlier.Reference}, recommendation 1");
        looked.Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim().ShouldBe("Tooth decay should be seen as neglect.");
        (await looked.Submit("Add recommendation")).Heading.ShouldBe("Recommendation 7");

        var edit = await (await manager.Get($"/recommendations/{plan.Recommendation.Id.Value}/edit"))
            .Submit("Find similar earlier recommendations", ("Text", "Dental neglect should be referred."));
        edit.Text.ShouldContain($"{earlier.Reference}, recommendation 1");
        edit.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_of_words_is_found_at_once_and_a_withdrawn_plan_no_longer()
    {
        var earlier = await Plan("Zebra crossings should be painted near nurseries.", "2021");
        var later = await Plan("Paint zebra crossings.", "2026");
        var manager = await app.SignedInAs(Role.BusinessManager);
        var address = $"/recommendations/{later.Recommendation.Id.Value}/said-before";
        (await manager.Get(address)).Text.ShouldContain("Zebra crossings should be painted");
        await (await manager.Get($"/recommendations/{earlier.Recommendation.Id.Value}/edit"))
            .Submit("Save recommendation", ("Text", "Zebra crossings should be lit."), ("Because", "Clearer"));
        (await manager.Get(address)).Text.ShouldContain("Zebra crossings should be lit.");
        await using (var db = await app.Open())
        {
            (await db.Plans.FindAsync(earlier.Plan.Id))!.Become(PlanState.Withdrawn, "Imported twice");
            await db.Save();
        }

        (await manager.Get(address)).Text.ShouldNotContain("Zebra crossings should be lit.");
    }

    [Fact]
    public async Task A_reader_sees_it_and_cannot_decide()
    {
        var (earlier, later) = (await Plan("Ponies should not be kept in flats.", "2019"), await Plan("No ponies in flats.", "2026"));
        var page = await (await app.SignedInAs(Role.Reader)).Get($"/recommendations/{later.Recommendation.Id.Value}/said-before");
        page.Text.ShouldContain(earlier.Reference);
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    private static string FormOf(SomePlan plan) => $"form:has(input[name=Other][value='{plan.Recommendation.Id.Value}'])";

    private Task<SomePlan> Plan(string text, string published) => SomePlan.In(app, "Anything", more: made =>
    {
        made.Recommendation.Rewrite(text);
        made.Plan.ComesFrom(null, ApproximateDate.Parse(published));
    });
}
