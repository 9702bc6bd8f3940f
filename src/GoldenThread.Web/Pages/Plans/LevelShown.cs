using GoldenThread.Plans;
using GoldenThread.Storage.Plans;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>A rating as a row shows it (Pages/Plans/_Level): the level's name, whether it is in question, and why it was overruled.</summary>
internal sealed record LevelShown(RatingLevel? Level, string? Key, string? OverruledBecause, bool InQuestion, string? Because = null)
{
    public static LevelShown Of(ActionRow row, RatingScale scale) => new(scale.Find(row.Level), row.Level, row.OverruledBecause, row.InQuestion);

    public static LevelShown Of(RecommendationRow row, RatingScale scale) =>
        new(scale.Find(row.Level), row.Level, row.OverruledBecause, row.InQuestion, row.Because);

    /// <summary>The level's name, or that there is none.</summary>
    public static string Name(string? key, RatingScale scale) => key is null or ActionFilter.Unrated ? "Not rated" : scale.Find(key)?.Name ?? key;
}
