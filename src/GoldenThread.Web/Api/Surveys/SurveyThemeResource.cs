namespace GoldenThread.Web.Api.Surveys;

/// <summary>What people wrote about, and how many did; not what they wrote.</summary>
internal sealed record SurveyThemeResource(string Question, string Theme, int Answers);
