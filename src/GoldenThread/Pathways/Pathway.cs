using System.Collections.Immutable;

namespace GoldenThread.Pathways;

/// <summary>What agencies have agreed will happen (docs/pathways.md), in one version.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Version">Its version; an instance keeps the version that it began under.</param>
/// <param name="InForceFrom">The first day of this version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sources">The recommendations and regulations that it comes from.</param>
/// <param name="Parameters">The times in which localities differ.</param>
/// <param name="Starts">What begins it.</param>
/// <param name="When">Under which condition it begins; null for always.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="Measures">Its figures.</param>
public sealed record Pathway(
    string Key, int Version, DateOnly InForceFrom, string Title, ImmutableArray<string> Sources, ImmutableArray<PathwayParameter> Parameters,
    PathwayTrigger Starts, PathwayCondition? When, ImmutableArray<PathwayStep> Steps, ImmutableArray<PathwayMeasure> Measures)
{
    /// <summary>The same pathway where a locality has chosen a time.</summary>
    /// <exception cref="RuleException">There is no such parameter, or the time is none of those that may be chosen.</exception>
    public Pathway With(string parameter, PathwayPeriod time)
    {
        var one = Parameters.FirstOrDefault(p => p.Key == parameter)
            ?? throw new RuleException(
                Parameters.IsEmpty
                    ? $"“{Key}” has no parameters."
                    : $"“{Key}” has no parameter “{parameter}”. It has: {string.Join(", ", Parameters.Select(p => p.Key))}.");
        if (!one.OneOf.Contains(time)) throw new RuleException($"“{parameter}” of “{Key}” can be {string.Join(" or ", one.OneOf)}, not {time}.");
        return this with { Steps = [.. Steps.Select(s => s.Parameter == parameter ? s with { Within = time } : s)] };
    }
}
