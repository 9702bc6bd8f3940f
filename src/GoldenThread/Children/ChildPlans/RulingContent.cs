namespace GoldenThread.Children.ChildPlans;

/// <summary>What somebody who may decide says to something in a record.</summary>
/// <param name="Of">To what.</param>
/// <param name="Outcome">What they say.</param>
/// <param name="Because">Why.</param>
public sealed record RulingContent(StatementId Of, RulingOutcome Outcome, string? Because)
{
    /// <summary>Of an agreement: which of its terms, from 1; null where it is of the whole.</summary>
    public int? Term { get; init; }

    /// <summary>Of what is not shared: who looks at it again.</summary>
    public PersonId? Reviewer { get; init; }

    /// <summary>Of what is not shared: when.</summary>
    public DateOnly? Review { get; init; }

    /// <summary>Of an order: the last day that it is given, or the day on which it is discharged.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The words in which a statement keeps it.</summary>
    public IReadOnlyDictionary<string, string> Words() => PlanWords.Words(
        (Owners.Of, Of.Value.ToString()), ("outcome", Outcome.ToString()), ("because", Because), ("term", Term?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("reviewer", Reviewer?.Value.ToString()), ("review", Review is { } review ? PlanWords.Day(review) : null), ("day", Day is { } day ? PlanWords.Day(day) : null));

    /// <summary>What a ruling says; null where it is of nothing.</summary>
    /// <param name="ruling">The statement.</param>
    public static RulingContent? Read(Statement ruling) =>
        Guid.TryParse(ruling.Words.GetValueOrDefault(Owners.Of), out var of) && Enum.TryParse<RulingOutcome>(ruling.Words.GetValueOrDefault("outcome"), out var outcome)
            ? new RulingContent(new StatementId(of), outcome, ruling.Words.GetValueOrDefault("because"))
            {
                Term = int.TryParse(ruling.Words.GetValueOrDefault("term"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var term) ? term : null,
                Reviewer = Guid.TryParse(ruling.Words.GetValueOrDefault("reviewer"), out var reviewer) ? new PersonId(reviewer) : null,
                Review = PlanWords.Day(ruling, "review"),
                Day = PlanWords.Day(ruling, "day"),
            }
            : null;
}
