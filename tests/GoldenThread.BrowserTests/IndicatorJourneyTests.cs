using System.Text;
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
        await manager.Heads("Assurance overview");
        await manager.Shows("The number was out of order for two weeks");
        await using var board = await site.SignedIn(Role.BoardMember, width, scripts);
        await board.Go("/board");
        await board.Follow("Assurance overview and board pack");
        await board.Shows("The number was out of order for two weeks");
        await board.Check();
        await board.Page.Locator("tr", new() { HasText = "The number was out of order for two weeks" }).Filter(new() { HasText = plan.Reference }).GetByRole(AriaRole.Link, new() { Name = "Challenge" }).ClickAsync();
        await board.Fill("Why the answer does not hold", "Nobody told the practices");
        await board.Check();
        await board.Press("Challenge an answer");
        await board.Heads("Assurance overview");
        await board.Shows("Nobody told the practices");
        // The one who gives the readings sees the same, and only their own figures.
        await using var lead = await site.SignedIn(Role.OrganisationLead, width, scripts);
        await lead.Go($"/actions/{plan.Action.Id.Value}");
        await lead.Shows("Nobody told the practices");
        await lead.Go($"/indicators/calls-{width}");
        await lead.Shows("58 of 80 (73%)");
        await lead.Check();
    }

    [Theory]
    [InlineData(Window.Desktop, true)]
    [InlineData(Window.Phone, false)]
    public async Task A_measure_is_computed_a_change_is_dated_and_it_is_agreed_what_will_show_the_action(int width, bool scripts)
    {
        var plan = await SomePlan.In(site, $"Decide each referral in time, at {width}");
        var key = $"decided-{width}";
        await using var manager = await site.SignedIn(Role.BusinessManager, width, scripts);
        await manager.Go("/indicators/new");
        await manager.Fill("Title", $"Referrals decided in time, at {width}");
        await manager.Fill("Short name", key);
        await manager.Fill("What is counted", "Decided by the end of the next working day");
        await manager.Fill("Of what", "All referrals");
        await manager.Tick("Computed from a measure of a pathway");
        await manager.Fill("In force from", "1 January 2026");
        await manager.Press("Add an indicator");
        // What is missing is said where it is missing, and nothing that was typed is gone.
        await manager.Shows("Choose the measure that the readings are computed from");
        await manager.Fill("Measure of a pathway, or figure of the workforce", "referral/decided");
        await manager.Check();
        await manager.Press("Add an indicator");
        await manager.Heads($"Referrals decided in time, at {width}");

        await manager.Follow("Compute readings from events");
        await manager.Attach("Events", "events.csv", Encoding.UTF8.GetBytes($"""
            id,occurred,recorded,kind,about,organisation
            1,2026-03-06T18:00,2026-03-06T18:00,referral-received,case-a,{site.Organisation.Name}
            2,2026-03-09T12:00,2026-03-09T12:00,referral-decided,case-a,{site.Organisation.Name}
            3,2026-03-10T09:00,2026-03-10T09:00,referral-received,case-b,{site.Organisation.Name}
            """));
        await manager.Fill("As it was recorded by the end of", "1 May 2026");
        await manager.Check();
        await manager.Press("Compute readings");
        await manager.Shows("1 of 2 (50%)");
        await manager.ShowsNot("Your cases");

        await manager.Follow("Record a change in practice");
        await manager.Fill("The first day on which work is done differently", "1 April 2026");
        await manager.Fill("What is done differently", "A duty manager decides at noon");
        await manager.Fill("The action behind it", $"/actions/{plan.Action.Id.Value}");
        await manager.Check();
        await manager.Press("Record the change");
        await manager.Shows("1 April 2026: A duty manager decides at noon");

        await manager.Go($"/actions/{plan.Action.Id.Value}");
        await manager.Follow("Agree what will show it");
        await manager.Choose("Indicator", $"Referrals decided in time, at {width}");
        await manager.Fill("Target", "95");
        await manager.Fill("For how many periods running?", "2");
        await manager.Fill("How many cases in a period?", "100");
        await manager.Press("Show how often chance alone would raise a doubt");
        await manager.Shows("chance");
        await manager.Check();
        await manager.Press("Agree what will show it");
        await manager.Shows($"Referrals decided in time, at {width}: at least 95% for 2 months running");

        await using var lead = await site.SignedIn(Role.OrganisationLead, width, scripts);
        await lead.Go($"/indicators/{key}");
        await lead.Follow("Your cases");
        await lead.Heads("Your cases in March 2026");
        await lead.Shows("1 of your 2 cases were in time");
        await lead.Check();
    }
}
