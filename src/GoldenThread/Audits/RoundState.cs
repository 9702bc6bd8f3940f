namespace GoldenThread.Audits;

/// <summary>Where a round of a rolling audit stands.</summary>
public enum RoundState
{
    /// <summary>Not all of its sheets are in. It may be overdue.</summary>
    Open,

    /// <summary>All its sheets were in by its last day.</summary>
    InTime,

    /// <summary>They came after its last day, and before the next round had ended.</summary>
    Late,

    /// <summary>They had not come when the next round had ended. It stays so, whatever comes later.</summary>
    Missed,

    /// <summary>Somebody said that it was not needed, and why.</summary>
    Excused,
}
