namespace GoldenThread.Reviews;

/// <summary>What a record of a review says. It is changed as a whole; what it said before stays in the history.</summary>
public abstract record RecordContent
{
    /// <summary>Refuses what cannot be.</summary>
    /// <exception cref="RuleException">Something is missing or contradicts itself.</exception>
    public abstract void Check();
}
