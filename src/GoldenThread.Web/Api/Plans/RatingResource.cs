using GoldenThread.Plans;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Web.Api.Plans;

/// <summary>A rating in force.</summary>
/// <param name="Aspect">overall, activity, evidence or impact.</param>
/// <param name="Level">Key of the level on the partnership's scale.</param>
/// <param name="Name">Its name.</param>
/// <param name="Because">Why it was given.</param>
/// <param name="OverruledBecause">Why it holds although the proof is missing; shown wherever the rating is shown.</param>
/// <param name="FromSource">True where the source document gave it.</param>
/// <param name="At">When.</param>
internal sealed record RatingResource(string Aspect, string Level, string Name, string Because, string? OverruledBecause, bool FromSource, DateTimeOffset At)
{
    public static RatingResource Of(Rating rating, RatingScale scale) => new(
        StateWord.Of(rating.Aspect), rating.Level, scale.Find(rating.Level)?.Name
            ?? rating.Level, rating.Because, rating.OverruledBecause, rating.FromSource, rating.At);

    public static IReadOnlyList<RatingResource> InForce(IRated rated, RatingScale scale) =>
        [.. Enum.GetValues<Aspect>().Select(rated.RatingOf).OfType<Rating>().Select(rating => Of(rating, scale))];
}
