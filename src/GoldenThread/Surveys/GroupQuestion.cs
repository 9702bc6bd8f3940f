using System.Collections.Immutable;

namespace GoldenThread.Surveys;

/// <summary>What a group answered to a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Base">How many of the group answered it.</param>
/// <param name="Answers">Each answer, with how many gave it.</param>
public sealed record GroupQuestion(string Question, int Base, ImmutableArray<PublishedAnswer> Answers)
{
    internal static GroupQuestion Of(SurveyQuestion question, int of, ImmutableArray<int> counts) =>
        new(question.Label.In(0), of, [.. question.Choices.Select((c, i) => new PublishedAnswer(c.Label.In(0), counts[i], null))]);
}
