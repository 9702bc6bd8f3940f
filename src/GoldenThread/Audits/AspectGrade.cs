namespace GoldenThread.Audits;

/// <summary>A grade for an aspect.</summary>
/// <param name="Aspect">Key of the aspect.</param>
/// <param name="Grade">Key of the grade; empty where the aspect does not apply to this child.</param>
/// <param name="Reason">Why.</param>
/// <param name="ToDo">What is to be done; asked for below good.</param>
public sealed record AspectGrade(string Aspect, string Grade, string Reason, string ToDo);
