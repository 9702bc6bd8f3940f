namespace GoldenThread.Pathways;

/// <summary>How a file of events names a child: any word that stands for one child and no other. Keys are in the order of their characters.</summary>
/// <param name="Value">The word.</param>
/// <exception cref="RuleException">It is empty.</exception>
public readonly record struct ChildKey(string Value) : IComparable<ChildKey>
{
    /// <summary>The word; never empty.</summary>
    public string Value { get; } = Value is { Length: > 0 } ? Value : throw new RuleException("An event needs a child.");

    /// <inheritdoc/>
    public int CompareTo(ChildKey other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
