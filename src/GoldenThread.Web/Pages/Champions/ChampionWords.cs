using GoldenThread.Champions;

namespace GoldenThread.Web.Pages.Champions;

/// <summary>How champions are spoken of.</summary>
internal static class ChampionWords
{
    public static string Of(ChampionState state) => state switch
    {
        ChampionState.Active => "Active",
        ChampionState.Unconfirmed => "Not confirmed",
        _ => "Ended",
    };

    public static string Colour(ChampionState state) => state switch
    {
        ChampionState.Active => "govuk-tag--green",
        ChampionState.Unconfirmed => "govuk-tag--yellow",
        _ => "govuk-tag--grey",
    };
}
