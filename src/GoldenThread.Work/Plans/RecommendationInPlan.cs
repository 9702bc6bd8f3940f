using GoldenThread.Plans;

namespace GoldenThread.Work.Plans;

/// <summary>A recommendation that a page works on.</summary>
internal sealed record RecommendationInPlan(Plan Plan, Recommendation Recommendation, string Number, RatingScale Scale) : IRatedInPlan
{
    public string Name => Number.Length > 0 ? $"Recommendation {Number}" : "Recommendation";

    IRated IRatedInPlan.Rated => Recommendation;

    string IRatedInPlan.Called => Name;

    public string Address => Addresses.Recommendation(Recommendation.Id);

    public (string Text, string Href)[] WayBack(bool included) => included
        ? [("Action plans", "/plans"), (Plan.Reference, Addresses.Plan(Plan)), (Name, Address)]
        : [("Action plans", "/plans"), (Plan.Reference, Addresses.Plan(Plan))];
}
