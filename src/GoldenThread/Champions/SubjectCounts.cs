using System.Collections.Immutable;

namespace GoldenThread.Champions;

/// <summary>Champions of a subject, counted: by name of the subject, and never as a ranking.</summary>
/// <param name="Subject">The subject; empty for all.</param>
/// <param name="TrainedEver">How many were ever trained.</param>
/// <param name="ActiveNow">How many said yes in the last twelve months.</param>
/// <param name="Unconfirmed">Of how many nobody said yes for twelve months.</param>
public sealed record SubjectCounts(string Subject, int TrainedEver, int ActiveNow, int Unconfirmed)
{
    /// <summary>All subjects by name, and first all together: a champion of two subjects is one person.</summary>
    public static ImmutableArray<SubjectCounts> Of(IReadOnlyCollection<Champion> champions, DateOnly day) =>
    [
        One("", champions, day),
        .. champions.SelectMany(c => c.Subjects).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)
            .Select(s => One(s, [.. champions.Where(c => c.Subjects.Contains(s, StringComparer.OrdinalIgnoreCase))], day)),
    ];

    private static SubjectCounts One(string subject, IReadOnlyCollection<Champion> champions, DateOnly day)
    {
        // One person who was a champion twice was trained once and is active once.
        var people = champions.GroupBy(c => (c.Person, Name: c.Person is null ? c.Name.ToUpperInvariant() : "", Organisation: c.Person is null ? c.Organisation : default));
        var (trained, active, unconfirmed) = (0, 0, 0);
        foreach (var days in people.Select(p => p.Select(c => c.Days).ToList()))
        {
            if (ChampionDays.Count(days, day) is var (ever, now) && ever > 0) trained++;
            if (now > 0) active++;
            else if (days.Exists(d => d.Since <= day && d.On(day) == ChampionState.Unconfirmed)) unconfirmed++;
        }

        return new SubjectCounts(subject, trained, active, unconfirmed);
    }
}
