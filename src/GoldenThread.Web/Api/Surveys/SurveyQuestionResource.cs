using GoldenThread.Storage.Mapping;
using GoldenThread.Surveys;

namespace GoldenThread.Web.Api.Surveys;

/// <summary>What was answered to a question: how many answered it, each answer, and each group of 10 or more.</summary>
internal sealed record SurveyQuestionResource(
    string Name, string Label, string Type, bool Shown, string? Because, int? Base, decimal? Median, IReadOnlyList<SurveyAnswerResource> Answers, IReadOnlyList<SurveyGroupAnswersResource> Groups)
{
    public static SurveyQuestionResource Of(SurveyResult result, QuestionResult one) => new(
        one.Question.Name, one.Question.Label.In(0), StateWord.Of(one.Question.Kind), one.IsShown, one.NotShown, one.IsShown ? one.Base : null, one.IsShown ? one.Median : null,
        one.IsShown ? [.. one.Question.Choices.Select((c, i) => SurveyAnswerResource.Of(result, one, c, i))] : [],
        one.IsShown ? [.. one.Groups.Select(g => new SurveyGroupAnswersResource([.. g.Names.Select(n => n.Length == 0 ? "not said" : n)], g.Base, [.. g.Counts]))] : []);
}
