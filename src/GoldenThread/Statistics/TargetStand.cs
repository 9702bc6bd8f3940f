namespace GoldenThread.Statistics;

/// <summary>Whether a target is reached as long as practice stays what it is, by the limits of the last phase.</summary>
public enum TargetStand
{
    /// <summary>There is no target, no better way, or there are no limits yet.</summary>
    NotKnown,

    /// <summary>It is reached throughout.</summary>
    Passing,

    /// <summary>It is missed throughout.</summary>
    Failing,

    /// <summary>Chance decides whether it is reached.</summary>
    HitOrMiss,
}
