using System.Collections.Immutable;

namespace GoldenThread.Pathways;

/// <summary>A time in which localities differ, with the one that holds where nobody chose.</summary>
/// <param name="Key">Its key, unique in the pathway.</param>
/// <param name="Says">What it decides, in words.</param>
/// <param name="Default">The time where nobody chose another.</param>
/// <param name="OneOf">The times that may be chosen, the default among them.</param>
public sealed record PathwayParameter(string Key, string Says, PathwayPeriod Default, ImmutableArray<PathwayPeriod> OneOf)
{
    /// <summary>True for a time that may be chosen, as it is written ("2 working days").</summary>
    public bool Offers(string? time) => OneOf.Any(one => one.ToString() == time);
}
