using System.Globalization;

namespace GoldenThread.Children.ChildPlans;

/// <summary>Who visits when.</summary>
/// <param name="Who">Who visits: the id of a person, a team or an organisation.</param>
/// <param name="First">The first visit.</param>
/// <param name="EveryDays">Every how many days, from 1; null for one visit.</param>
public sealed record VisitsContent(string? Who, DateOnly? First, int? EveryDays)
{
    /// <summary>The longest time between two visits of a plan, in days.</summary>
    public const int MostDays = 366;

    /// <summary>What for.</summary>
    public string? For { get; init; }

    /// <summary>The last day; null where no end is set.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The days from one to another on which somebody comes, both included.</summary>
    public IEnumerable<DateOnly> Between(DateOnly from, DateOnly to)
    {
        if (First is not { } first) yield break;
        var last = Until is { } until && until < to ? until : to;
        if (EveryDays is not { } every)
        {
            if (first >= from && first <= last) yield return first;
            yield break;
        }

        var day = first >= from ? first : first.AddDays((from.DayNumber - first.DayNumber + every - 1) / every * every);
        for (; day <= last; day = day.AddDays(every)) yield return day;
    }

    /// <summary>Refuses what is not whole.</summary>
    /// <exception cref="RuleException">It does not say who visits or when, or ends before it begins.</exception>
    public VisitsContent Checked()
    {
        PlanWords.Require(Who, "Choose who visits", nameof(Who));
        if (First is null) throw new RuleException("Enter the first visit") { About = nameof(First) };
        if (EveryDays is < 1 or > MostDays) throw new RuleException($"Enter a number of days from 1 to {MostDays}, or leave it blank for one visit") { About = nameof(EveryDays) };
        if (Until < First) throw new RuleException("The last day is before the first") { About = nameof(Until) };
        return this;
    }

    /// <summary>The words in which a statement keeps it.</summary>
    public IReadOnlyDictionary<string, string> Words() => PlanWords.Words(
        (Owners.Owner, Who), ("first", First is { } first ? PlanWords.Day(first) : null), ("every", EveryDays?.ToString(CultureInfo.InvariantCulture)), ("for", For), ("until", Until is { } until ? PlanWords.Day(until) : null));

    /// <summary>What it says.</summary>
    /// <param name="said">The statement.</param>
    public static VisitsContent Of(Statement said) =>
        new(said.Words.GetValueOrDefault(Owners.Owner), PlanWords.Day(said, "first"), int.TryParse(said.Words.GetValueOrDefault("every"), NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every is >= 1 and <= MostDays ? every : null)
        {
            For = said.Words.GetValueOrDefault("for"),
            Until = PlanWords.Day(said, "until"),
        };
}
