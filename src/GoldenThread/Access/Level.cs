namespace GoldenThread.Access;

/// <summary>How much of a child's record somebody sees. Each shows what the one before shows, and more; seals and limits come on top.</summary>
public enum Level
{
    /// <summary>Nothing, that there is a record included.</summary>
    Nothing,

    /// <summary>Which organisations know the child, and whom to ring.</summary>
    KnownTo,

    /// <summary>What one's own organisation contributed.</summary>
    Own,

    /// <summary>Also the plan, watch-points, needs, alerts, who is involved, who is around the child.</summary>
    Plan,

    /// <summary>Also others' contacts, facts, answers, and the chronology.</summary>
    Record,
}
