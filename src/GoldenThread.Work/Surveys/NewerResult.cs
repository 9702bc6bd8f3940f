namespace GoldenThread.Work.Surveys;

/// <summary>A newer result than the one that a piece of evidence stands on.</summary>
/// <param name="Reference">Reference of the survey.</param>
/// <param name="LockedOn">The day of its lock.</param>
/// <param name="Question">The question that the piece is about.</param>
internal sealed record NewerResult(string Reference, DateOnly LockedOn, string Question);
