using GoldenThread.Plans;

namespace GoldenThread.Storage.Plans;

/// <summary>A recommendation, or a part of one, as the page of its plan shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PartOf">The recommendation that it is a part of, or null.</param>
/// <param name="Number">Its own number; empty where it has none.</param>
/// <param name="FullNumber">With that of the recommendation it is a part of.</param>
/// <param name="Text">Its words.</param>
/// <param name="Rating">The rating in force, or null.</param>
/// <param name="Standing">What its actions add up to.</param>
/// <param name="Actions">In order.</param>
public sealed record SheetRecommendation(
    RecommendationId Id, RecommendationId? PartOf, string Number, string FullNumber, string Text, Rating? Rating, Standing Standing,
    IReadOnlyList<SheetAction> Actions)
{
    /// <summary>True where the rating claims completion and the record does not support it.</summary>
    public bool RatingIsInQuestion => RatingInForce.IsInQuestion(Rating, Standing);
}
