namespace GoldenThread.Reviews;

/// <summary>What a record of a review is: "finding", "event". It stands in the database and never changes.</summary>
/// <param name="Value">The word.</param>
/// <exception cref="RuleException">It is empty.</exception>
public readonly record struct RecordKind(string Value)
{
    /// <summary>The word; never empty.</summary>
    [UpTo(Longest.Key)]
    public string Value { get; } = Value is { Length: > 0 } ? Value : throw new RuleException("A record says of what kind it is.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
