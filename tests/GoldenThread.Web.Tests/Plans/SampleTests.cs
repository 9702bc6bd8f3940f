using GoldenThread.Plans.Drafts;
using GoldenThread.Sample.Plans;

namespace GoldenThread.Web.Tests.Plans;

/// <summary>What a first look at the product shows holds to the rules of the product.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> References => [.. SamplePlans.Northmere.Concat(SamplePlans.Calderwick).Select(p => p.Reference)];

    [Theory]
    [MemberData(nameof(References))]
    public void Each_piece_of_an_invented_plan_has_its_place_in_its_document(string reference)
    {
        var plan = SamplePlans.Northmere.Concat(SamplePlans.Calderwick).Single(p => p.Reference == reference);
        var (draft, text, _) = SampleDocument.Of(plan, new DateOnly(2026, 11, 20));
        DraftPartition.Faults(draft, text).ShouldBeEmpty();
        draft.Recommendations.ShouldAllBe(r => r.Actions.Length > 0 && r.Actions.All(a => a.Dates.Single().Edtf != null));
        plan.Recommendations.ShouldAllBe(r => Themes.Knows(r.Theme));
    }
}
