namespace GoldenThread;

/// <summary>What one organisation said at a moment. Where it concerns several siblings, the rows in their records have the same.</summary>
public readonly record struct StatementId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static StatementId New() => new(Sequence.NewId());
}
