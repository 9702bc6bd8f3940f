using GoldenThread.Plans;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Web.Api.Plans;

/// <summary>A current rating.</summary>
/// <param name="Aspect">overall, activity, evidence or impact.</param>
/// <param name="Level">Key of the level on the partnership's scale.</param>
/// <param name="Name">The name of the level.</param>
/// <param name="Because">The reason for the rating.</param>
/// <param name="OverruledBecause">The reason for this rating although the record is incomplete. Always show it with the rating.</param>
/// <param name="FromSource">True if the rating comes from the source document.</param>
/// <param name="At">When the rating was given.</param>
internal sealed record RatingResource(string Aspect, string Level, string Name, string Because, string? OverruledBecause, bool FromSource, DateTimeOffset At)
{
    public static RatingResource Of(Rating rating, RatingScale scale) => new(
        StateWord.Of(rating.Aspect), rating.Level, scale.Find(rating.Level)?.Name
            ?? rating.Level, rating.Because, rating.OverruledBecause, rating.FromSource, rating.At);

    public static IReadOnlyList<RatingResource> InForce(IRated rated, RatingScale scale) =>
        [.. Enum.GetValues<Aspect>().Select(rated.RatingOf).OfType<Rating>().Select(rating => Of(rating, scale))];
}
