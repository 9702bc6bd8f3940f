using GoldenThread.Plans;

namespace GoldenThread.BrowserTests;

/// <summary>From a rating in doubt to the figures behind it, and its answer: at a desk, on a phone, without scripts.</summary>
public sealed class IndicatorJourneyTests(Site site)
{
    [Theory]
    [InlineData(Window.Desktop, true)]
    [InlineData(Window.Phone, false)]
    public async Task One_walks_from_a_doubt_to_the_figures_and_answers_it(int width, bool scripts)
    {
        var plan = await SomePlan.In(site, $"Agree who calls on the same day, at {width}", more: made =>
        {
            var by = SomePlan.Manager(site);
            made.Action.Reach(Activity.Done, "All teams do");
            made.Action.AddEvidence(EvidenceKind.Document, "Agreement", null, null, null, null, by);
            made.Action.AddImpact("Babies are seen the same day.", by);
            made.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", by);
        });
        await SomeProof.In(site, plan, $"calls-{width}");
        await using var manager = await site.SignedIn(Role.BusinessManager, width, scripts);
        await manager.Go($"/plans/{plan.Reference}");
        await manager.Shows("Ratings in doubt");
        await manager.Go($"/actions/{plan.Action.Id.Value}");
        await manager.Shows("which is clearly on the wrong side; 90% agreed");
        if (scripts) await manager.Picture("doubt");
        await manager.Check();
        await manager.Page.Locator("#proof ~ p a").First.ClickAsync();
        await manager.Heads("A call on the same day for a baby with a bruise");
        await Expect(manager.Page.Locator("svg[role=img]")).ToHaveCountAsync(1);
        await manager.Shows("58 of 80 (73%)");
        if (scripts) await manager.Picture("indicator");
        await manager.Check();
        await manager.Go($"/actions/{plan.Action.Id.Value}");
        await manager.Follow("Answer");
        await manager.Fill("Why the rating holds", "The number was out of order for two weeks");
        await manager.Fill("Until", GoldenThread.Time.LondonTime.Today(TimeProvider.System).AddMonths(1).ToString("d MMMM yyyy"));
        await manager.Check();
        await manager.Press("Answer a doubt");
        await manager.Heads("Ratings in doubt");
        await manager.Shows("The number was out of order for two weeks");
        await using var board = await site.SignedIn(Role.BoardMember, width, scripts);
        await board.Go("/board");
        await board.Follow("Ratings in doubt, and since when");
        await board.Shows("The number was out of order for two weeks");
        await board.Check();
        await board.Page.Locator("tr", new() { HasText = "The number was out of order for two weeks" }).Filter(new() { HasText = plan.Reference }).GetByRole(AriaRole.Link, new() { Name = "Challenge" }).ClickAsync();
        await board.Fill("Why the answer does not hold", "Nobody told the practices");
        await board.Check();
        await board.Press("Challenge an answer");
        await board.Heads("Ratings in doubt");
        await board.Shows("Nobody told the practices");
        // The one who gives the readings sees the same, and only their own figures.
        await using var lead = await site.SignedIn(Role.OrganisationLead, width, scripts);
        await lead.Go($"/actions/{plan.Action.Id.Value}");
        await lead.Shows("Nobody told the practices");
        await lead.Go($"/indicators/calls-{width}");
        await lead.Shows("58 of 80 (73%)");
        await lead.Check();
    }
}
