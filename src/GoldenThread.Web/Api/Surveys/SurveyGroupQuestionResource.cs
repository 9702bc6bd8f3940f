namespace GoldenThread.Web.Api.Surveys;

/// <summary>What a group answered to a question: how many of it did, and how many gave each answer.</summary>
internal sealed record SurveyGroupQuestionResource(string Question, int Base, Dictionary<string, int> Answers);
