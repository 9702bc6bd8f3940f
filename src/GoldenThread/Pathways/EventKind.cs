namespace GoldenThread.Pathways;

/// <summary>What kind of thing happened: "appointment-missed"; "child-protection-plan-begins" where a status begins, "…-ends" where it ends.</summary>
/// <param name="Value">The word of <c>definitions/pathway-words.yaml</c>, or one that no pathway knows.</param>
/// <exception cref="RuleException">It is empty.</exception>
public readonly record struct EventKind(string Value)
{
    /// <summary>The event of this id never happened.</summary>
    public static readonly EventKind Withdrawn = new("withdrawn");

    /// <summary>It gives the day of birth.</summary>
    public static readonly EventKind Birth = new("birth");

    /// <summary>Its value is the day on which a birth is expected.</summary>
    public static readonly EventKind DueDate = new("due-date");

    /// <summary>The word; never empty.</summary>
    public string Value { get; } = Value is { Length: > 0 } ? Value : throw new RuleException("An event needs a kind.");

    /// <summary>A status begins.</summary>
    public static EventKind BeginningOf(string status) => new($"{status}-begins");

    /// <summary>A status ends.</summary>
    public static EventKind EndOf(string status) => new($"{status}-ends");

    /// <summary>A question of the child's profile is answered.</summary>
    public static EventKind AnswerTo(string question) => new($"{question}-answered");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
