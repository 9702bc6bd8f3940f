namespace GoldenThread.Web.Api.Plans;

/// <summary>A rating.</summary>
/// <param name="Level">Key of the level on the partnership's scale.</param>
/// <param name="Aspect">overall, activity, evidence or impact; overall where it is left out.</param>
/// <param name="Because">Why.</param>
/// <param name="Overrule">Why it holds although the proof is missing; only needed then.</param>
internal sealed record NewRating(string Level, string? Aspect, string Because, string? Overrule);
