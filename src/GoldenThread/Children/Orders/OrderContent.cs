using GoldenThread.Children.ChildPlans;

namespace GoldenThread.Children.Orders;

/// <summary>An order of a court, or a legal status, of a child (children.md, 3.8).</summary>
/// <param name="Kind">Its kind, as definitions call it.</param>
/// <param name="Made">The day on which it was made.</param>
/// <param name="Ends">Its last day; null where none is known.</param>
public sealed record OrderContent(string? Kind, DateOnly? Made, DateOnly? Ends)
{
    /// <summary>The court.</summary>
    public string? Court { get; init; }

    /// <summary>The case number.</summary>
    public string? Number { get; init; }

    /// <summary>The authority that supervises it, or to which it is made.</summary>
    public OrganisationId? Authority { get; init; }

    /// <summary>Conditions and directions.</summary>
    public string? Conditions { get; init; }

    /// <summary>Refuses what is not whole, or is longer than the law allows.</summary>
    /// <param name="kind">Its kind; null where there is none of that name.</param>
    /// <param name="today">The day.</param>
    /// <exception cref="RuleException">The kind, the day or the authority is missing; it is of the future; it ends before it began, or later than it may.</exception>
    public OrderContent Checked(OrderKind? kind, DateOnly today)
    {
        if (kind is null) throw new RuleException("Choose the kind of order") { About = nameof(Kind) };
        if (Made is not { } made) throw new RuleException("Enter the day on which it was made") { About = nameof(Made) };
        if (made > today) throw new RuleException("The day on which it was made must be today or in the past") { About = nameof(Made) };
        if (Authority is null) throw new RuleException("Choose the responsible authority") { About = nameof(Authority) };
        // An order for which the law sets a length, and no last day is said, lasts so long.
        var last = Ends ?? kind.Longest?.From(made);
        if (last < made) throw new RuleException("The last day is before the day on which it was made") { About = nameof(Ends) };
        if (last > kind.Longest?.From(made)) throw new RuleException($"{kind.Name}: at most {kind.Longest.Value.InWords}. Enter an earlier last day") { About = nameof(Ends) };
        return this with { Ends = last };
    }

    /// <summary>The words in which a statement keeps it.</summary>
    public IReadOnlyDictionary<string, string> Words() => PlanWords.Words(
        ("what", Kind), ("made", Made is { } made ? PlanWords.Day(made) : null), ("ends", Ends is { } ends ? PlanWords.Day(ends) : null), ("court", Court), ("number", Number), ("authority", Authority?.Value.ToString()), ("conditions", Conditions));

    /// <summary>What an order says.</summary>
    /// <param name="order">The statement.</param>
    public static OrderContent Of(Statement order) => new(order.Words.GetValueOrDefault("what"), PlanWords.Day(order, "made"), PlanWords.Day(order, "ends"))
    {
        Court = order.Words.GetValueOrDefault("court"),
        Number = order.Words.GetValueOrDefault("number"),
        Authority = Guid.TryParse(order.Words.GetValueOrDefault("authority"), out var authority) ? new OrganisationId(authority) : null,
        Conditions = order.Words.GetValueOrDefault("conditions"),
    };
}
