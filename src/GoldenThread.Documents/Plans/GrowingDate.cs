using GoldenThread.Plans;

namespace GoldenThread.Documents.Plans;

/// <summary>A paragraph of dates that may go on in the next cell.</summary>
internal sealed record GrowingDate(GrowingText Words, DateMeaning Usual, bool Uncertain);
