using GoldenThread.Storage.Mapping;
using GoldenThread.Surveys;

namespace GoldenThread.Web.Api.Surveys;

/// <summary>The result of a survey. It has none before it closes, and none that fewer than 10 people answered; then it says why.</summary>
internal sealed record SurveyResource(
    string Reference, string Title, string Kind, string State, int Asked, string AskedSource, DateOnly? ClosedOn, DateOnly? LockedOn, DateOnly? PublishedOn, string Form, string FormVersion,
    bool Shown, string? Because, int? Answered, string? ResponseRate, IReadOnlyList<SurveyQuestionResource> Questions, IReadOnlyList<SurveyThemeResource> Themes)
{
    public static SurveyResource Of(Survey survey)
    {
        var result = survey.Result is { IsShown: true } shown ? shown : null;
        return new SurveyResource(
            survey.Reference, survey.Title, StateWord.Of(survey.Kind), StateWord.Of(survey.State), survey.Asked, survey.AskedSource, survey.ClosedOn, survey.LockedOn, survey.PublishedOn, survey.Form.Key,
            survey.Form.Version, result is not null, survey.Result is null ? "There is no result before the survey closes." : survey.Result.NoResult, result?.Answered, result?.ResponseRate?.InWords(),
            result is null ? [] : [.. result.Questions.Select(q => SurveyQuestionResource.Of(result, q))],
            result is null ? [] : [.. survey.Themes.Select(t => new SurveyThemeResource(t.Key.Question, t.Key.Theme, t.Count()))]);
    }
}
