namespace GoldenThread.Web.Api.Surveys;

/// <summary>What a group answered, in the order of the answers; several names where groups are joined because one is too small.</summary>
internal sealed record SurveyGroupAnswersResource(IReadOnlyList<string> Groups, int Base, IReadOnlyList<int> Counts);
