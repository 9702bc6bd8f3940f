using System.Collections.Immutable;

namespace GoldenThread.Indicators;

/// <summary>What an indicator counts of surveys: "SUR26-1/saw/yes+partly" is who gave one of these answers to this question, in this survey and those that repeat it.</summary>
/// <param name="Survey">Reference of the first survey.</param>
/// <param name="Question">Name of the question.</param>
/// <param name="Answers">Names of the answers.</param>
public sealed record SurveyMeasure(string Survey, string Question, ImmutableArray<string> Answers)
{
    /// <summary>The form, for people.</summary>
    public const string Form = "SUR26-1/question/answer, with + between several answers";

    /// <summary>The measure of these words; null where they are none.</summary>
    public static SurveyMeasure? Find(string? words) => words?.Trim().Split('/') is [{ Length: > 0 } survey, { Length: > 0 } question, { Length: > 0 } answers]
        && answers.Split('+', StringSplitOptions.TrimEntries) is var named && named.All(n => n.Length > 0) ? new SurveyMeasure(survey.Trim(), question.Trim(), [.. named]) : null;

    /// <summary>The measure of a version; null for other sources.</summary>
    public static SurveyMeasure? Of(IndicatorVersion version) => version.Source == ReadingSource.Survey ? Find(version.Measure) : null;
}
