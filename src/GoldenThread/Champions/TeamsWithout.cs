using System.Collections.Immutable;

namespace GoldenThread.Champions;

/// <summary>A team that has no active champion for subjects that others have one for.</summary>
/// <param name="Team">The team.</param>
/// <param name="Subjects">The subjects; none where it has no champion at all.</param>
public sealed record TeamsWithout(TeamId Team, ImmutableArray<string> Subjects)
{
    /// <summary>Teams without a champion at all, or without one for a subject, in the order in which they are given.</summary>
    /// <param name="teams">The teams.</param>
    /// <param name="active">Champions who are active.</param>
    public static ImmutableArray<TeamsWithout> Of(IEnumerable<TeamId> teams, IReadOnlyCollection<Champion> active)
    {
        List<string> all = [.. active.SelectMany(c => c.Subjects).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        var found = ImmutableArray.CreateBuilder<TeamsWithout>();
        foreach (var team in teams)
        {
            var own = active.Where(c => c.Team == team).SelectMany(c => c.Subjects).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (own.Count == 0) found.Add(new TeamsWithout(team, []));
            else if (all.FindAll(s => !own.Contains(s)) is { Count: > 0 } missing) found.Add(new TeamsWithout(team, [.. missing]));
        }

        return found.ToImmutable();
    }
}
