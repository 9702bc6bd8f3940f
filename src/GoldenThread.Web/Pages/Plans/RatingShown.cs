using GoldenThread.Plans;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>A rating as pages show it (Pages/Plans/_Rating).</summary>
internal sealed record RatingShown(Rating? Rating, RatingScale Scale, bool InQuestion = false, bool WithReason = false)
{
    public static RatingShown Of(IRated rated, RatingScale scale, bool withReason = false) =>
        new(rated.RatingOf(Aspect.Overall), scale, rated.RatingIsInQuestion, withReason);
}
