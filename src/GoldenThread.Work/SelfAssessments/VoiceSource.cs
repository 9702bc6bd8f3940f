using GoldenThread.SelfAssessments;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>A result that could stand beside a statement: a question of a locked survey, or an aspect of a reported audit.</summary>
/// <param name="Key">What names it in an address.</param>
/// <param name="Title">What it is called in a list.</param>
/// <param name="IsSurvey">True for a survey: whose voice it is, and which answers count, is chosen.</param>
/// <param name="Choices">The answers of a survey's question; empty for an audit.</param>
/// <param name="OneAlone">True where a person could choose several answers, so that shares of two cannot be added up.</param>
/// <param name="Result">The result with these answers.</param>
internal sealed record VoiceSource(string Key, string Title, bool IsSurvey, IReadOnlyList<(string Name, string Label)> Choices, bool OneAlone, Func<IReadOnlyCollection<string>, VoiceResult> Result);
