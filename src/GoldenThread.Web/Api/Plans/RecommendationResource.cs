using GoldenThread.Plans;

namespace GoldenThread.Web.Api.Plans;

/// <summary>A recommendation, or a part of one.</summary>
internal sealed record RecommendationResource(
    Guid Id, Guid Plan, Guid? PartOf, string Number, string Text, IReadOnlyList<string> Themes, IReadOnlyList<RatingResource> Ratings, bool RatingInQuestion,
    StandingResource Standing, Dictionary<string, string> Links)
{
    public static RecommendationResource Of(Recommendation recommendation, RatingScale scale) => new(
        recommendation.Id.Value, recommendation.Plan.Value, recommendation.PartOf?.Value, recommendation.Number, recommendation.Text, recommendation.Themes,
        RatingResource.InForce(recommendation, scale), recommendation.RatingIsInQuestion, StandingResource.Of(recommendation.Standing),
        new(StringComparer.Ordinal)
        {
            ["self"] = ApiAddresses.Recommendation(recommendation.Id),
            ["plan"] = ApiAddresses.Plan(recommendation.Plan),
            ["actions"] = $"{ApiAddresses.Recommendation(recommendation.Id)}/actions",
        });
}
