namespace GoldenThread.Web.Api.Plans;

/// <summary>A rating.</summary>
/// <param name="Level">Key of the level on the partnership's scale.</param>
/// <param name="Aspect">overall, activity, evidence or impact; overall if left out.</param>
/// <param name="Because">The reason for the rating.</param>
/// <param name="Overrule">The reason for this rating although the record is incomplete. Needed only in that case.</param>
internal sealed record NewRating(string Level, string? Aspect, string Because, string? Overrule);
