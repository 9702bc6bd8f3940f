using GoldenThread.Organisations;
using GoldenThread.Plans;

namespace GoldenThread.Work.Plans;

/// <summary>An action that a page works on.</summary>
internal sealed record ActionInPlan(
    Plan Plan, Recommendation Recommendation, string Number, PlanAction Action, RatingScale Scale, OrganisationRegister Register) : IRatedInPlan
{
    public string RecommendationName => Number.Length > 0 ? $"Recommendation {Number}" : "Recommendation";

    IRated IRatedInPlan.Rated => Action;

    string IRatedInPlan.Called => "The action";

    public string Address => Addresses.Action(Action.Id);

    /// <summary>The names of those who act now.</summary>
    public IEnumerable<string> ActNow => Action.ActsNow.Select(o => Register.Find(o)?.Name ?? "An organisation that is not known");

    public (string Text, string Href)[] WayBack(bool included)
    {
        (string Text, string Href)[] way =
        [
            ("Action plans", "/plans"), (Plan.Reference, Addresses.Plan(Plan)), (RecommendationName, Addresses.Recommendation(Recommendation.Id)),
        ];
        return included ? [.. way, ("Action", Address)] : way;
    }
}
