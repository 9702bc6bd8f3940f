using System.Collections.Immutable;

namespace GoldenThread.Surveys;

/// <summary>What a group answered to a question.</summary>
/// <param name="Names">The groups that it joins; an empty name stands for those of whom no group is known.</param>
/// <param name="Base">How many of it answered.</param>
/// <param name="Counts">How often each choice was chosen, in order.</param>
public sealed record GroupAnswers(ImmutableArray<string> Names, int Base, ImmutableArray<int> Counts);
