using System.Collections.Immutable;
using GoldenThread.Statistics;

namespace GoldenThread.Surveys;

/// <summary>What was answered to a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Asked">Whom it was asked, of those who answered the survey.</param>
/// <param name="Base">How many answered it.</param>
/// <param name="Counts">How often each choice was chosen, in order; empty where there is nothing to choose.</param>
/// <param name="Median">The number in the middle, of a question for numbers.</param>
/// <param name="Groups">What each group answered; empty where it is not broken down, or only one group would be left.</param>
public sealed record QuestionResult(SurveyQuestion Question, int Asked, int Base, ImmutableArray<int> Counts, decimal? Median, ImmutableArray<GroupAnswers> Groups)
{
    /// <summary>True where its answers are shown: ten people or more answered.</summary>
    public bool IsShown => Base >= SurveyCount.Fewest;

    /// <summary>Why they are not; null where they are.</summary>
    public string? NotShown => IsShown ? null : Base == 0 ? "Nobody answered this question." : $"Fewer than {SurveyCount.Fewest} people answered this question.";

    /// <summary>How many chose an answer, of those who answered.</summary>
    public Share Share(int choice) => new(Counts[choice], Base);
}
