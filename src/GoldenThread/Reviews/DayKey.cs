namespace GoldenThread.Reviews;

/// <summary>Names a day from which periods of a timetable run: "aware". It stands in the database and never changes.</summary>
/// <param name="Value">The word of <c>definitions/timetables.yaml</c>.</param>
/// <exception cref="RuleException">It is empty.</exception>
public readonly record struct DayKey(string Value)
{
    /// <summary>The word; never empty.</summary>
    public string Value { get; } = Value is { Length: > 0 } ? Value : throw new RuleException("A day of a timetable has a key.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
