using GoldenThread.Plans;
using static GoldenThread.Tests.Building;

namespace GoldenThread.Tests.Plans;

public class PlanActionTests
{
    private readonly PlanAction action = APlan().AddRecommendation("4", "Tell every parent.").AddAction("The trust tells parents.");

    [Fact]
    public void An_organisation_that_hands_over_stays_in_the_history_of_the_action()
    {
        var (old, successor) = (OrganisationId.New(), OrganisationId.New());
        action.AddOrganisation(old);
        action.HandOver(old, [successor], new DateOnly(2026, 4, 1), "The trusts merged");
        action.ActsNow.ShouldBe([successor]);
        action.Organisations.Single(o => o.Organisation == old).Note.ShouldBe("The trusts merged");
    }

    [Fact]
    public void An_organisation_acts_once_however_often_it_is_added()
    {
        var one = OrganisationId.New();
        action.AddOrganisation(one);
        action.AddOrganisation(one);
        action.Organisations.Count.ShouldBe(1);
    }

    [Fact]
    public void Only_an_organisation_that_acts_can_hand_over() =>
        Should.Throw<RuleException>(() => action.HandOver(OrganisationId.New(), [], new DateOnly(2026, 4, 1), "Merged"));

    [Fact]
    public void How_far_an_activity_has_come_needs_a_reason() =>
        Should.Throw<RuleException>(() => action.Reach(Activity.Done, " "));

    [Fact]
    public void Updates_are_added_and_never_take_the_place_of_earlier_ones()
    {
        action.Report("Leaflet written", Manager);
        action.Report("Leaflet given out", Manager);
        action.Updates.Select(u => u.Text).ShouldBe(["Leaflet written", "Leaflet given out"]);
    }

    [Fact]
    public void A_finding_of_an_inspection_needs_its_source() =>
        Should.Throw<RuleException>(() => action.AddEvidence(EvidenceKind.Inspection, "Oversight is strong", null, null, null, null, Manager));

    [Fact]
    public void A_part_of_a_recommendation_is_numbered_with_its_whole()
    {
        var plan = APlan();
        var whole = plan.AddRecommendation("4", "");
        var part = plan.AddRecommendation("i", "All learning names the vulnerability of babies.", whole);
        plan.FullNumber(part).ShouldBe("4 i");
        plan.PartsOf(whole).ShouldBe([part]);
        Should.Throw<RuleException>(() => plan.AddRecommendation("a", "Deeper", part));
    }
}
