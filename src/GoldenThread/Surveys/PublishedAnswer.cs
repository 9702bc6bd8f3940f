namespace GoldenThread.Surveys;

/// <summary>An answer as it was published.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Count">How many gave it; null where it is hidden.</param>
/// <param name="Silence">What silence could mean, in words; null where that cannot be said.</param>
public sealed record PublishedAnswer(string Answer, int? Count, string? Silence);
