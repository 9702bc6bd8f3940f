using System.Collections.Immutable;
using GoldenThread.Statistics;

namespace GoldenThread.Surveys;

/// <summary>A group of those who answered, as it may be shown.</summary>
/// <param name="Names">The groups that it joins; an empty name stands for those of whom no group is known.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="Asked">How many were asked; null where that is not known of all of them.</param>
public sealed record GroupSize(ImmutableArray<string> Names, int Answered, int? Asked)
{
    /// <summary>How many of those who were asked answered; null where that cannot be said.</summary>
    public Share? ResponseRate => Asked is { } asked && asked >= Answered && asked > 0 ? new Share(Answered, asked) : null;
}
