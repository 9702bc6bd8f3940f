namespace GoldenThread.Champions;

/// <summary>The days of a champion: since when, last confirmed, until when.</summary>
/// <param name="Trained">The day of the training; null where that is not known.</param>
/// <param name="Since">Champion since.</param>
/// <param name="Confirmed">Last confirmed; null where that never happened.</param>
/// <param name="Until">The last day; null while it goes on.</param>
public readonly record struct ChampionDays(DateOnly? Trained, DateOnly Since, DateOnly? Confirmed, DateOnly? Until)
{
    private const int Months = 12;

    /// <summary>Where it stands on a day: twelve months without a yes, and the champion is unconfirmed.</summary>
    public ChampionState On(DateOnly day) =>
        Until < day ? ChampionState.Ended
        : (Confirmed is { } yes && yes > Since ? yes : Since).AddMonths(Months) <= day ? ChampionState.Unconfirmed
        : ChampionState.Active;

    /// <summary>Trained ever against active now: "over 100 trained" says nothing about who can be asked today (LDS19/OD20 P:8.2).</summary>
    public static (int TrainedEver, int ActiveNow) Count(IEnumerable<ChampionDays> all, DateOnly day)
    {
        var list = all.ToList();
        return (list.Count(c => c.Trained <= day), list.Count(c => c.Since <= day && c.On(day) == ChampionState.Active));
    }
}
