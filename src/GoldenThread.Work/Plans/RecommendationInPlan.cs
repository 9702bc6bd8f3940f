using GoldenThread.Plans;

namespace GoldenThread.Work.Plans;

/// <summary>A recommendation that a page works on.</summary>
internal sealed record RecommendationInPlan(Plan Plan, Recommendation Recommendation, string Number, RatingScale Scale)
{
    public string Name => Number.Length > 0 ? $"Recommendation {Number}" : "Recommendation";

    public (string Text, string Href)[] WayBack(bool included) => included
        ? [("Plans", "/plans"), (Plan.Reference, Addresses.Plan(Plan)), (Name, Addresses.Recommendation(Recommendation.Id))]
        : [("Plans", "/plans"), (Plan.Reference, Addresses.Plan(Plan))];
}
