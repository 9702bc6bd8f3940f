using GoldenThread.Surveys;

namespace GoldenThread.Web.Api.Surveys;

/// <summary>The result of an organisation's own group; nothing of it where fewer than 10 of the group answered.</summary>
internal sealed record SurveyGroupResource(string Reference, string Title, Guid Organisation, string Group, DateOnly LockedOn, bool Shown, int? Answered, int? Asked, IReadOnlyList<SurveyGroupQuestionResource> Questions)
{
    public static SurveyGroupResource Of(SurveyGroupResult found) => new(
        found.Reference, found.Title, found.Organisation.Value, found.GroupName, found.LockedOn, found.Content is not null, found.Content?.Answered, found.Content?.Asked,
        found.Content is not { } content ? [] : [.. content.Questions.Select(q => new SurveyGroupQuestionResource(q.Question, q.Base, q.Answers.ToDictionary(a => a.Answer, a => a.Count ?? 0)))]);
}
