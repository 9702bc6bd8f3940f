namespace GoldenThread.Surveys;

/// <summary>An answer to choose.</summary>
/// <param name="Name">What is kept.</param>
/// <param name="Label">What is read.</param>
public sealed record SurveyChoice(string Name, SurveyText Label);
