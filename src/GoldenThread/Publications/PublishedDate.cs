using GoldenThread.Assurance;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Time;

namespace GoldenThread.Publications;

/// <summary>A date as it was given.</summary>
public sealed record PublishedDate(string AsGiven, DateMeaning Meaning, bool Uncertain);
