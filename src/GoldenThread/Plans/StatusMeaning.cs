namespace GoldenThread.Plans;

/// <summary>What a word of status says, before a partnership has said what it means on its scale.</summary>
public enum StatusMeaning
{
    /// <summary>An answer to the recommendation and no progress: accepted, noted, rejected.</summary>
    Answer,

    /// <summary>Nothing was done yet, or not in time.</summary>
    NotBegun,

    /// <summary>Something was done.</summary>
    UnderWay,

    /// <summary>All was done.</summary>
    Done,
}
