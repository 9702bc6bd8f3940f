namespace GoldenThread.Champions;

/// <summary>Whether a champion can be asked.</summary>
public enum ChampionState
{
    /// <summary>Said yes in the last twelve months.</summary>
    Active,

    /// <summary>Nobody said yes for twelve months.</summary>
    Unconfirmed,

    /// <summary>Is a champion no more.</summary>
    Ended,
}
