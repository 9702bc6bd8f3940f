using System.Collections.Immutable;
using GoldenThread.Statistics;

namespace GoldenThread.Surveys;

/// <summary>A result as it was published: small numbers are hidden, and it stays as it is.</summary>
/// <param name="Answered">How many answered.</param>
/// <param name="Asked">How many were asked.</param>
/// <param name="AskedSource">Where that number comes from.</param>
/// <param name="Questions">What may be shown of each question.</param>
public sealed record PublishedSurvey(int Answered, int Asked, string AskedSource, ImmutableArray<PublishedAnswers> Questions)
{
    /// <summary>What may be published of a survey.</summary>
    public static PublishedSurvey Of(Survey survey) => new(
        survey.Result!.Answered, survey.Asked, survey.AskedSource,
        [
            .. survey.Result.Questions.Where(q => q.Question.IsCounted).Select(q => (Result: q, Shown: survey.Result.InPublic(q))).Where(q => q.Shown is not null).Select(q => new PublishedAnswers(
                q.Result.Question.Label.In(0), q.Shown!.Base,
                [.. q.Result.Question.Choices.Select((c, i) => new PublishedAnswer(c.Label.In(0), q.Shown.Counts[i], q.Shown.Base is null || q.Shown.Counts[i] is null ? null : survey.Result.Silence(q.Result, i)?.InWords()))])),
        ]);

    /// <summary>How many of those who were asked answered.</summary>
    public Share? ResponseRate => Asked >= Answered && Asked > 0 ? new Share(Answered, Asked) : null;
}
