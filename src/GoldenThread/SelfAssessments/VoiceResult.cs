using GoldenThread.Statistics;

namespace GoldenThread.SelfAssessments;

/// <summary>A result that can stand beside a statement.</summary>
/// <param name="Source">What it comes from, exactly.</param>
/// <param name="Title">Title of the survey or audit.</param>
/// <param name="Says">What the share is a share of.</param>
/// <param name="Address">Address of its page.</param>
/// <param name="Share">The share.</param>
/// <param name="Population">Of how many those were drawn; null where that is not known.</param>
/// <param name="IsChosen">True where a person chose the cases.</param>
/// <param name="Dated">The day of the result.</param>
public sealed record VoiceResult(string Source, string Title, string Says, string Address, Share Share, int? Population, bool IsChosen, DateOnly Dated);
