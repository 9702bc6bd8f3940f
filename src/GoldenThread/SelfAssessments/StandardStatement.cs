using System.Collections.Immutable;

namespace GoldenThread.SelfAssessments;

/// <summary>What is expected, small enough to be scored.</summary>
/// <param name="Reference">"1.2"; it stays the same in later versions, so that what was written comes along.</param>
/// <param name="Words">What is expected.</param>
/// <param name="Help">What to think of; empty for nothing.</param>
/// <param name="ScoreWords">What a score means here, by its key; a score that is not there means what the set says.</param>
public sealed record StandardStatement(string Reference, string Words, string Help, ImmutableDictionary<string, string> ScoreWords)
{
    /// <summary>What a score means for this statement.</summary>
    public string Means(Score score) => ScoreWords.GetValueOrDefault(score.Key, score.Words);
}
