using GoldenThread.Plans;

namespace GoldenThread.Publications;

/// <summary>A date as it was given.</summary>
public sealed record PublishedDate(string AsGiven, DateMeaning Meaning, bool Uncertain);
