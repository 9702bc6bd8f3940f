using GoldenThread.Storage.Mapping;
using GoldenThread.Surveys;

namespace GoldenThread.Web.Api.Surveys;

/// <summary>A survey in a list. Its kind is families or staff; its state draft, open, closed or locked.</summary>
internal sealed record SurveyHeadResource(string Reference, string Title, string Kind, string State, int Asked, string AskedSource, DateOnly? Closes, DateOnly? ClosedOn, DateOnly? LockedOn, DateOnly? PublishedOn, Dictionary<string, string> Links)
{
    public static SurveyHeadResource Of(Survey survey) => new(
        survey.Reference, survey.Title, StateWord.Of(survey.Kind), StateWord.Of(survey.State), survey.Asked, survey.AskedSource, survey.Closes, survey.ClosedOn, survey.LockedOn, survey.PublishedOn,
        new(StringComparer.Ordinal) { ["self"] = $"{ApiAddresses.Root}/surveys/{survey.Reference}" });
}
