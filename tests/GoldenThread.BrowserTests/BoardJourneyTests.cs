using GoldenThread.Plans;
using GoldenThread.Time;

namespace GoldenThread.BrowserTests;

/// <summary>The manager answers a doubt on the board's page; a board member reads it, challenges, looks at a past day and takes the pack: at a desk, on a phone, and once without scripts.</summary>
public sealed class BoardJourneyTests(Site site)
{
    [Theory]
    [InlineData(Window.Desktop, true)]
    [InlineData(390, true)]
    [InlineData(390, false)]
    public async Task The_board_reads_what_is_in_doubt_challenges_an_answer_and_takes_the_pack(int width, bool scripts)
    {
        var name = $"{width}{(scripts ? "" : " without scripts")}";
        var plan = await SomePlan.In(site, $"Agree who calls for the board at {name}", more: made =>
        {
            var by = SomePlan.Manager(site);
            made.Action.Reach(Activity.Done, "All teams do");
            made.Action.AddEvidence(EvidenceKind.Document, "Agreement", null, null, null, null, by);
            made.Action.AddImpact("Babies are seen the same day.", by);
            made.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", by);
        });
        await SomeProof.In(site, plan, $"board-{width}-{(scripts ? "with" : "without")}");
        await SomePolicy.In(site);

        await using var manager = await site.SignedIn(Role.BusinessManager, width, scripts);
        await manager.Go("/assurance");
        await manager.Heads("Assurance overview");
        await manager.Shows("Never confirmed in use");
        if (scripts) await manager.Picture($"assurance-{width}");
        await manager.Check();
        await Row(manager, plan.Reference).GetByRole(AriaRole.Link, new() { Name = "Answer" }).ClickAsync();
        await manager.Fill("Why the rating holds", $"The number was out of order, {name}");
        await manager.Fill("Until", LondonTime.Today(TimeProvider.System).AddMonths(1).ToString("d MMMM yyyy"));
        await manager.Press("Answer a doubt");
        await manager.Heads("Assurance overview");
        await manager.Shows($"The number was out of order, {name}");

        await using var board = await site.SignedIn(Role.BoardMember, width, scripts);
        await board.Go("/board");
        await board.Follow("Assurance overview and board pack");
        await board.Shows($"The number was out of order, {name}");
        // What an entry counts is shown, with scripts and without.
        await board.Page.Locator("details", new() { HasText = "Readings owed" }).First.Locator("summary").ClickAsync();
        await board.Shows("due");
        await board.Check();
        await board.Page.Locator("#answered ~ div tr", new() { HasText = $"The number was out of order, {name}" }).GetByRole(AriaRole.Link, new() { Name = "Challenge" }).ClickAsync();
        await board.Fill("Why the answer does not hold", "Nobody told the practices");
        await board.Press("Challenge an answer");
        await board.Heads("Assurance overview");
        await board.Shows("Nobody told the practices");
        foreach (var (link, ending) in ((string, string)[])[("Download the board pack as a Word document", ".docx"), ("Download the board pack as a PDF", ".pdf")])
        {
            var waiting = board.Page.WaitForDownloadAsync();
            await board.Follow(link);
            (await waiting).SuggestedFilename.ShouldEndWith(ending);
        }

        await board.Go("/assurance/missed");
        await board.Heads("Owed or missed");
        await board.Check();
        await board.Go("/assurance");
        await board.Fill("On a past day", "1 January 2020");
        await board.Press("Show");
        await board.Shows("As it stood on 1 January 2020");
        await board.Shows("No rating is in doubt");
        await board.Check();
    }

    private static ILocator Row(Window window, string plan) => window.Page.Locator("tr", new() { HasText = plan }).Filter(new() { HasText = "No longer met" });
}
