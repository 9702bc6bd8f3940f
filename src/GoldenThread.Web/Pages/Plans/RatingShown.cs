using GoldenThread.Plans;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>A rating as pages show it (Pages/Shared/_Rating).</summary>
internal sealed record RatingShown(Rating? Rating, RatingScale Scale, bool InQuestion = false, bool WithReason = false)
{
    public static RatingShown Of(Recommendation recommendation, RatingScale scale, bool withReason = false) =>
        new(recommendation.RatingOf(Aspect.Overall), scale, recommendation.RatingIsInQuestion, withReason);

    public static RatingShown Of(PlanAction action, RatingScale scale, bool withReason = false) =>
        new(action.RatingOf(Aspect.Overall), scale, action.RatingIsInQuestion, withReason);
}
