using GoldenThread.Statistics;
using GoldenThread.Time;

namespace GoldenThread.Training;

/// <summary>Whom training at a level still covers, of those in scope.</summary>
public static class TrainingCoverage
{
    /// <summary>The lowest level, after the intercollegiate document.</summary>
    public const int LowestLevel = 1;

    /// <summary>The highest level.</summary>
    public const int HighestLevel = 5;

    /// <summary>How many distinct people have an attendance at this level or above that is younger than the refresh period of its course.</summary>
    /// <param name="held">Who came to what: the person in one form, the level, the day, how long it holds (null for ever).</param>
    /// <param name="level">The level.</param>
    /// <param name="on">The day.</param>
    public static int Covered(IEnumerable<HeldTraining> held, int level, DateOnly on) =>
        held.Where(h => h.Level >= level && h.Day <= on && (h.Until is not { } until || on < until)).Select(h => h.Person).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The share of those in scope; null where nobody said how many those are, or more people came than that.</summary>
    /// <param name="covered">How many people it covers.</param>
    /// <param name="inScope">How many should have it; null where that is not given.</param>
    public static Share? Of(int covered, int? inScope) => inScope is { } people && people > 0 && covered <= people ? new Share(covered, people) : null;

    /// <summary>"72 of 86 (84%)", or why there is no share.</summary>
    public static string InWords(int covered, int? inScope) => (inScope, Of(covered, inScope)) switch
    {
        (_, { } share) => share.InWords(),
        (null, _) => $"{covered} {(covered == 1 ? "person" : "people")}; number in scope not given",
        (0, _) => "nobody is in scope",
        var (people, _) => $"{covered} people and {people} in scope. Check the number in scope",
    };

    /// <summary>The first day on which a training no longer holds.</summary>
    /// <param name="day">The day of the session.</param>
    /// <param name="refresh">After how long it has to be done again; null for never.</param>
    public static DateOnly? Until(DateOnly day, Period? refresh) => refresh is { Unit: PeriodUnit.Months or PeriodUnit.Years } period
        ? period.Unit == PeriodUnit.Months ? day.AddMonths(period.Count) : day.AddYears(period.Count)
        : refresh is { } other ? throw new RuleException($"{other} is not a time after which training is refreshed. Use months or years.") : null;
}
