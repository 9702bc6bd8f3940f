using System.Collections.Immutable;
using GoldenThread.Time;

namespace GoldenThread.Audits;

/// <summary>The days of one round.</summary>
/// <param name="Number">From 1.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day: what is in by the end of that day in London is in time.</param>
public readonly record struct RoundDays(int Number, DateOnly First, DateOnly Last)
{
    private const int Most = 1_000;

    /// <summary>The rounds that have begun by a day.</summary>
    /// <remarks>
    /// Round n ends n periods after the beginning, each counted from the beginning, so that a month after the 31st does not wander: as rhythms of pathways do
    /// (docs/pathways.md).
    /// </remarks>
    /// <param name="first">The day from which they are counted.</param>
    /// <param name="every">How often.</param>
    /// <param name="until">The last day on which a round may begin; null for no end.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="RuleException">The period is no whole number of days, weeks, months or years.</exception>
    public static ImmutableArray<RoundDays> Of(DateOnly first, Period every, DateOnly? until, DateOnly on)
    {
        if (every.Count < 1 || every.Unit is not (PeriodUnit.Days or PeriodUnit.Weeks or PeriodUnit.Months or PeriodUnit.Years))
            throw new RuleException("Enter how often, such as 1 month or 6 weeks.") { About = nameof(every) };
        var rounds = ImmutableArray.CreateBuilder<RoundDays>();
        for (var (number, begins) = (1, first); begins <= on && (until is null || begins <= until) && number <= Most; number++)
        {
            var last = End(first, every, number);
            rounds.Add(new RoundDays(number, begins, last));
            begins = last.AddDays(1);
        }

        return rounds.ToImmutable();
    }

    /// <summary>The last day of a round.</summary>
    public static DateOnly End(DateOnly first, Period every, int number)
    {
        var count = every.Count * number;
        return every.Unit switch
        {
            PeriodUnit.Days => first.AddDays(count),
            PeriodUnit.Weeks => first.AddDays(7 * count),
            PeriodUnit.Months => first.AddMonths(count),
            PeriodUnit.Years => first.AddYears(count),
            _ => throw new InvalidOperationException($"{every.Unit} is not a unit of rounds."),
        };
    }

    /// <summary>Where a round stands.</summary>
    /// <param name="nextLast">The last day of the round after it.</param>
    /// <param name="complete">When the last of its sheets came, in UTC; null where not all are in.</param>
    /// <param name="excused">True where somebody said why it was not needed.</param>
    /// <param name="now">The moment, in UTC.</param>
    public RoundState State(DateOnly nextLast, DateTimeOffset? complete, bool excused, DateTimeOffset now)
    {
        if (complete is { } at && at.UtcDateTime <= LondonTime.End(Last)) return RoundState.InTime;
        if (excused) return RoundState.Excused;
        if (complete is { } late && late.UtcDateTime <= LondonTime.End(nextLast)) return RoundState.Late;
        return now.UtcDateTime > LondonTime.End(nextLast) ? RoundState.Missed : RoundState.Open;
    }
}
